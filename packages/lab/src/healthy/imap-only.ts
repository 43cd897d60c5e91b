import { defineHealthy } from '../fault.ts';
import { publishAutoconfig } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because: 'A provider need not offer POP3, nor more than one entrance to each service; it says so (RFC 6186 section 3.4).',
  arrange(lab) {
    lab.mailA.only('imaps', 'submissions', 'smtp');
    for (const service of ['imap', 'pop3', 'pop3s', 'submission', 'sieve']) lab.dns.set(`_${service}._tcp.example.org`, 'SRV', '0 0 0 .');
    publishAutoconfig(lab, 'example.org', [
      { type: 'imap', host: 'mail.example.org', port: 993, socket: 'SSL' },
      { type: 'smtp', host: 'mail.example.org', port: 465, socket: 'SSL' },
    ]);
  },
});
