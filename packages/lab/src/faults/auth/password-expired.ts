import { askPam } from '../../mail/pam.ts';
import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing, submissionRefusing } from '../../scripted/refusing.ts';

export default defineFault({
  complaint: 'Yesterday my password was right.',
  finds: ['auth/password-expired'],
  variants: {
    'with its code': {
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.replaceWith(993, imapRefusing(mailA.chainOf('imap'), 'NO [EXPIRED] That password is no longer valid')),
    },
    'by its words alone, whatever the code': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(993, imapRefusing(mailA.chainOf('imap'), 'NO [AUTHENTICATIONFAILED] Your password has expired.')),
    },
    'when sending': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          465,
          submissionRefusing(
            mailA.chainOf('submission'),
            '535 5.7.8 Error: authentication failed: Password must be changed before first use',
          ),
        ),
    },
    'the system says so': {
      password: ACCOUNT_PASSWORD,
      breakIt: (lab) => askPam(lab, { account: 'new_authtok_reqd' }),
    },
    'the system says so, to POP3': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: (lab) => askPam(lab, { account: 'new_authtok_reqd' }),
    },
    'the system knows the account as ended, which Dovecot calls so': {
      password: ACCOUNT_PASSWORD,
      breakIt: (lab) => askPam(lab, { account: 'acct_expired' }),
    },
    'in German': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(993, imapRefusing(mailA.chainOf('imap'), 'NO Ihr Passwort ist abgelaufen und muss ge\u00e4ndert werden.')),
    },
  },
});
