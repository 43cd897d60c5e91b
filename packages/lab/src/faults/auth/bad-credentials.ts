import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing, imapUnanswering } from '../../scripted/refusing.ts';

const OLD = 'last winter 2019';

export default defineFault({
  complaint: 'It asks for my password again and again.',
  finds: ['auth/bad-credentials'],
  variants: {
    'an old password': { password: OLD, says: [/ann@example\.org/], breakIt: () => undefined },
    'an account that is not there': { address: 'bob@example.org', password: ACCOUNT_PASSWORD, breakIt: () => undefined },
    'on POP3 with STARTTLS': { settings: ['--pop3', 'mail.example.org:110/starttls'], password: OLD, breakIt: () => undefined },
    'with quotes and letters beyond ASCII': { password: 'grün"\\ § 42', breakIt: () => undefined },
    'where no mechanism shows the password': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: OLD,
      breakIt: ({ mailA }) => mailA.dovecot('auth_mechanisms = scram-sha-256 cram-md5'),
    },
    'where a challenge is digested': { password: OLD, breakIt: ({ mailA }) => mailA.dovecot('auth_mechanisms = cram-md5') },
    'at Exim': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      password: OLD,
      breakIt: ({ mailA }) => mailA.exim(),
    },
    'that IMAP does not put into words': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: OLD,
      breakIt: ({ mailA }) => mailA.replaceWith(993, imapUnanswering(mailA.chainOf('imap'), 'reset')),
    },
    'at Gmail': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: OLD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          993,
          imapRefusing(
            mailA.chainOf('imap'),
            'NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)',
            '* OK Gimap ready for requests from 192.0.2.10 a1mb',
          ),
        ),
    },
  },
});
