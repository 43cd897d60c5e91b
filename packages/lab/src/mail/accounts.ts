import { readFile } from 'node:fs/promises';
import type { Namespace } from '../world/namespace.ts';

/** Whom Cyrus runs as. */
export const NOBODY = 65_534;
/** Whom Exim runs as. */
export const EXIM = 65_533;

/** Gives a mail host the accounts of servers that are not installed here; its other accounts are the machine's. */
export async function addAccounts(host: Namespace, more: readonly string[] = []): Promise<void> {
  const ours = new Set(['cyrus', 'Debian-exim', ...more]);
  const others = async (file: string): Promise<string> =>
    (await readFile(file, 'utf8')).replace(/^([^:\n]*):.*\n/gm, (line, name: string) => (ours.has(name) ? '' : line));
  const extra = more.map((name, index) => [name, EXIM - 1 - index] as const);
  await host.etc(
    'passwd',
    `${await others('/etc/passwd')}cyrus:x:${NOBODY}:${NOBODY}::/nonexistent:/bin/false\nDebian-exim:x:${EXIM}:${EXIM}::/nonexistent:/bin/false\n${extra.map(([name, id]) => `${name}:x:${id}:${id}::/var/lib/opensmtpd/empty:/bin/false\n`).join('')}`,
  );
  await host.etc(
    'group',
    `${await others('/etc/group')}Debian-exim:x:${EXIM}:\n${extra.map(([name, id]) => `${name}:x:${id}:\n`).join('')}`,
  );
}
