/** A pair of addresses, one of each family. */
export interface Pair {
  readonly v4: string;
  readonly v6: string;
}

function pair(v4: string, v6: string): Pair {
  return { v4, v6 };
}

/** Documentation addresses only (RFC 5737, RFC 3849). The client's own network is 192.0.2.0/26 and 2001:db8:1::/64. */
export const ADDRESS = {
  client: pair('192.0.2.10', '2001:db8:1::10'),
  /** the router on the client's side */
  gateway: pair('192.0.2.1', '2001:db8:1::1'),
  /** an address of the client's network where nobody is */
  nobodyHere: pair('192.0.2.33', '2001:db8:1::33'),
  /** an address far away where nobody is */
  nobodyFar: pair('203.0.113.250', '2001:db8:f::250'),
  routerOutside: pair('192.0.2.65', '2001:db8:2::65'),
  coreInside: pair('192.0.2.66', '2001:db8:2::66'),
  resolverOne: pair('192.0.2.153', '2001:db8:53::1'),
  resolverTwo: pair('192.0.2.154', '2001:db8:53::2'),
  referenceOne: pair('203.0.113.53', '2001:db8:53::3'),
  referenceTwo: pair('198.51.100.53', '2001:db8:53::4'),
  root: pair('203.0.113.1', '2001:db8:d::1'),
  ns1: pair('203.0.113.2', '2001:db8:d::2'),
  ns2: pair('203.0.113.3', '2001:db8:d::3'),
  mailA: pair('198.51.100.25', '2001:db8:a::25'),
  /** second host of the same provider: an older or spare server */
  mailAOld: pair('198.51.100.26', '2001:db8:a::26'),
  mailB: pair('203.0.113.25', '2001:db8:b::25'),
  mailBOld: pair('203.0.113.26', '2001:db8:b::26'),
  /** web pages of example.org and example.net */
  web: pair('198.51.100.80', '2001:db8:c::80'),
  /** unrelated well-known hosts: reference endpoints, trusted time, the autoconfig database, portal check */
  referenceWebOne: pair('203.0.113.80', '2001:db8:c::81'),
  referenceWebTwo: pair('203.0.113.81', '2001:db8:c::82'),
} as const;

export type HostName = 'client' | 'router' | 'core' | 'resolver' | 'authority' | 'mail-a' | 'mail-b' | 'web';

/** Which addresses each host beyond the core answers at. */
export const HOSTED: Readonly<Record<'resolver' | 'authority' | 'mail-a' | 'mail-b' | 'web', readonly Pair[]>> = {
  resolver: [ADDRESS.resolverOne, ADDRESS.resolverTwo, ADDRESS.referenceOne, ADDRESS.referenceTwo],
  authority: [ADDRESS.root, ADDRESS.ns1, ADDRESS.ns2],
  'mail-a': [ADDRESS.mailA, ADDRESS.mailAOld],
  'mail-b': [ADDRESS.mailB, ADDRESS.mailBOld],
  web: [ADDRESS.web, ADDRESS.referenceWebOne, ADDRESS.referenceWebTwo],
};
