import { accounts, type Reading } from '../account.ts';
import { join, type Files, type Home } from '../files.ts';
import { decodeText } from '../text.ts';
import { readGetmailrc } from './getmailrc.ts';

/** Reads every settings file in getmail's folder; undefined where it is no folder. Files of other programs in it are passed over. */
export async function readGetmailFolder(path: string, files: Files, home: Home): Promise<Reading | undefined> {
  const names = await files.list(path);
  if (names === undefined) return undefined;
  const readings: Reading[] = [];
  for (const name of names.filter((one) => !one.startsWith('oldmail-')).slice(0, 50)) {
    const bytes = await files.read(join(home, path, name));
    const text = bytes && decodeText(bytes);
    if (text !== undefined) readings.push(readGetmailrc(text));
  }
  return accounts(readings.flatMap((reading) => (reading.is === 'accounts' ? reading.accounts : [])));
}
