import { autoconfig } from '../../web/autoconfig.ts';
import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';

/** Publishes no entrance with STARTTLS: it was never there. */
async function publishImplicitOnly(lab: Lab): Promise<void> {
  const host = 'mail.example.org';
  lab.dns.remove('_imap._tcp.example.org', 'SRV');
  lab.dns.remove('_pop3._tcp.example.org', 'SRV');
  lab.dns.remove('_submission._tcp.example.org', 'SRV');
  await lab.web.put(
    'https://autoconfig.example.org/mail/config-v1.1.xml',
    autoconfig('example.org', [
      { type: 'imap', host, port: 993, socket: 'SSL' },
      { type: 'smtp', host, port: 465, socket: 'SSL' },
    ]),
  );
}

export default defineFault({
  complaint: 'My mail program says the server does not support encryption.',
  finds: ['tls/starttls-missing'],
  variants: {
    'IMAP, POP3 and submission': {
      settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:465/tls'],
      async breakIt(lab) {
        await publishImplicitOnly(lab);
        lab.mailA.dovecot('ssl = no');
        lab.mailA.stop('imaps', 'pop3s');
        lab.mailA.postfix({ smtpd_tls_security_level: 'none' }, 'submission');
      },
    },
    'submission': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      async breakIt(lab) {
        await publishImplicitOnly(lab);
        lab.mailA.dovecot('ssl = no');
        lab.mailA.stop('imaps', 'pop3s', 'imap', 'pop3', 'submissions');
        lab.mailA.postfix({ smtpd_tls_security_level: 'none' }, 'submission');
      },
      finds: ['tls/starttls-missing'],
    },
  },
});
