import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../lab.ts';

/** Dovecot asks this program about names and passwords (the checkpassword interface). */
export async function askProgram({ mailA }: Lab, ...lines: readonly string[]): Promise<void> {
  const program = join(mailA.host.folder, 'asked-program');
  await writeFile(program, ['#!/bin/sh', ...lines, ''].join('\n'));
  await chmod(program, 0o755);
  mailA.account(undefined);
  mailA.dovecot(`passdb {\n  driver = checkpassword\n  args = ${program}\n}`);
}

/** Dovecot knows ann by a password of its own, whatever letters it holds; `fields` are extra fields of her account. */
export async function ownPassword({ mailA }: Lab, password: string, fields = ''): Promise<void> {
  const file = join(mailA.host.folder, 'own-passwords');
  await writeFile(file, `ann@${mailA.domain}:{PLAIN.b64}${Buffer.from(password).toString('base64')}::::::${fields}\n`);
  mailA.account(undefined);
  mailA.dovecot(`passdb {\n  driver = passwd-file\n  args = ${file}\n}`);
}
