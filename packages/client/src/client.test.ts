import { expect, test } from 'vitest';
import { CLIENTS } from './client.ts';
import type { Files, Home } from './files.ts';
import { CLIENT_KINDS, OTHER_NAMES } from './kinds.ts';
import * as samples from './testing/samples.ts';

test('every kind has its reader, in the same order', () => {
  expect(CLIENTS.map(({ kind }) => kind)).toEqual(CLIENT_KINDS);
  expect(Object.values(OTHER_NAMES).filter((kind) => !CLIENT_KINDS.includes(kind))).toEqual([]);
});

/** A disk as a list of paths with their texts. */
function disk(texts: Readonly<Record<string, string>>): Files {
  return {
    read: (path) => Promise.resolve(texts[path] === undefined ? undefined : Buffer.from(texts[path])),
    list(path) {
      const inside = Object.keys(texts).flatMap((one) =>
        one.startsWith(`${path}/`) ? [one.slice(path.length + 1).split('/')[0] ?? ''] : [],
      );
      return Promise.resolve(inside.length === 0 ? undefined : [...new Set(inside)]);
    },
  };
}

const HOME: Home = { platform: 'linux', home: '/home/ann', environment: {} };

test.each<[string, Readonly<Record<string, string>>]>([
  [
    'thunderbird',
    {
      '/home/ann/.thunderbird/profiles.ini': '[Profile0]\nPath=abc.default\nIsRelative=1\n',
      '/home/ann/.thunderbird/abc.default/prefs.js': samples.PREFS_JS,
    },
  ],
  ['evolution', Object.fromEntries(samples.EVOLUTION.map(({ uid, text }) => [`/home/ann/.config/evolution/sources/${uid}.source`, text]))],
  ['kmail', Object.fromEntries(samples.KMAIL.map(({ name, text }) => [`/home/ann/.config/${name}`, text]))],
  ['mutt', { '/home/ann/.muttrc': 'source ~/.mutt/work', '/home/ann/.mutt/work': 'source more', '/home/ann/.mutt/more': samples.MUTTRC }],
  ['neomutt', { '/home/ann/.config/neomutt/neomuttrc': samples.MUTTRC }],
  ['aerc', { '/home/ann/.config/aerc/accounts.conf': samples.AERC_ACCOUNTS }],
  ['himalaya', { '/home/ann/.config/himalaya/config.toml': samples.HIMALAYA_1 }],
  ['isync', { '/home/ann/.mbsyncrc': samples.MBSYNCRC }],
  ['offlineimap', { '/home/ann/.offlineimaprc': samples.OFFLINEIMAPRC }],
  ['fetchmail', { '/home/ann/.fetchmailrc': samples.FETCHMAILRC }],
  ['getmail', { '/home/ann/.config/getmail/getmailrc': samples.GETMAILRC, '/home/ann/.config/getmail/oldmail-x': 'no settings' }],
  ['msmtp', { '/home/ann/.config/msmtp/config': samples.MSMTPRC }],
])('%s is found where it keeps its settings', async (kind, texts) => {
  const client = CLIENTS.find((one) => one.kind === kind);
  const readings = await Promise.all(client?.places(HOME).map((path) => client.read(path, disk(texts), HOME)) ?? []);
  const sound = readings.filter((reading) => reading !== undefined);
  expect(sound).toMatchObject([{ is: 'accounts' }]);
  expect(sound.flatMap((reading) => (reading.is === 'accounts' ? reading.accounts : []))[0]?.settings.length).toBeGreaterThan(0);
});

test.each<[string, string, string]>([
  ['win32', String.raw`C:\Users\ann`, String.raw`C:\Users\ann\AppData\Roaming\Thunderbird`],
  ['darwin', '/Users/ann', '/Users/ann/Library/Thunderbird'],
])('Thunderbird on %s', (platform, home, place) => {
  expect(CLIENTS[0]?.places({ platform, home, environment: {} })[0]).toBe(place);
});

test.each([['thunderbird'], ['evolution'], ['kmail'], ['mutt'], ['getmail'], ['apple'], ['outlook']])(
  '%s has nothing where there is nothing',
  async (kind) => {
    const client = CLIENTS.find((one) => one.kind === kind);
    for (const path of [...(client?.places(HOME) ?? []), '/nowhere']) expect(await client?.read(path, disk({}), HOME)).toBeUndefined();
  },
);

test('a profile that is damaged is named, and no other is taken in its place', async () => {
  const at = '/home/ann/.thunderbird';
  const ini = '[Profile0]\nName=main\nPath=a\nIsRelative=1\nDefault=1\n\n[Profile1]\nName=old\nPath=b\nIsRelative=1\n';
  const cut = samples.PREFS_JS.slice(0, samples.PREFS_JS.lastIndexOf(','));
  const read = (path: string, a: string, b: string) =>
    CLIENTS[0]?.read(path, disk({ [`${at}/profiles.ini`]: ini, [`${at}/a/prefs.js`]: a, [`${at}/b/prefs.js`]: b }), HOME);
  expect(await read(at, cut, samples.PREFS_JS)).toMatchObject({
    is: 'unreadable',
    because: expect.stringMatching(/^holds the profile "main", whose prefs\.js is damaged: its line \d+ breaks off$/),
    isDamaged: true,
  });
  expect(await read(at, samples.PREFS_JS, cut)).toMatchObject({ is: 'accounts' });
  expect(await read(`${at}/a`, cut, '')).toMatchObject({ because: expect.stringMatching(/^holds a prefs\.js that is damaged: /) });
});
