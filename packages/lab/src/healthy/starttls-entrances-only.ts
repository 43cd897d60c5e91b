import { defineHealthy } from '../fault.ts';
import { publishAutoconfig } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because: 'A provider that offers the STARTTLS entrances alone, and publishes them.',
  arrange(lab) {
    lab.mailA.only('imap', 'submission', 'smtp');
    for (const service of ['imaps', 'pop3', 'pop3s', 'submissions', 'sieve']) lab.dns.remove(`_${service}._tcp.example.org`);
    publishAutoconfig(lab, 'example.org', [
      { type: 'imap', host: 'mail.example.org', port: 143, socket: 'STARTTLS' },
      { type: 'smtp', host: 'mail.example.org', port: 587, socket: 'STARTTLS' },
    ]);
  },
});
