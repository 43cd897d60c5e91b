import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { letterIn } from './written.ts';

/** The messages in a mailbox (a maildir), the earliest first. */
export async function messagesIn(mailbox: string): Promise<readonly string[]> {
  const folder = join(mailbox, 'new');
  const files = await readdir(folder).catch(() => []);
  return files.toSorted().map((file) => join(folder, file));
}

/** Which letters lie in which files of all mailboxes below these folders. */
export async function lettersBelow(folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const folder of folders)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
      if (!entry.isFile() || !/\/(new|cur)$/.test(entry.parentPath)) continue;
      const file = join(entry.parentPath, entry.name);
      const id = letterIn(await readFile(file, 'latin1'));
      if (id !== undefined) found.set(id, file);
    }
  return found;
}
