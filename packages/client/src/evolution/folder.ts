import type { Reading } from '../account.ts';
import { baseName, folderOf, join, type Files, type Home } from '../files.ts';
import { decodeText } from '../text.ts';
import { readEvolution, type SourceFile } from './sources.ts';

/** Reads Evolution's folder `sources`, or the account of one file in it together with its neighbours. */
export async function readEvolutionFolder(path: string, files: Files, home: Home): Promise<Reading | undefined> {
  const names = await files.list(path);
  if (names === undefined) return readNamed(path, files, home);
  return readEvolution(await sourcesIn(path, names, files, home));
}

/** A single file says only a part: whom it sends as and by which server is in the files beside it. */
async function readNamed(path: string, files: Files, home: Home): Promise<Reading | undefined> {
  const bytes = await files.read(path);
  if (bytes === undefined) return undefined;
  const own = { uid: uidOf(baseName(home, path)), text: decodeText(bytes) ?? '' };
  const folder = folderOf(home, path);
  const beside = await sourcesIn(folder, (await files.list(folder)) ?? [], files, home);
  const others = beside
    .filter(({ uid }) => uid !== own.uid)
    .map(({ uid, text }) => ({ uid, text: text.replaceAll('[Mail Account]', '[Another Account]') }));
  const reading = readEvolution([own]);
  return reading.is === 'accounts' ? readEvolution([own, ...others]) : reading;
}

async function sourcesIn(folder: string, names: readonly string[], files: Files, home: Home): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  for (const name of names.filter((one) => one.endsWith('.source')).slice(0, 500)) {
    const bytes = await files.read(join(home, folder, name));
    const text = bytes && decodeText(bytes);
    if (text !== undefined) found.push({ uid: uidOf(name), text });
  }
  return found;
}

function uidOf(name: string): string {
  return name.replace(/\.source$/, '');
}
