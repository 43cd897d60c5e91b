import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Without an MX record the domain’s own host stands in, also where it is another one than the mailbox’s (RFC 5321 section 5.1).',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  arrange(lab) {
    lab.mailB.postfix({ relay_domains: 'example.org' });
    lab.dns.remove('example.org', 'MX');
    lab.dns.set('example.org', 'A', lab.address.mailB.v4);
    lab.dns.set('example.org', 'AAAA', lab.address.mailB.v6);
  },
});
