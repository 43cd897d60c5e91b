import type { Lab } from '../lab.ts';
import { autoconfig, type AutoconfigServer } from './autoconfig.ts';

/** Puts an autoconfig file at every place of a domain where clients look. */
export function publishAutoconfig(lab: Lab, domain: string, servers: readonly AutoconfigServer[]): void {
  for (const url of autoconfigPlaces(domain)) lab.web.put(url, autoconfig(domain, servers), { headers: { 'Content-Type': 'text/xml' } });
}

/** Takes a domain's autoconfig away, its host name included. */
export function withdrawAutoconfig(lab: Lab, domain: string): void {
  for (const url of autoconfigPlaces(domain)) lab.web.remove(url);
  lab.dns.remove(`autoconfig.${domain}`);
}

/** Takes a domain's SRV records for mail clients away. */
export function withdrawServiceRecords(lab: Lab, domain: string): void {
  for (const service of ['imaps', 'imap', 'pop3s', 'pop3', 'submissions', 'submission', 'sieve'])
    lab.dns.remove(`_${service}._tcp.${domain}`);
}

function autoconfigPlaces(domain: string): readonly string[] {
  return [
    `https://autoconfig.${domain}/mail/config-v1.1.xml`,
    `http://autoconfig.${domain}/mail/config-v1.1.xml`,
    `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
  ];
}
