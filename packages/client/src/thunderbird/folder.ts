import { accounts, unreadable, type Reading } from '../account.ts';
import { join, resolvePath, type Files, type Home } from '../files.ts';
import { readIni } from '../ini.ts';
import { decodeText, shown } from '../text.ts';
import { readAndroidExport } from './android.ts';
import { readPrefs } from './prefs.ts';
import { readProfiles } from './profiles.ts';

/** Reads what is at a path: the folder with `profiles.ini`, one profile's folder, a `prefs.js`, or an export of a telephone. */
export async function readThunderbirdFolder(path: string, files: Files, home: Home): Promise<Reading | undefined> {
  const names = await files.list(path);
  if (names === undefined) {
    const bytes = await files.read(path);
    return bytes && readFile(bytes, path);
  }
  if (names.includes('prefs.js')) {
    const reading = await readProfile(path, files, home);
    return reading?.is === 'unreadable' ? { ...reading, because: `holds a prefs.js that ${reading.because}` } : reading;
  }
  const index = names.includes('profiles.ini') ? await files.read(join(home, path, 'profiles.ini')) : undefined;
  if (index === undefined) return unreadable('holds neither profiles.ini nor prefs.js, so it is no folder of Thunderbird');
  let first: Reading | undefined;
  for (const profile of readProfiles(decodeText(index) ?? '').slice(0, 20)) {
    const reading = await readProfile(profile.isRelative ? resolvePath(home, profile.path, path) : profile.path, files, home);
    // another profile's accounts in its place would not be those that the person uses
    if (reading?.is === 'unreadable' && reading.isDamaged)
      return { ...reading, because: `holds the profile "${shown(profile.name)}", whose prefs.js ${reading.because}` };
    if (reading?.is === 'accounts' && reading.accounts.length > 0) return reading;
    first ??= reading;
  }
  return first ?? accounts([]);
}

async function readProfile(folder: string, files: Files, home: Home): Promise<Reading | undefined> {
  const bytes = await files.read(join(home, folder, 'prefs.js'));
  const reading = bytes && readFile(bytes, 'prefs.js');
  if (reading?.is !== 'accounts') return reading;
  const version = versionIn(await files.read(join(home, folder, 'compatibility.ini')));
  return version === undefined ? reading : { ...reading, program: `Thunderbird ${version}` };
}

/** Thunderbird notes with each profile which version used it last: `LastVersion=140.3.1_2025…`. */
function versionIn(bytes: Uint8Array | undefined): string | undefined {
  const text = bytes && decodeText(bytes);
  const last = readIni(text ?? '', ['lastversion'])
    .find(({ name }) => name === 'Compatibility')
    ?.values.get('lastversion');
  return /^(\d{1,3}(?:\.\d{1,2})?)[._]/.exec(last ?? '')?.[1];
}

function readFile(bytes: Uint8Array, path: string): Reading {
  const text = decodeText(bytes);
  if (bytes.length === 0) return unreadable('is empty');
  if (text === undefined) return unreadable('is no text file, so it is no settings file');
  return /\.(?:k9s|json|xml)$/i.test(path) || /^\s*(?:<|\[\s*\d)/.test(text) ? readAndroidExport(text) : readPrefs(text);
}
