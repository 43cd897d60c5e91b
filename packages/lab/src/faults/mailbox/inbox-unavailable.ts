import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { fillMailbox, mailFolder } from '../../mail/mailbox.ts';

export default defineFault({
  complaint: 'My mail program signs in and then shows an error instead of my inbox.',
  finds: ['mailbox/inbox-unavailable'],
  variants: {
    'the store has no rights': {
      password: ACCOUNT_PASSWORD,
      says: [/inbox does not open/, /provider/],
      async breakIt(lab) {
        await fillMailbox(lab, [1]);
        await chmod(join(mailFolder(lab), 'cur'), 0);
        await chmod(mailFolder(lab), 0);
      },
    },
    'a file stands in its place': {
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        await fillMailbox(lab, [1]);
        await rm(mailFolder(lab), { recursive: true });
        await writeFile(mailFolder(lab), '');
      },
    },
    'on POP3': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        await fillMailbox(lab, [1]);
        await chmod(mailFolder(lab), 0);
      },
    },
    'Cyrus has made no mailbox for the account': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.cyrusWithAccount('autocreate_quota: -1', 'autocreate_post: no', 'autocreate_users: nobody'),
    },
  },
});
