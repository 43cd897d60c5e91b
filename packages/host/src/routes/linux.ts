import { ipv6FromHex, prefixOf } from '../address.ts';
import type { Route } from './route.ts';

/** Flags of <linux/route.h>. */
const RTF_UP = 0x1;
const RTF_GATEWAY = 0x2;
const RTF_REJECT = 0x200;
const RTF_LOCAL = 0x80000000;

/** /proc/net/route: hexadecimal in the byte order of the machine, which is little-endian wherever mail clients run. */
export function parseProcRoute(text: string): readonly Route[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [name, destination, gateway, flags, , , metric, mask] = line.trim().split(/\s+/);
      if (name === undefined || destination === undefined || gateway === undefined || mask === undefined) return [];
      const network = ipv4FromHex(destination);
      const netmask = ipv4FromHex(mask);
      const bits = parseInt(flags ?? '', 16);
      if (network === undefined || netmask === undefined || (bits & RTF_UP) === 0) return [];
      const via = (bits & RTF_GATEWAY) !== 0 ? ipv4FromHex(gateway) : undefined;
      const prefix = prefixOf(netmask);
      // A blackhole route has no interface and no flag of its own; `unreachable` and `prohibit` share one.
      const kind = (bits & RTF_REJECT) !== 0 ? 'unreachable' : name === '*' ? 'blackhole' : 'unicast';
      return [route({ destination: prefix === 0 ? 'default' : `${network}/${prefix}`, name, kind, via, metric: Number(metric) })];
    });
}

/** /proc/net/ipv6_route; entries of the local table and the kernel's own last resort are left out. */
export function parseProcIpv6Route(text: string): readonly Route[] {
  return text.split('\n').flatMap((line) => {
    const [destination, length, , , gateway, metric, , , flags, name] = line.trim().split(/\s+/);
    const network = ipv6FromHex(destination ?? '');
    const via = ipv6FromHex(gateway ?? '');
    const bits = parseInt(flags ?? '', 16);
    if (network === undefined || via === undefined || name === undefined || (bits & RTF_UP) === 0) return [];
    if ((bits & RTF_LOCAL) !== 0 || metric === 'ffffffff') return [];
    const prefix = parseInt(length ?? '', 16);
    if (Number.isNaN(prefix) || prefix > 128) return [];
    return [
      route({
        destination: prefix === 0 ? 'default' : `${network}/${prefix}`,
        name,
        kind: (bits & RTF_REJECT) !== 0 ? 'unreachable' : 'unicast',
        via: (bits & RTF_GATEWAY) !== 0 && via !== '::' ? via : undefined,
        metric: parseInt(metric ?? '', 16),
      }),
    ];
  });
}

function route(of: { destination: string; name: string; kind: Route['kind']; via: string | undefined; metric: number }): Route {
  return {
    destination: of.destination,
    interface: of.name,
    kind: of.kind,
    ...(of.via === undefined ? {} : { gateway: of.via }),
    ...(Number.isNaN(of.metric) ? {} : { metric: of.metric }),
  };
}

function ipv4FromHex(hex: string): string | undefined {
  if (!/^[0-9a-f]{8}$/i.test(hex)) return undefined;
  return (hex.match(/../g) ?? [])
    .reverse()
    .map((pair) => parseInt(pair, 16))
    .join('.');
}
