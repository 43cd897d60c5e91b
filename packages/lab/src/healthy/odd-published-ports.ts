import { defineHealthy } from '../fault.ts';
import { publishAutoconfig } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because: 'A provider may use any port, as long as it says so.',
  arrange(lab) {
    lab.mailA.listen('imaps', 4993);
    lab.mailA.listen('submissions', 4465);
    lab.mailA.stop('imap', 'pop3', 'pop3s', 'submission');
    lab.dns.set('_imaps._tcp.example.org', 'SRV', '0 1 4993 mail.example.org.');
    lab.dns.set('_submissions._tcp.example.org', 'SRV', '0 1 4465 mail.example.org.');
    for (const service of ['imap', 'pop3', 'pop3s', 'submission']) lab.dns.remove(`_${service}._tcp.example.org`);
    publishAutoconfig(lab, 'example.org', [
      { type: 'imap', host: 'mail.example.org', port: 4993, socket: 'SSL' },
      { type: 'smtp', host: 'mail.example.org', port: 4465, socket: 'SSL' },
    ]);
  },
});
