import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';
import { autoconfig } from '../../web/autoconfig.ts';

/** Publishes no entrance with STARTTLS: there never was one. */
async function publishImplicitOnly(lab: Lab): Promise<void> {
  const host = 'mail.example.org';
  for (const service of ['imap', 'pop3', 'submission', 'sieve']) lab.dns.remove(`_${service}._tcp.example.org`, 'SRV');
  const file = autoconfig('example.org', [
    { type: 'imap', host, port: 993, socket: 'SSL' },
    { type: 'smtp', host, port: 465, socket: 'SSL' },
  ]);
  await lab.web.put('https://autoconfig.example.org/mail/config-v1.1.xml', file);
  await lab.web.put('https://example.org/.well-known/autoconfig/mail/config-v1.1.xml', file);
}

export default defineFault({
  complaint: 'My mail program says the server does not support encryption.',
  finds: ['tls/starttls-missing'],
  variants: {
    'a Dovecot without TLS': {
      settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:465/tls'],
      async breakIt(lab) {
        await publishImplicitOnly(lab);
        lab.mailA.dovecot('ssl = no');
        lab.mailA.stop('imaps', 'pop3s');
        lab.mailA.postfix({ smtpd_tls_security_level: 'none' }, 'submission');
        lab.mailA.postfix({ smtpd_tls_security_level: 'none' }, 'smtp');
      },
    },
    'a submission entrance without TLS, the only one for sending': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      async breakIt(lab) {
        await publishImplicitOnly(lab);
        await lab.web.put('https://autoconfig.example.org/mail/config-v1.1.xml', autoconfig('example.org', [{ type: 'imap', host: 'mail.example.org', port: 993, socket: 'SSL' }]));
        await lab.web.put('https://example.org/.well-known/autoconfig/mail/config-v1.1.xml', autoconfig('example.org', [{ type: 'imap', host: 'mail.example.org', port: 993, socket: 'SSL' }]));
        lab.dns.remove('_submissions._tcp.example.org', 'SRV');
        lab.mailA.only('imaps', 'smtp', 'submission');
        lab.mailA.postfix({ smtpd_tls_security_level: 'none' }, 'submission');
        lab.mailA.postfix({ smtpd_tls_security_level: 'none' }, 'smtp');
      },
    },
  },
});
