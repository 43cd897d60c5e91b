import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reading } from './account.ts';
import { readAppleProfile } from './apple/profile.ts';
import { contentOfSigned } from './apple/signed.ts';
import { readFetchmailrc } from './fetchmail/fetchmailrc.ts';
import { readMuttrc, sourcesOf } from './mutt/muttrc.ts';
import { readOfflineimaprc } from './offlineimap/offlineimaprc.ts';
import { MOBILECONFIG, SECRET } from './testing/samples.ts';
import { readAndroidExport } from './thunderbird/android.ts';
import { readPrefs } from './thunderbird/prefs.ts';
import { readProfiles } from './thunderbird/profiles.ts';

describe('Thunderbird', () => {
  const server = (lines: string): Reading =>
    readPrefs(
      `user_pref("mail.accountmanager.accounts", "a");\nuser_pref("mail.account.a.server", "s");\nuser_pref("mail.server.s.type", "imap");\nuser_pref("mail.server.s.hostname", "imap.example.org");\n${lines}`,
    );

  test.each([
    ['', { port: 143, encryption: 'plain', method: 'Normal password' }],
    ['user_pref("mail.server.s.socketType", 1);', { port: 143, encryption: 'starttls' }],
    ['user_pref("mail.server.s.socketType", 2);', { port: 143, encryption: 'starttls' }],
    ['user_pref("mail.server.s.socketType", 3);', { port: 993, encryption: 'tls' }],
    ['user_pref("mail.server.s.isSecure", true);', { port: 993, encryption: 'tls' }],
    ['user_pref("mail.server.s.port", 65535);', { port: 65535 }],
    ['user_pref("mail.server.s.authMethod", 10);', { method: 'OAuth2', authentication: ['OAuth2'] }],
    ['user_pref("mail.server.s.realhostname", "mail.example.org");', { host: 'mail.example.org' }],
    [String.raw`user_pref("mail.server.s.userName", "m\u00fcller\x40example.org");`, { username: 'müller@example.org' }],
  ])('%s', (lines, expected) => {
    expect(server(lines)).toMatchObject({ accounts: [{ settings: [expected] }] });
  });

  test.each([
    ['user_pref("mail.smtpserver.a.port", 46', 'its line 5 breaks off'],
    ['user_pref("mail.smtpserver.a.hostname", "smtp.exam', 'its line 5 breaks off'],
    ['user_pref("mail.smtpserver.a.port", 465)', 'its line 5 breaks off'],
    ['user_pref("mail.server.s.name", "a (b);', 'its line 5 breaks off'],
    ['// more\nuser_pr', 'its line 6 breaks off'],
    ['user_pref("mail.server.s.port", 14\nuser_pref("mail.server.s.login_at_startup", true);\n', 'its line 5 breaks off'],
    ['user_pref("mail.server.s.port", 14\n\n', 'its line 5 breaks off'],
  ])('%j: what is left of a profile that breaks off is not read', (lines, how) => {
    expect(server(lines)).toEqual({ is: 'unreadable', because: `is damaged: ${how}`, isDamaged: true });
  });

  test.each([
    'user_pref("mail.server.s.name", "semi;colon (and) \\" quote"); // mine',
    '// user_pref("mail.server.s.port", 14',
    'user_pref("x.y",\n          "spread out");',
    'user_pref("x.y", 1.5);',
    "pref('x.y', 'single');\n\n",
    'lockPref("x.y", getenv("USER"));',
  ])('%j: every statement comes to its end', (lines) => {
    expect(server(lines)).toMatchObject({ accounts: [{ settings: [{ host: 'imap.example.org' }] }] });
  });

  test('a port that is none leaves the entrance out', () => {
    expect(server('user_pref("mail.server.s.port", 65536);')).toMatchObject({ accounts: [{ settings: [] }] });
  });

  test('the profile that it opens by itself comes first', () => {
    const text =
      '[Profile1]\nName=old\nIsRelative=1\nPath=Profiles/old.default\nDefault=1\n\n[Install4F96D1932A9F858E]\nDefault=Profiles/new.default-release\nLocked=1\n\n[Profile0]\nName=new\nIsRelative=1\nPath=Profiles/new.default-release\n\n[General]\nVersion=2\n';
    expect(readProfiles(text).map(({ name }) => name)).toEqual(['new', 'old']);
  });

  test('an export that breaks off is damaged', () => {
    expect(readAndroidExport('<?xml version="1.0"?><k9settings version="1" format="1"><accounts><account>')).toMatchObject({
      is: 'unreadable',
    });
  });
});

describe('mutt', () => {
  test.each<[string, boolean]>([
    ['set smtp_url = "smtp://ann@smtp.example.org:46', true],
    ["set from='ann@exam", true],
    ['set smtp_url = "smtp://smtp.example.org"', false],
    ['set realname = "Ann \\" E"; set from=ann@example.org', false],
    ["# don't", false],
    ['set from=ann@example.org # don\'t "', false],
    ['set smtp_url = "smtp://smtp.example.org\n', false],
  ])('%j at the end is damaged: %s', (last, isDamaged) => {
    const reading = readMuttrc(`set folder=imaps://imap.example.org\n${last}`);
    expect(reading.is === 'unreadable' && reading.because === 'is damaged: its last line breaks off').toBe(isDamaged);
  });

  test('runs no command and says so', () => {
    const reading = readMuttrc('set imap_user=`echo ann`\nset folder=imaps://imap.example.org\nsource "gpg -d pass.gpg |"\n');
    expect(reading).toMatchObject({
      accounts: [
        { settings: [{ host: 'imap.example.org' }], notes: [expect.stringContaining('imap_user'), expect.stringContaining('command')] },
      ],
    });
    expect(JSON.stringify(reading)).not.toContain('"username"');
  });

  test('follows files that it refers to, in the order of the lines', () => {
    const files: Record<string, string> = { '~/.mutt/work': 'set folder = "imap://mail.example.org/"\nset my_user = ann' };
    expect(readMuttrc('source ~/.mutt/work\nset imap_user = $my_user\nset ssl_starttls=no', (path) => files[path])).toMatchObject({
      accounts: [{ settings: [{ host: 'mail.example.org', port: 143, encryption: 'plain', username: 'ann' }] }],
    });
    expect(sourcesOf('source a; source b\nsource "c|"\nsource `d`')).toEqual(['a', 'b']);
  });

  test('a file that refers to itself ends', () => {
    expect(readMuttrc('source x\nset folder=imaps://h.example', () => 'source x\n')).toMatchObject({ is: 'accounts' });
  });

  test('settings of a folder hook are an account of their own', () => {
    const reading = readMuttrc(
      `set folder=imaps://one.example\nset imap_user=ann\nfolder-hook two 'set folder=imaps://two.example imap_user=bob'\n`,
    );
    expect(reading).toMatchObject({
      accounts: [{ settings: [{ host: 'one.example', username: 'ann' }] }, { settings: [{ host: 'two.example', username: 'bob' }] }],
    });
  });

  test.each([
    ['smtp://smtp.example.org', 25, 'starttls'],
    ['smtps://smtp.example.org', 465, 'tls'],
    ['smtp://ann@example.org@smtp.example.org:587', 587, 'starttls'],
  ])('%s', (url, port, encryption) => {
    expect(readMuttrc(`set smtp_url="${url}"`)).toMatchObject({
      accounts: [{ settings: [{ host: 'smtp.example.org', port, encryption }] }],
    });
  });
});

test('offlineimap runs no Python and says so', () => {
  const text =
    '[general]\naccounts=a\n[Account a]\nlocalrepository=l\nremoterepository=r\n[Repository r]\ntype=IMAP\nremotehosteval=host()\nremoteuser=ann\n';
  expect(readOfflineimaprc(text)).toMatchObject({ accounts: [{ settings: [], notes: [expect.stringContaining('Python')] }] });
});

test('fetchmail: a password that is a word of the language is no word of it', () => {
  const reading = readFetchmailrc(
    'poll a.example proto imap user ann password poll ssl\npoll b.example proto pop3 user "bob" password "user eve"',
  );
  expect(reading).toMatchObject({
    accounts: [
      { settings: [{ host: 'a.example', encryption: 'tls', username: 'ann' }] },
      { settings: [{ host: 'b.example', username: 'bob' }] },
    ],
  });
});

describe('a signed profile', () => {
  const forms = { DER: ['-outform', 'DER'], 'streamed BER': ['-outform', 'DER', '-stream'], PEM: ['-outform', 'PEM'] };

  test.each(Object.entries(forms))('in %s is read like the profile in it', (_form, how) => {
    const folder = mkdtempSync(join(tmpdir(), 'mailmedic-signed-'));
    try {
      const file = (name: string): string => join(folder, name);
      const openssl = (...args: readonly string[]): Buffer => execFileSync('openssl', args, { stdio: 'pipe' });
      openssl(
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        file('key'),
        '-out',
        file('cert'),
        '-subj',
        '/CN=test',
        '-days',
        '2',
      );
      // longer than one part of a stream
      writeFileSync(file('profile'), MOBILECONFIG.replace('</plist>', `</plist>${' '.repeat(20_000)}`));
      openssl(
        'smime',
        '-sign',
        '-nodetach',
        '-binary',
        '-in',
        file('profile'),
        '-signer',
        file('cert'),
        '-inkey',
        file('key'),
        '-out',
        file('out'),
        ...how,
      );
      const reading = readAppleProfile(readFileSync(file('out')));
      expect(reading).toMatchObject({
        accounts: [
          {
            label: 'Work',
            settings: [
              { host: 'imap.example.org', port: 993 },
              { port: 587, encryption: 'starttls' },
            ],
          },
        ],
      });
      expect(JSON.stringify(reading)).not.toContain(SECRET);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('that is cut off is none', () => {
    expect(contentOfSigned(Buffer.from('3082010006092a864886f70d010702a080', 'hex'))).toBeUndefined();
    expect(readAppleProfile(Buffer.from('3082010006092a864886f70d010702a080', 'hex'))).toMatchObject({ is: 'unreadable' });
  });
});
