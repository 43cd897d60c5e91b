import { closeWithReason } from '../../mail/closed-by-hand.ts';
import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing, submissionRefusing } from '../../scripted/refusing.ts';

export default defineFault({
  complaint: 'My mailbox does not let me in any more.',
  finds: ['auth/account-disabled'],
  variants: {
    'Dovecot lets the account sign in nowhere': {
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.account('nologin=y'),
    },
    'by its own words on IMAP': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(993, imapRefusing(mailA.chainOf('imap'), 'NO [AUTHENTICATIONFAILED] This user account is disabled.')),
    },
    'unpaid, on reading and sending': {
      password: ACCOUNT_PASSWORD,
      breakIt({ mailA }) {
        mailA.replaceWith(993, imapRefusing(mailA.chainOf('imap'), 'NO [CONTACTADMIN] Mailbox suspended because of an unpaid invoice'));
        mailA.replaceWith(465, submissionRefusing(mailA.chainOf('submission'), '535 5.7.13 User account suspended'));
      },
    },
    'only where the mail is read; sending is free': {
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.account('nologin=y', ['imap', 'sieve']),
    },
    'on POP3': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      password: ACCOUNT_PASSWORD,
      signIns: 2,
      breakIt: ({ mailA }) => mailA.account('nologin=y', ['pop3']),
    },
    'in Spanish, on sending': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(465, submissionRefusing(mailA.chainOf('submission'), '535 5.7.0 Su cuenta ha sido suspendida por falta de pago')),
    },
    'the administrator gives a reason': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      says: [/left the company/],
      breakIt: (lab) => closeWithReason(lab, 'This account was closed because its owner left the company.'),
    },
    'the administrator gives a reason in German': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      says: [/Vertrag/],
      breakIt: (lab) => closeWithReason(lab, 'Ihr Vertrag wurde zum 1. November beendet.'),
    },
  },
});
