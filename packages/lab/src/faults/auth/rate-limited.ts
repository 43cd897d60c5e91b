import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing, pop3Refusing } from '../../scripted/refusing.ts';

export default defineFault({
  complaint: 'On the tablet it works, on the computer it does not.',
  finds: ['auth/rate-limited'],
  variants: {
    'too many connections of one account and address': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          993,
          imapRefusing(
            mailA.chainOf('imap'),
            'NO [UNAVAILABLE] Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)',
          ),
        ),
    },
    'the maildrop is in use': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(995, pop3Refusing(mailA.chainOf('pop3'), '-ERR [IN-USE] Do you have another POP session running?')),
    },
    'said in the greeting': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(143, { onConnect: [{ say: '* BYE Too many connections from your address\r\n' }, { end: 'close' }] }),
    },
  },
});
