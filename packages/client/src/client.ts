import { unreadable, type Reading } from './account.ts';
import { readAercAccounts } from './aerc/accounts-conf.ts';
import { readAppleProfile } from './apple/profile.ts';
import { readEvolutionFolder } from './evolution/folder.ts';
import { readFetchmailrc } from './fetchmail/fetchmailrc.ts';
import { configFolder, join, type Files, type Home } from './files.ts';
import { readGetmailrc } from './getmail/getmailrc.ts';
import { readGetmailFolder } from './getmail/folder.ts';
import { readHimalaya } from './himalaya/configuration.ts';
import { readMbsyncrc } from './isync/mbsyncrc.ts';
import { readKmailFolder } from './kmail/folder.ts';
import type { ClientKind } from './kinds.ts';
import { readMsmtprc } from './msmtp/msmtprc.ts';
import { readMuttFiles } from './mutt/folder.ts';
import { readOfflineimaprc } from './offlineimap/offlineimaprc.ts';
import { readOutlook } from './outlook/autodiscover-file.ts';
import { decodeText } from './text.ts';
import { readAndroidExport } from './thunderbird/android.ts';
import { readThunderbirdFolder } from './thunderbird/folder.ts';

/** A mail program whose settings can be read. */
export interface Client {
  readonly kind: ClientKind;
  /** as people call it */
  readonly name: string;
  /** where its settings usually are, the likeliest first; none where they have to be exported first */
  places(home: Home): readonly string[];
  /** reads what is at a path, a file or a folder; undefined where there is nothing */
  read(path: string, files: Files, home: Home): Promise<Reading | undefined>;
}

/** Every mail program, those with a window first. */
export const CLIENTS: readonly Client[] = [
  { kind: 'thunderbird', name: 'Thunderbird', places: thunderbirdPlaces, read: readThunderbirdFolder },
  {
    kind: 'evolution',
    name: 'Evolution',
    places: (home) => [
      join(home, configFolder(home), 'evolution', 'sources'),
      join(home, home.home, '.var/app/org.gnome.Evolution/config/evolution/sources'),
    ],
    read: readEvolutionFolder,
  },
  {
    kind: 'kmail',
    name: 'KMail',
    places: (home) => [
      configFolder(home),
      join(home, home.home, '.var/app/org.kde.kontact/config'),
      join(home, home.home, '.kde/share/config'),
    ],
    read: readKmailFolder,
  },
  { kind: 'outlook', name: 'Outlook', places: outlookPlaces, read: readOutlook },
  {
    kind: 'apple',
    name: 'an Apple configuration profile',
    places: () => [],
    read: (path, files) => readOne(path, files, readAppleProfile),
  },
  {
    kind: 'thunderbird-android',
    name: 'Thunderbird for Android',
    places: () => [],
    read: (path, files) => readOne(path, files, textual(readAndroidExport)),
  },
  {
    kind: 'mutt',
    name: 'mutt',
    places: (home) => [
      join(home, home.home, '.muttrc'),
      join(home, home.home, '.mutt', 'muttrc'),
      join(home, configFolder(home), 'mutt', 'muttrc'),
    ],
    read: readMuttFiles,
  },
  {
    kind: 'neomutt',
    name: 'NeoMutt',
    places: (home) => [
      join(home, configFolder(home), 'neomutt', 'neomuttrc'),
      join(home, home.home, '.neomuttrc'),
      join(home, home.home, '.neomutt', 'neomuttrc'),
    ],
    read: (path, files, home) => readMuttFiles(path, files, home, 'NeoMutt'),
  },
  inOneFile(
    'aerc',
    'aerc',
    (home) => [join(home, configFolder(home), 'aerc', 'accounts.conf'), join(home, home.home, 'Library/Preferences/aerc/accounts.conf')],
    readAercAccounts,
  ),
  inOneFile(
    'himalaya',
    'himalaya',
    (home) => [join(home, configFolder(home), 'himalaya', 'config.toml'), join(home, home.home, '.himalayarc')],
    readHimalaya,
  ),
  inOneFile(
    'isync',
    'isync (mbsync)',
    (home) => [join(home, home.home, '.mbsyncrc'), join(home, configFolder(home), 'isyncrc')],
    readMbsyncrc,
  ),
  inOneFile(
    'offlineimap',
    'offlineimap',
    (home) => [join(home, home.home, '.offlineimaprc'), join(home, configFolder(home), 'offlineimap', 'config')],
    readOfflineimaprc,
  ),
  inOneFile('fetchmail', 'fetchmail', (home) => [join(home, home.home, '.fetchmailrc')], readFetchmailrc),
  {
    kind: 'getmail',
    name: 'getmail',
    places: (home) => [join(home, configFolder(home), 'getmail'), join(home, home.home, '.getmail')],
    read: async (path, files, home) => (await readGetmailFolder(path, files, home)) ?? readOne(path, files, textual(readGetmailrc)),
  },
  inOneFile(
    'msmtp',
    'msmtp',
    (home) => [join(home, home.home, '.msmtprc'), join(home, configFolder(home), 'msmtp', 'config')],
    readMsmtprc,
  ),
];

function inOneFile(kind: ClientKind, name: string, places: Client['places'], read: (text: string) => Reading): Client {
  return { kind, name, places, read: (path, files) => readOne(path, files, textual(read)) };
}

function textual(read: (text: string) => Reading): (bytes: Uint8Array) => Reading {
  return (bytes) => {
    const text = decodeText(bytes);
    if (bytes.length === 0) return unreadable('is empty');
    return text === undefined ? unreadable('is no text file, so it is no settings file') : read(text);
  };
}

async function readOne(path: string, files: Files, read: (bytes: Uint8Array) => Reading): Promise<Reading | undefined> {
  const bytes = await files.read(path);
  return bytes && read(bytes);
}

function outlookPlaces(home: Home): readonly string[] {
  if (home.platform !== 'win32') return [];
  const local = home.environment['LOCALAPPDATA'] || join(home, home.home, 'AppData', 'Local');
  const folder = join(home, local, 'Microsoft', 'Outlook');
  return [join(home, folder, '16'), folder];
}

function thunderbirdPlaces(home: Home): readonly string[] {
  const at = (...parts: readonly string[]): string => join(home, home.home, ...parts);
  if (home.platform === 'win32') {
    const roaming = home.environment['APPDATA'] || at('AppData', 'Roaming');
    return [join(home, roaming, 'Thunderbird'), join(home, roaming, 'Betterbird')];
  }
  if (home.platform === 'darwin') return [at('Library', 'Thunderbird'), at('Library', 'Betterbird')];
  return [
    at('.thunderbird'),
    at('snap/thunderbird/common/.thunderbird'),
    at('.var/app/org.mozilla.Thunderbird/.thunderbird'),
    at('.var/app/org.mozilla.thunderbird/.thunderbird'),
    at('.betterbird'),
    at('.mozilla-thunderbird'),
    at('.icedove'),
  ];
}
