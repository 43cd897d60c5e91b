import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NOBODY } from '../mail/accounts.ts';
import { fillMailbox, mailFolder } from '../mail/mailbox.ts';
import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A mailbox with three hundred folders.',
  settings: ['--imap', 'mail.example.org:993/tls'],
  password: ACCOUNT_PASSWORD,
  async arrange(lab) {
    await fillMailbox(lab, [1, 0]);
    for (const name of Array.from({ length: 300 }, (_, index) => `.Projekt ${index}`))
      for (const part of ['', 'cur', 'new', 'tmp']) {
        const folder = join(mailFolder(lab), name, part);
        await mkdir(folder, { recursive: true });
        await chown(folder, NOBODY, NOBODY);
      }
  },
});
