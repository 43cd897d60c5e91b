import { readFile } from 'node:fs/promises';
import type { Namespace } from '../world/namespace.ts';

/** Whom Cyrus runs as. */
export const NOBODY = 65_534;
/** Whom Exim runs as. */
export const EXIM = 65_533;

/** Gives a mail host the accounts of servers that are not installed here; its other accounts are the machine's. */
export async function addAccounts(host: Namespace): Promise<void> {
  const others = async (file: string): Promise<string> => (await readFile(file, 'utf8')).replace(/^(cyrus|Debian-exim):.*\n/gm, '');
  await host.etc(
    'passwd',
    `${await others('/etc/passwd')}cyrus:x:${NOBODY}:${NOBODY}::/nonexistent:/bin/false\nDebian-exim:x:${EXIM}:${EXIM}::/nonexistent:/bin/false\n`,
  );
  await host.etc('group', `${await others('/etc/group')}Debian-exim:x:${EXIM}:\n`);
}
