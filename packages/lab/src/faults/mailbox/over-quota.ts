import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { fillMailbox, quota } from '../../mail/mailbox.ts';

export default defineFault({
  complaint: 'People tell me that their messages to me come back.',
  finds: ['mailbox/over-quota'],
  variants: {
    'no room left': {
      password: ACCOUNT_PASSWORD,
      says: [/ann@example\.org at mail\.example\.org is full \(1(?:\.\d)? MB of 1 MB used\)/],
      async breakIt(lab) {
        await fillMailbox(lab, [3, 2, 1, 0], 300_000);
        lab.mailA.dovecot(...quota('*:storage=1M'));
      },
    },
    'too many messages': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      password: ACCOUNT_PASSWORD,
      says: [/6 of 5 messages/],
      async breakIt(lab) {
        await fillMailbox(lab, [5, 4, 3, 2, 1, 0]);
        lab.mailA.dovecot(...quota('*:messages=5'));
      },
    },
    'only who takes the domain’s mail says so': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      says: [/ann@example\.org at mail\.example\.org is full/],
      breakIt: (lab) =>
        lab.mailA.postfix({ smtpd_recipient_restrictions: 'check_recipient_access inline:{ { ann@example.org = 452 4.2.2 over quota } }' }),
    },
  },
});
