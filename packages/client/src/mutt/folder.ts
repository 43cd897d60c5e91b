import { unreadable, type Reading } from '../account.ts';
import { folderOf, join, resolvePath, type Files, type Home } from '../files.ts';
import { decodeText } from '../text.ts';
import { readMuttrc, sourcesOf } from './muttrc.ts';

const MAX_FILES = 50;

/** Reads a `muttrc` with the files that it refers to; of a folder, the `muttrc` in it. */
export async function readMuttFiles(path: string, files: Files, home: Home, program = 'mutt'): Promise<Reading | undefined> {
  const names = await files.list(path);
  const main = names?.find((name) => /^\.?(?:neo)?muttrc$/.test(name));
  if (names !== undefined && main === undefined) return unreadable(`holds no ${program.toLowerCase()}rc`);
  const file = main === undefined ? path : join(home, path, main);
  const bytes = await files.read(file);
  if (bytes === undefined) return undefined;
  const text = decodeText(bytes);
  if (text === undefined) return unreadable('is no text file, so it is no settings file');
  const loaded = new Map<string, string>();
  await load(text, folderOf(home, file), files, home, loaded);
  return readMuttrc(text, (named) => loaded.get(named), program);
}

/** Loads what `source` lines name, and what those name in turn. mutt takes relative names from the file that is read. */
async function load(text: string, folder: string, files: Files, home: Home, loaded: Map<string, string>): Promise<void> {
  for (const named of sourcesOf(text)) {
    if (loaded.has(named) || loaded.size >= MAX_FILES) continue;
    const path = resolvePath(home, named, folder);
    const bytes = await files.read(path).catch(() => undefined); // what may not be read is noted by the reader as not read
    const inner = bytes && decodeText(bytes);
    if (inner === undefined) continue;
    loaded.set(named, inner);
    await load(inner, folderOf(home, path), files, home, loaded);
  }
}
