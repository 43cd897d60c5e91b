import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing, pop3Refusing, submissionRefusing } from '../../scripted/refusing.ts';

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
    'in German, for half an hour': {
      password: ACCOUNT_PASSWORD,
      signIns: 1,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          993,
          imapRefusing(mailA.chainOf('imap'), 'NO [ALERT] Zu viele Fehlversuche. Das Konto ist vor\u00fcbergehend gesperrt.'),
        ),
    },
    'in Russian, by POP3': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      signIns: 1,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          995,
          pop3Refusing(
            mailA.chainOf('pop3'),
            '-ERR \u0421\u043b\u0438\u0448\u043a\u043e\u043c \u043c\u043d\u043e\u0433\u043e \u043d\u0435\u0443\u0434\u0430\u0447\u043d\u044b\u0445 \u043f\u043e\u043f\u044b\u0442\u043e\u043a',
          ),
        ),
    },
  },
});
