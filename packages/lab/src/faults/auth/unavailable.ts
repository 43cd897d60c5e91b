import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing, pop3Refusing, submissionRefusing } from '../../scripted/refusing.ts';

export default defineFault({
  complaint: 'Since an hour it says that my password is wrong, and nobody changed it.',
  finds: ['auth/unavailable'],
  variants: {
    'the list of accounts cannot be read': {
      password: ACCOUNT_PASSWORD,
      async breakIt(lab) {
        lab.mailA.dovecot('# the list of accounts is about to go');
        await lab.settle();
        await rm(join(lab.mailA.host.folder, 'dovecot', 'users'));
      },
    },
    '[UNAVAILABLE] on IMAP': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(993, imapRefusing(mailA.chainOf('imap'), 'NO [UNAVAILABLE] User authentication database is down')),
    },
    '454 in answer to AUTH': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(465, submissionRefusing(mailA.chainOf('submission'), '454 4.7.0 Temporary authentication failure')),
    },
    'SYS/TEMP on POP3, whatever else it says': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) => mailA.replaceWith(995, pop3Refusing(mailA.chainOf('pop3'), '-ERR [SYS/TEMP] Authentication failed')),
    },
  },
});
