import type { Look } from '@mailmedic/contract/look.ts';
import type { DnsQuery } from '@mailmedic/contract/looks/dns-query.ts';

/** Where a look was made, in words that begin a sentence: `The DNS server 192.0.2.53 (mail.example.org)`. */
export function placeWords(look: Look): string {
  if (look.probe !== 'dns/query') return look.target;
  const { server, name, purpose } = look.data as DnsQuery;
  return `The DNS server ${server}${purpose === 'control' ? '' : ` (${name})`}`;
}
