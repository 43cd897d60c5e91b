import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing, submissionRefusing } from '../../scripted/refusing.ts';

export default defineFault({
  complaint: 'I am sure of my password, and it is refused all the same.',
  finds: ['auth/account-locked'],
  variants: {
    'for 15 minutes': {
      password: ACCOUNT_PASSWORD,
      says: [/15 minutes/],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          993,
          imapRefusing(mailA.chainOf('imap'), 'NO [AUTHENTICATIONFAILED] Too many failed logins, account locked for 15 minutes'),
        ),
    },
    'at Yahoo': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          465,
          submissionRefusing(
            mailA.chainOf('submission'),
            '535 5.7.0 (#AUTH005) Too many bad auth attempts.',
            '220 smtp.mail.yahoo.com ESMTP ready',
          ),
        ),
    },
  },
});
