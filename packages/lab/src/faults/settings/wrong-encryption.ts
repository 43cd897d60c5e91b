import { defineFault } from '../../fault.ts';

const SMTP = ['--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'My mail program says that the secure connection could not be made, or waits for ever.',
  finds: ['settings/wrong-encryption'],
  variants: {
    'SSL on the STARTTLS port of IMAP': { settings: ['--imap', 'mail.example.org:143/tls', ...SMTP], breakIt: () => undefined },
    'SSL on the STARTTLS port of POP3': { settings: ['--pop3', 'mail.example.org:110/tls', ...SMTP], breakIt: () => undefined },
    'SSL on the STARTTLS port of submission': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/tls'],
      breakIt: () => undefined,
    },
    'STARTTLS on the SSL port of IMAP': { settings: ['--imap', 'mail.example.org:993/starttls', ...SMTP], breakIt: () => undefined },
    'STARTTLS on the SSL port of submission': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/starttls'],
      breakIt: () => undefined,
    },
    'none on the SSL port of POP3': { settings: ['--pop3', 'mail.example.org:995/plain', ...SMTP], breakIt: () => undefined },
    'none where the server demands encryption': {
      settings: ['--imap', 'mail.example.org:143/plain', ...SMTP],
      breakIt: (lab) => lab.mailA.dovecot('disable_plaintext_auth = yes'),
    },
    'none for sending where the server demands encryption': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/plain'],
      breakIt: (lab) => lab.mailA.postfix({ smtpd_tls_auth_only: 'yes' }, 'submission'),
    },
    'the server speaks in plain text on a port that is published for SSL': {
      settings: ['--imap', 'mail.example.org:993/tls', ...SMTP],
      says: [/although the port is published for SSL/],
      breakIt: (lab) =>
        lab.mailA.replaceWith(993, {
          onConnect: [{ say: '* OK IMAP4rev1 ready\r\n' }],
          on: [['^\\S+ capability', [{ say: '* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK done\r\n' }]]],
          otherwise: [{ say: '{tag} BAD unknown\r\n' }],
        }),
    },
    'the server encrypts from the start on the STARTTLS port, and nothing is configured': {
      breakIt(lab) {
        lab.mailA.stop('submissions');
        lab.dns.remove('_submissions._tcp.example.org');
        lab.web.remove('https://autoconfig.example.org/mail/config-v1.1.xml');
        lab.web.remove('http://autoconfig.example.org/mail/config-v1.1.xml');
        lab.web.remove('https://example.org/.well-known/autoconfig/mail/config-v1.1.xml');
        lab.mailA.postfix({ smtpd_tls_wrappermode: 'yes' }, 'submission');
      },
    },
  },
});
