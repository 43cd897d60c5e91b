import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing, submissionRefusing } from '../../scripted/refusing.ts';

export default defineFault({
  complaint: 'On the web my password works, in the mail program it does not.',
  finds: ['auth/app-password-required'],
  variants: {
    'at Gmail, reading': {
      password: ACCOUNT_PASSWORD,
      says: [/185833/],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          993,
          imapRefusing(
            mailA.chainOf('imap'),
            'NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)',
            '* OK Gimap ready for requests from 192.0.2.10 a1mb',
          ),
        ),
    },
    'at Gmail, sending': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          465,
          submissionRefusing(
            mailA.chainOf('submission'),
            '534-5.7.9 Application-specific password required. For more information, go to\r\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor a1-2 - gsmtp',
            '220 smtp.gmail.com ESMTP a1-2 - gsmtp',
          ),
        ),
    },
    'at iCloud, which does not say so': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          993,
          imapRefusing(
            mailA.chainOf('imap'),
            'NO [AUTHENTICATIONFAILED] Authentication failed',
            '* OK iSCREAM ready to rumble (15E205:18514)',
          ),
        ),
    },
    'at QQ': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          465,
          submissionRefusing(
            mailA.chainOf('submission'),
            '535 Login fail. Account is abnormal, service is not open, password is incorrect, login frequency limited, or system is busy.',
            '220 newxmesmtplogicsvrszb51-0.qq.com XMail Esmtp QQ Mail Server.',
          ),
        ),
    },
  },
});
