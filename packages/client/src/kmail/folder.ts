import type { Reading } from '../account.ts';
import { baseName, folderOf, join, type Files, type Home } from '../files.ts';
import { decodeText } from '../text.ts';
import { readKmail, type KmailFile } from './configuration.ts';

/** Reads KMail's files in the folder for settings, or one of them together with those beside it. */
export async function readKmailFolder(path: string, files: Files, home: Home): Promise<Reading | undefined> {
  const names = await files.list(path);
  if (names !== undefined) {
    const found = await filesIn(path, names.filter(isOurs), files, home);
    return found.length === 0 && !names.includes('kmail2rc') ? undefined : readKmail(found);
  }
  const bytes = await files.read(path);
  if (bytes === undefined) return undefined;
  const own = { name: baseName(home, path), text: decodeText(bytes) ?? '' };
  const folder = folderOf(home, path);
  const general = ((await files.list(folder)) ?? []).filter((name) => GENERAL.test(name) && name !== own.name);
  return readKmail([own, ...(await filesIn(folder, general, files, home))]);
}

const GENERAL = /^(?:mailtransports|emailidentities)$/;
const RESOURCE = /^akonadi_(?:imap|pop3|kolab)_resource_\d+rc$/;

function isOurs(name: string): boolean {
  return GENERAL.test(name) || RESOURCE.test(name);
}

async function filesIn(folder: string, names: readonly string[], files: Files, home: Home): Promise<readonly KmailFile[]> {
  const found: KmailFile[] = [];
  for (const name of names.slice(0, 100)) {
    const bytes = await files.read(join(home, folder, name));
    const text = bytes && decodeText(bytes);
    if (text !== undefined) found.push({ name, text });
  }
  return found;
}
