import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { Home } from '../testing/mailmedic.ts';
import { readClientWish } from './wish.ts';

let home: Home;
beforeAll(async () => {
  home = await Home.open();
});
afterAll(() => home[Symbol.asyncDispose]());

function write(name: string, text: string): string {
  mkdirSync(dirname(home.at(name)), { recursive: true });
  writeFileSync(home.at(name), text);
  return home.at(name);
}

const MSMTP = 'account a\nhost 127.0.0.1\nport 9\nfrom ann@example.org\npassword S3CRET\n';
const TWO =
  'IMAPAccount a\nHost 127.0.0.1\nPort 9\nUser ann@example.org\nSSLType IMAPS\n\nIMAPAccount b\nHost 127.0.0.1\nPort 9\nUser bob@example.net\nSSLType IMAPS\n';

describe('readClientWish', () => {
  test.each([
    ['thunderbird', { kind: 'thunderbird' }],
    ['Auto', { kind: 'auto' }],
    ['mbsync', { kind: 'isync' }],
    ['mutt:~/a:b', { kind: 'mutt', path: '~/a:b' }],
    [String.raw`thunderbird:C:\Users\ann`, { kind: 'thunderbird', path: String.raw`C:\Users\ann` }],
  ])('%s', (text, wish) => {
    expect(readClientWish(text)).toEqual(wish);
  });

  test.each([
    ['thunderbrid', 'did you mean thunderbird?'],
    ['eudora', 'settings are read of thunderbird, '],
    ['eudora', 'of any other program give the message with --error'],
    ['Gmail', 'the settings of the Gmail app are on the phone and cannot be read from here; give the servers as they stand there'],
    ['gmail', 'and the message with --error'],
    ['em client', 'the settings of "em client" are kept in a form of its own'],
    ['mutt:', 'give the path'],
  ])('%s: %s', (text, message) => {
    expect(() => readClientWish(text)).toThrow(message);
  });
});

describe('check --client', () => {
  test('takes the one account, and compares its settings', async () => {
    const file = write('msmtprc', MSMTP);
    const { out, err } = await home.run(['check', '--client', `msmtp:${file}`, '--json']);
    const diagnosis = JSON.parse(out) as Diagnosis;
    expect(diagnosis.address).toBe('ann@example.org');
    expect(diagnosis.observations.some(({ target }) => target.includes('127.0.0.1:9'))).toBe(true);
    expect(err).toContain('Settings of msmtp, account a');
    expect(out + err).not.toContain('S3CRET');
  });

  test('goes to the Exchange server of an account that is kept there', async () => {
    const eas = `<plist><dict><key>PayloadContent</key><array><dict><key>PayloadType</key><string>com.apple.eas.account</string><key>EmailAddress</key><string>ann@example.org</string><key>Host</key><string>ex.sign-in.test</string></dict></array><key>PayloadType</key><string>Configuration</string></dict></plist>`;
    const { out } = await home.run(['check', '--client', `apple:${write('a.mobileconfig', eas)}`, '--json']);
    const diagnosis = JSON.parse(out) as Diagnosis;
    expect(diagnosis.address).toBe('ann@example.org');
    expect(diagnosis.observations.some(({ target, role }) => role === 'path' && target.includes('ex.sign-in.test'))).toBe(true);
  });

  test('what is given beside it counts more', async () => {
    const file = write('msmtprc', MSMTP);
    const { out } = await home.run(['check', 'ann@example.org', '--client', `auto:${file}`, '--smtp', '127.0.0.2:10/tls', '--json']);
    const targets = (JSON.parse(out) as Diagnosis).observations.map(({ target }) => target).join();
    expect(targets).toContain('127.0.0.2:10');
    expect(targets).not.toContain('127.0.0.1:9');
  });

  test.each<[string, readonly string[], string]>([
    [
      'several accounts and no address',
      ['--client', 'isync'],
      'There are several accounts: a (ann@example.org), b (bob@example.net); choose one',
    ],
    [
      'an address that none has',
      ['eve@example.org', '--client', 'isync'],
      'isync (mbsync) has no account for eve@example.org; there is a (ann@example.org)',
    ],
    ['nothing there', ['--client', 'mutt'], 'No account of mutt was found'],
    ['an unknown program', ['ann@example.org', '--client-version', 'Eudora'], 'what this program can do is not known here'],
    ['settings beside a saved run', ['--client', 'isync', '--again'], '--client does not go with --again'],
  ])('%s: one sentence, status 2', async (_case, args, message) => {
    write('.mbsyncrc', TWO);
    const { status, out, err } = await home.run(['check', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('a damaged profile in the usual place is named, and said before another program is taken', async () => {
    write('.thunderbird/profiles.ini', '[Profile0]\nName=main\nPath=a\nIsRelative=1\n');
    write('.thunderbird/a/prefs.js', 'user_pref("mail.accountmanager.accounts", "account1");\nuser_pref("mail.server.server1.port", 99');
    const says =
      `mailmedic: The settings of Thunderbird could not be read: "${home.at('.thunderbird')}" ` +
      'holds the profile "main", whose prefs.js is damaged: its line 2 breaks off.\n';
    const alone = await home.run(['check', '--client', 'thunderbird']);
    expect(alone).toEqual({ status: 2, out: '', err: says });
    write('.mbsyncrc', TWO);
    const all = await home.run(['check', 'bob@example.net', '--client', 'auto', '--json']);
    expect(all.err).toMatch(/^mailmedic: The settings of Thunderbird could not be read: [^\n]+\nSettings of isync/);
    expect((JSON.parse(all.out) as Diagnosis).address).toBe('bob@example.net');
    rmSync(home.at('.thunderbird'), { recursive: true });
  });

  test.each([
    ['thunderbird', '\u0000\u0001'],
    ['thunderbird', '{"a": 1}'],
    ['apple', '<?xml version="1.0"?><plist version="1.0"><dict><key>PayloadContent</key><array>'],
    ['himalaya', '[accounts.a\nimap'],
    ['fetchmail', 'Dear Ann'],
    ['auto', 'Dear Ann'],
  ])('a damaged or foreign file for %s: one sentence, status 2', async (kind, text) => {
    const { status, err } = await home.run(['check', 'ann@example.org', '--client', `${kind}:${write('file', text)}`]);
    expect(status).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

test('check --error says what the message means', async () => {
  const { out } = await home.run([
    'check',
    'ann@example.org',
    '--imap',
    '127.0.0.1:9/tls',
    '--error',
    'Task failed: 0x800ccc0e\n(here)',
    '--json',
  ]);
  const { clientMessage } = JSON.parse(out) as Diagnosis;
  expect(clientMessage).toMatchObject({ said: 'Task failed: 0x800ccc0e (here)', client: 'Outlook', step: 'connect' });
});
