import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A DNAME leads a whole subtree elsewhere (RFC 6672), and the certificate carries both names.',
  settings: ['--imap', 'mail.old.example.com:993/tls', '--smtp', 'mail.old.example.com:465/tls'],
  arrange(lab) {
    lab.dns.set('old.example.com', 'DNAME', 'example.org.');
    lab.mailA.certificate({ names: ['mail.example.org', 'mail.old.example.com'] });
  },
});
