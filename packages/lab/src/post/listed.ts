import type { PostOffice } from './office.ts';
import { PLACES } from './places.ts';

/** Puts every sending server on a blocklist (RFC 5782), with the reason that such lists give. */
export function listed(post: PostOffice, list: string): void {
  for (const { address } of [PLACES.postfix, PLACES.exim, PLACES.opensmtpd, PLACES.sendmail]) {
    const name = `${address.split('.').toReversed().join('.')}.${list}`;
    post.names.dns.set(name, 'A', '127.0.0.2');
    post.names.dns.set(name, 'TXT', `"Listed, see https://${list}/query?ip=${address}"`);
  }
}
