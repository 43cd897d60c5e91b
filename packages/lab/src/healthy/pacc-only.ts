import { createHash } from 'node:crypto';
import { defineHealthy } from '../fault.ts';
import { withdrawAutoconfig, withdrawServiceRecords } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because: 'The configuration document of draft-ietf-mailmaint-pacc alone names the servers; its digest stands in the DNS.',
  arrange(lab) {
    withdrawAutoconfig(lab, 'example.org');
    withdrawServiceRecords(lab, 'example.org');
    const document = JSON.stringify({
      protocols: { imap: { host: 'mail.example.org' }, submit: { host: 'mail.example.org' } },
      authentication: { password: true },
      info: { provider: { name: 'example.org Mail', shortName: 'Example' } },
    });
    const digest = createHash('sha256').update(document).digest('base64');
    lab.dns.set('ua-auto-config.example.org', 'A', lab.address.web.v4);
    lab.dns.set('ua-auto-config.example.org', 'AAAA', lab.address.web.v6);
    lab.dns.set('_ua-auto-config.example.org', 'TXT', `"v=UAAC1; a=sha256; d=${digest}"`);
    lab.web.put('https://ua-auto-config.example.org/.well-known/user-agent-configuration.json', document, {
      headers: { 'Content-Type': 'application/json' },
    });
  },
});
