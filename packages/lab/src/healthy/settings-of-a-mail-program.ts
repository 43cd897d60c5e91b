import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The settings are read out of a mail program, password and all; they are the published ones.',
  settings: ['--client', 'auto'],
  async arrange(lab) {
    const file = join(lab.folder, '.muttrc');
    await writeFile(
      file,
      [
        'set from = "Ann <ann@example.org>"',
        'set folder = "imaps://ann@example.org@mail.example.org/"',
        'set imap_pass = "of no use here"',
        'set smtp_url = "smtps://ann@example.org@mail.example.org/"',
        '',
      ].join('\n'),
    );
    lab.afterwards(() => rm(file, { force: true }));
  },
});
