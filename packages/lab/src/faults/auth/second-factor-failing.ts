import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing, submissionRefusing } from '../../scripted/refusing.ts';

export default defineFault({
  complaint: 'I have a new phone, and mail does not work any more.',
  finds: ['auth/second-factor-failing'],
  variants: {
    'the code does not fit': {
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          993,
          imapRefusing(mailA.chainOf('imap'), 'NO [AUTHENTICATIONFAILED] Password correct, one-time code missing or wrong'),
        ),
    },
    'when sending': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(465, submissionRefusing(mailA.chainOf('submission'), '535 5.7.8 Two-factor authentication failed')),
    },
  },
});
