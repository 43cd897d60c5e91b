import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';

const ALLOW = 'disable_plaintext_auth = no';

export default defineFault({
  complaint: 'It works, but my mail program shows an open padlock.',
  finds: [],
  variants: {
    'reading with IMAP': {
      settings: ['--imap', 'mail.example.org:143/plain', '--smtp', 'mail.example.org:465/tls'],
      warns: ['settings/unencrypted'],
      breakIt: (lab) => lab.mailA.dovecot(ALLOW),
    },
    'reading with POP3': {
      settings: ['--pop3', 'mail.example.org:110/plain', '--smtp', 'mail.example.org:465/tls'],
      warns: ['settings/unencrypted'],
      breakIt: (lab) => lab.mailA.dovecot(ALLOW),
    },
    sending: {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/plain'],
      warns: ['settings/unencrypted'],
      breakIt: (lab) => lab.mailA.postfix({ smtpd_tls_auth_only: 'no', smtpd_tls_security_level: 'may' }, 'submission'),
    },
    'a password is at hand, and is not sent': {
      settings: ['--imap', 'mail.example.org:143/plain', '--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      warns: ['settings/unencrypted'],
      verdict: 'inconclusive',
      signIns: 1,
      breakIt: (lab) => lab.mailA.dovecot(ALLOW),
    },
    'the server takes no password without encryption': {
      settings: ['--imap', 'mail.example.org:143/plain', '--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      finds: ['settings/wrong-encryption'],
      signIns: 1,
      breakIt: () => undefined,
    },
  },
});
