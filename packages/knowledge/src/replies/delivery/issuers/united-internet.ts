import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of GMX, WEB.DE and IONOS mean. */
export const unitedInternet: Issuer = {
  name: 'IONOS (with GMX and WEB.DE)',
  hosts: ['gmx.net', 'web.de', 'kundenserver.de', 'gmx.com', 'mail.com', 'ionos.com', '1and1.com'],
  marks: ['postmaster.gmx', 'postmaster.web.de', 'postmaster.1and1', 'kundenserver', 'postmaster.mail.com', 'bad dns ptr resource record'],
  wordings: [
    saysExactly('policy-rejected', 'reject due to policy restrictions'),
    saysExactly('poor-reputation', 'reject due to policy violations'),
    saysExactly('sender-blocklisted', 'ip address is block listed', 'ip address is black listed'),
    saysExactly('spf-fail', 'reject due to spf policy'),
    saysExactly('reverse-dns', 'bad dns ptr', 'ptr resource record', 'invalid dns ptr'),
    saysExactly('recipient-domain-unknown', 'invalid dns mx'),
    saysExactly('recipient-full', 'quota exceeded'),
    saysExactly('poor-reputation', 'reputation', 'ip based'),
    saysExactly('dmarc-fail', 'dmarc'),
    saysExactly('recipient-unknown', 'requested action not taken: mailbox unavailable', 'mailbox unavailable'),
    saysExactly('rate-limited', 'too many connections', 'message rate', 'rate limit reached', 'too many mails'),
  ],
  codes: {},
  help: 'https://postmaster.gmx.net/en/contact',
  source: 'https://postmaster.gmx.net/en/error-messages',
  date: '2026-11-21',
};
