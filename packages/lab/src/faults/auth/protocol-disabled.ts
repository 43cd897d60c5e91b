import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing, pop3Refusing, submissionRefusing } from '../../scripted/refusing.ts';

export default defineFault({
  complaint: 'I can send mail, and I cannot read it.',
  finds: ['auth/protocol-disabled'],
  variants: {
    'Cyrus knows nothing of the account, while sending is accepted': {
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.cyrus(),
    },
    'IMAP is not enabled, by its own words': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(993, imapRefusing(mailA.chainOf('imap'), 'NO [ALERT] IMAP access is not enabled for your account')),
    },
    'IMAP refused without a reason, while sending is accepted': {
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(993, imapRefusing(mailA.chainOf('imap'), 'NO [AUTHENTICATIONFAILED] Authentication failed.')),
    },
    'POP3 switched off': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.replaceWith(995, pop3Refusing(mailA.chainOf('pop3'), '-ERR POP3 access is disabled for this mailbox')),
    },
    'SMTP AUTH switched off for the tenant': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          465,
          submissionRefusing(
            mailA.chainOf('submission'),
            '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
          ),
        ),
    },
    'Dovecot knows the account for POP3 and not for IMAP': {
      settings: ['--imap', 'mail.example.org:993/tls', '--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      says: [/IMAP is switched off/],
      breakIt: ({ mailA }) => mailA.account(undefined, ['imap']),
    },
    'Dovecot knows the account for IMAP and not for POP3': {
      settings: ['--pop3', 'mail.example.org:110/starttls', '--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      says: [/POP3 is switched off/],
      breakIt: ({ mailA }) => mailA.account(undefined, ['pop3']),
    },
    'reading is accepted, and Postfix takes no sign-in of this account': {
      password: ACCOUNT_PASSWORD,
      says: [/sending/i],
      breakIt: ({ mailA }) => mailA.account(undefined, ['smtp']),
    },
    'reading is accepted, and Exim takes no sign-in of this account': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      says: [/sending/i],
      breakIt: ({ mailA }) => mailA.eximAccepts('no'),
    },
    'IMAP is switched off for the account at Courier': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.courier({ options: 'disableimap=1' }),
    },
    'POP3 is switched off for the account at Courier': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.courier({ options: 'disablepop3=1' }),
    },
    'IMAP is off by its own words, and sending refuses as it refuses a wrong password': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      says: [/IMAP is switched off.*is refused too, in other words/],
      breakIt({ mailA }) {
        mailA.replaceWith(993, imapRefusing(mailA.chainOf('imap'), 'NO [ALERT] IMAP access is not enabled for your account'));
        mailA.replaceWith(465, submissionRefusing(mailA.chainOf('submission'), '535 5.7.8 Error: authentication failed'));
      },
    },
    'Postfix wants a name in the DNS of whoever has signed in': {
      password: ACCOUNT_PASSWORD,
      says: [/refuses mail as from a stranger: "550 .*cannot find your reverse hostname/],
      breakIt: ({ mailA }) =>
        mailA.postfix({ smtpd_client_restrictions: 'reject_unknown_reverse_client_hostname', unknown_client_reject_code: '550' }),
    },
  },
});
