import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';
import { fillMailbox } from '../../mail/mailbox.ts';

export default defineFault({
  complaint: 'Messages that I delete come back.',
  finds: ['mailbox/read-only'],
  variants: {
    'its owner may only look and read': { password: ACCOUNT_PASSWORD, breakIt: (lab) => grant(lab, 'INBOX owner lr') },
    'it keeps only what was read': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      password: ACCOUNT_PASSWORD,
      breakIt: (lab) => grant(lab, '* owner lrs'),
    },
  },
});

/** Rights for everybody's folders, in a file of Dovecot's acl plugin. */
async function grant(lab: Lab, line: string): Promise<void> {
  await fillMailbox(lab, [2, 1]);
  const file = join(lab.mailA.host.folder, 'dovecot', 'rights');
  await writeFile(file, `${line}\n`);
  lab.mailA.dovecot('mail_plugins = acl', 'protocol imap {\n  mail_plugins = acl imap_acl\n}', `plugin {\n  acl = vfile:${file}\n}`);
}
