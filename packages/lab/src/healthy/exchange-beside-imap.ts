import { defineHealthy } from '../fault.ts';
import { publishAutoconfig } from '../web/publish-autoconfig.ts';
import { publishExchange } from '../web/publish-exchange.ts';

export default defineHealthy({
  because: 'Who reads by IMAP is not concerned by the certificate of an Autodiscover service that nobody here uses.',
  arrange(lab) {
    publishExchange(lab, 'example.org');
    lab.web.certificate('autodiscover.example.org', { notAfter: -3 });
    lab.dns.set('autoconfig.example.org', 'A', lab.address.web.v4);
    publishAutoconfig(lab, 'example.org', [
      { type: 'imap', host: 'mail.example.org', port: 993, socket: 'SSL' },
      { type: 'smtp', host: 'mail.example.org', port: 465, socket: 'SSL' },
    ]);
  },
});
