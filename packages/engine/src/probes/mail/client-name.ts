import { isIPv6 } from 'node:net';

/** The EHLO argument of a client without a name of its own: its address as a literal (RFC 5321 section 4.1.3). */
export function clientNameFor(localAddress: string): string {
  const [address = ''] = localAddress.split('%');
  return isIPv6(address) ? `[IPv6:${address}]` : `[${address}]`;
}
