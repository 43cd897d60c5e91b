import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../lab.ts';

/** Dovecot lets ann sign in nowhere, and gives the administrator's reason (passdb extra fields `nologin` and `reason`). */
export async function closeWithReason({ mailA }: Lab, reason: string): Promise<void> {
  const program = join(mailA.host.folder, 'closed');
  // the checkpassword interface: the reply program is handed over, and fields by name in EXTRA
  const lines = ['#!/bin/sh', `export EXTRA="nologin reason" nologin=y reason="${reason}"`, 'exec "$@"', ''];
  await writeFile(program, lines.join('\n'), { mode: 0o755 });
  mailA.account(undefined);
  mailA.dovecot(`passdb {\n  driver = checkpassword\n  args = ${program}\n}`);
}
