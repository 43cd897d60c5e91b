import { BlockList, isIP } from 'node:net';

const OWN = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  OWN.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
  // 6to4 of the same IPv4 networks (RFC 3056), as Gmail writes its own servers
  ['2002:a00::', 24],
  ['2002:ac10::', 28],
  ['2002:c0a8::', 32],
  ['2002:7f00::', 24],
] as const)
  OWN.addSubnet(network, prefix, 'ipv6');

/** An address that is reached only from inside a network (RFC 1918, RFC 4193, RFC 6598) or from the computer itself. */
export function isInside(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && OWN.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Both addresses belong to one network of the size that one operator holds (IPv4 /16, IPv6 /32). */
export function isNear(one: string, other: string): boolean {
  const family = isIP(one);
  if (family === 0 || isIP(other) !== family) return false;
  const near = new BlockList();
  near.addSubnet(one, family === 4 ? 16 : 32, family === 4 ? 'ipv4' : 'ipv6');
  return near.check(other, family === 4 ? 'ipv4' : 'ipv6');
}

const HELD: Readonly<Record<string, BlockList>> = {
  // Exchange Online hands messages on over these; Azure, which anybody rents, has others.
  'outlook.com': blocks([
    ['2603:1096::', 32, 'ipv6'],
    ['2603:10a6::', 32, 'ipv6'],
    ['2603:10b6::', 32, 'ipv6'],
    ['2a01:111:e400::', 48, 'ipv6'],
  ]),
  'icloud.com': blocks([['17.0.0.0', 8, 'ipv4']]),
  'google.com': blocks([['2002:a00::', 24, 'ipv6']]),
};

/** The address belongs to a provider's own servers, which write down no name that they found. */
export function isHeldBy(house: string | undefined, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && house !== undefined && HELD[house]?.check(address, family === 4 ? 'ipv4' : 'ipv6') === true;
}

function blocks(networks: readonly (readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix, family] of networks) list.addSubnet(network, prefix, family);
  return list;
}
