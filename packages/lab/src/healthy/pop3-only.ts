import { defineHealthy } from '../fault.ts';
import { publishAutoconfig } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because: 'A provider need not offer IMAP.',
  settings: ['--pop3', 'mail.example.org:995/tls', '--smtp', 'mail.example.org:465/tls'],
  arrange(lab) {
    lab.mailA.only('pop3', 'pop3s', 'submissions', 'smtp');
    for (const service of ['imap', 'imaps', 'submission', 'sieve']) lab.dns.set(`_${service}._tcp.example.org`, 'SRV', '0 0 0 .');
    publishAutoconfig(lab, 'example.org', [
      { type: 'pop3', host: 'mail.example.org', port: 995, socket: 'SSL' },
      { type: 'smtp', host: 'mail.example.org', port: 465, socket: 'SSL' },
    ]);
  },
});
