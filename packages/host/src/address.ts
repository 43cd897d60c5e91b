import { isIP, isIPv4, isIPv6 } from 'node:net';

export type Family = 4 | 6;

/** The address without zone index or brackets, or nothing if the text is none: `fe80::1%en0` → `fe80::1`. */
export function plainAddress(text: string): string | undefined {
  const address = text
    .trim()
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '');
  return isIP(address) === 0 ? undefined : address.toLowerCase();
}

export function familyOf(address: string): Family {
  return isIPv4(address) ? 4 : 6;
}

/** How far an address reaches: this computer, the link it is on, or beyond. */
export function scopeOf(address: string): 'global' | 'link' | 'host' {
  if (isIPv4(address)) {
    if (address.startsWith('127.')) return 'host';
    // RFC 3927: an address that a computer gave itself because no DHCP server answered.
    return address.startsWith('169.254.') ? 'link' : 'global';
  }
  if (address === '::1') return 'host';
  return /^fe[89ab]/i.test(address) ? 'link' : 'global';
}

/** The number of leading ones in a netmask: `255.255.255.0` → 24, `ffff:ffff::` → 32. */
export function prefixOf(mask: string): number {
  return bitsOf(mask).indexOf('0') === -1 ? (isIPv6(mask) ? 128 : 32) : bitsOf(mask).indexOf('0');
}

/** An address as a string of `0` and `1`, 32 or 128 long. */
export function bitsOf(address: string): string {
  if (isIPv4(address))
    return octetsOf(address)
      .map((octet) => octet.toString(2).padStart(8, '0'))
      .join('');
  return groupsOf(address)
    .map((group) => group.toString(2).padStart(16, '0'))
    .join('');
}

/** Does `address` lie in `network/prefix`? Different families never do. */
export function within(address: string, network: string, prefix: number): boolean {
  if (isIP(address) === 0 || isIP(address) !== isIP(network)) return false;
  return bitsOf(address).slice(0, prefix) === bitsOf(network).slice(0, prefix);
}

/** 32 hexadecimal digits, as Linux prints them in /proc, as an IPv6 address in short form (RFC 5952). */
export function ipv6FromHex(hex: string): string | undefined {
  if (!/^[0-9a-f]{32}$/i.test(hex)) return undefined;
  const groups = hex.match(/.{4}/g) ?? [];
  return shorten(groups.map((group) => parseInt(group, 16)));
}

/** Eight groups as text, the longest run of zeros left out (RFC 5952 section 4.2). */
function shorten(groups: readonly number[]): string {
  let best = { from: -1, length: 1 };
  for (let from = 0; from < groups.length; from++) {
    let length = 0;
    while (groups[from + length] === 0) length++;
    if (length > best.length) best = { from, length };
  }
  const text = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':');
  if (best.from === -1) return text(groups);
  return `${text(groups.slice(0, best.from))}::${text(groups.slice(best.from + best.length))}`;
}

function octetsOf(address: string): number[] {
  return address.split('.').map(Number);
}

function groupsOf(address: string): number[] {
  const embedded = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  if (embedded) {
    const [a = 0, b = 0, c = 0, d = 0] = octetsOf(embedded[2] ?? '');
    return groupsOf(`${embedded[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`);
  }
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':').map((group) => parseInt(group, 16));
  if (tail === undefined) return left;
  const right = tail === '' ? [] : tail.split(':').map((group) => parseInt(group, 16));
  return [...left, ...Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0), ...right];
}
