import type { Lab } from '../lab.ts';
import type { CertificateWish } from '../authority/certificate-authority.ts';
import { withdrawAutoconfig, withdrawServiceRecords } from './publish-autoconfig.ts';

/** A provider that is known by name, at the first provider's servers: its zones, its hosts, and a certificate for them. */
export function playProvider(lab: Lab, hosts: readonly string[], wish: CertificateWish = {}): void {
  for (const domain of new Set(hosts.map((host) => host.split('.').slice(-2).join('.')))) lab.dns.zone(domain);
  for (const host of hosts) {
    lab.dns.set(host, 'A', lab.address.mailA.v4);
    lab.dns.set(host, 'AAAA', lab.address.mailA.v6);
  }
  lab.mailA.certificate({ names: hosts, ...wish });
}

/** GMX, whose domain stands in the built-in table of providers; it publishes nothing itself here. */
export function playTableProvider(lab: Lab, wish: CertificateWish = {}): void {
  lab.mailA.postfix({ relay_domains: 'gmx.com' });
  playProvider(lab, ['imap.gmx.com', 'pop.gmx.com', 'mail.gmx.com', 'mx00.gmx.net'], wish);
  lab.dns.set('gmx.com', 'MX', '10 mx00.gmx.net.');
}

/** Zoho keeps the mailboxes of example.org, and nothing but the MX record tells so. */
export function playMxProvider(lab: Lab, wish: CertificateWish = {}): void {
  withdrawAutoconfig(lab, 'example.org');
  withdrawServiceRecords(lab, 'example.org');
  playProvider(lab, ['imap.zoho.com', 'pop.zoho.com', 'smtp.zoho.com', 'mx.zoho.com'], wish);
  lab.dns.set('example.org', 'MX', '10 mx.zoho.com.');
}
