import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Three aliases in a row, into another zone and back, with records that live five seconds.',
  settings: ['--imap', 'imap.example.org:993/tls', '--smtp', 'smtp.example.org:465/tls'],
  arrange(lab) {
    lab.dns.set('imap.example.org', 'CNAME', 'cluster.example.net.', { ttl: 5 });
    lab.dns.set('cluster.example.net', 'CNAME', 'frontend.example.net.', { ttl: 5 });
    lab.dns.set('frontend.example.net', 'CNAME', 'mail.example.org.', { ttl: 5 });
  },
});
