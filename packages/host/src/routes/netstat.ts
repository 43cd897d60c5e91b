import { isIPv4 } from 'node:net';
import { plainAddress, type Family } from '../address.ts';
import type { Route } from './route.ts';

/**
 * `netstat -rn` of macOS and the BSDs: sections `Internet:` and `Internet6:`, columns found by their headings,
 * since some versions print Refs and Use and others do not.
 */
export function parseNetstatRoutes(text: string, family: Family): readonly Route[] {
  const routes: Route[] = [];
  let section: Family | undefined;
  let interfaceColumn = 3;
  for (const line of text.split('\n')) {
    const title = /^(Internet6?):\s*$/.exec(line.trim());
    if (title) section = title[1] === 'Internet' ? 4 : 6;
    else if (/^Destination\s/.test(line)) interfaceColumn = Math.max(3, line.trim().split(/\s+/).indexOf('Netif'));
    else if (section === family) routes.push(...routeOf(line.trim().split(/\s+/), interfaceColumn, family));
  }
  return routes;
}

function routeOf(columns: readonly string[], interfaceColumn: number, family: Family): Route[] {
  const [destination = '', gateway = '', flags = ''] = columns;
  const name = columns[interfaceColumn];
  // I: scoped to one interface and used only by what asked for it; W, L: neighbours, not routes.
  if (name === undefined || !flags.includes('U') || /[WL]/.test(flags)) return [];
  const network = family === 4 ? ipv4Network(destination) : ipv6Network(destination);
  if (network === undefined || (network === 'default' && flags.includes('I'))) return [];
  const via = flags.includes('G') ? plainAddress(gateway) : undefined;
  const kind = flags.includes('B') ? 'blackhole' : flags.includes('R') ? 'unreachable' : 'unicast';
  return [{ destination: network, interface: name, kind, ...(via === undefined ? {} : { gateway: via }) }];
}

/** `default`, `10.10.10/24`, `127`, `192.168.1.1`: trailing zero octets are left out, and with them the prefix of a class. */
function ipv4Network(text: string): string | undefined {
  if (text === 'default') return 'default';
  const [head = '', length] = text.split('/');
  const octets = head.split('.');
  if (octets.length > 4) return undefined;
  const address = [...octets, '0', '0', '0'].slice(0, 4).join('.');
  if (!isIPv4(address)) return undefined;
  const prefix = length === undefined ? octets.length * 8 : Number(length);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > 32) return undefined;
  return prefix === 0 ? 'default' : `${address}/${prefix}`;
}

/** `default`, `fe80::%en0/64`, `::1`. */
function ipv6Network(text: string): string | undefined {
  if (text === 'default') return 'default';
  const [head = '', length] = text.replace(/%[^/]*/, '').split('/');
  const address = plainAddress(head);
  if (address === undefined || !address.includes(':')) return undefined;
  const prefix = length === undefined ? 128 : Number(length);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > 128) return undefined;
  return prefix === 0 && address === '::' ? 'default' : `${address}/${prefix}`;
}
