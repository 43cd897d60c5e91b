import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { AccountServers, FINE } from '../testing/account-servers.ts';
import { ended, Home, type Ended } from '../testing/mailmedic.ts';

vi.setConfig({ testTimeout: 60_000 });

const SECRET = 's3cr3t grün';
const HOST = 'mail.given.test';
const ANN = 'ann@given.test';

const servers = new AccountServers(HOST);
let home: Home;
let given: Set<string>;

beforeAll(async () => {
  home = await Home.open();
  await servers.listen(home.stage);
  servers.say(FINE);
  servers.onSignIn = (line) => given.add(passwordIn(line));
  mkdirSync(home.at('folder'));
  write('good', `${SECRET}\n`);
  write('windows', `\ufeff${SECRET}\r\n`);
  write('empty', '');
  write('blank', `\n${SECRET}\n`);
  write('long', SECRET.repeat(100_000));
  write('latin', Buffer.from(`${SECRET}\n`, 'latin1'));
  write('tab', `${SECRET}\t\n`);
});
beforeEach(() => {
  given = new Set();
});
afterAll(async () => {
  servers.close();
  await home[Symbol.asyncDispose]();
});

describe('a password is taken', () => {
  test.each<[string, readonly string[], { readonly input?: string; readonly environment?: Readonly<Record<string, string>> }]>([
    ['out of a file', ['--password-file', 'good'], {}],
    ['out of a file from Windows', ['--password-file', 'windows'], {}],
    ['as it is piped in', ['--password-stdin'], { input: `${SECRET}\n` }],
    ['as it is piped in without a line end', ['--password-stdin'], { input: SECRET }],
    ['as it is piped in, said as for other programs', ['--password-file', '-'], { input: `${SECRET}\nmore` }],
    ['out of the environment', [], { environment: { MAILMEDIC_PASSWORD: SECRET } }],
    ['out of the environment with a line end', [], { environment: { MAILMEDIC_PASSWORD: `${SECRET}\r\n` } }],
    ['out of the file where both are given', ['--password-file', 'good'], { environment: { MAILMEDIC_PASSWORD: 'another' } }],
  ])('%s', async (_where, options, { input, environment }) => {
    const { status, out, err } = await check([...options, '--quiet'], input, environment);
    expect([...given]).toEqual([SECRET]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).not.toContain(SECRET);
  });

  test.skipIf(process.platform === 'win32')('out of what another program prints, as the shell hands it over', async () => {
    const child = home.startInShell(`"$@" --password-file <(cat good)`, ['check', ANN, ...servers.options, '--quiet']);
    expect(await ended(child)).toMatchObject({ status: 0, err: '' });
    expect([...given]).toEqual([SECRET]);
  });
});

test.each(['a', '1', 'ok', 'mail', 'imap', ANN, '*', '^.*$', "' OR 1=1 --", '  ', 'ann'])(
  'a password changes nothing of what is found, however short or common: %j',
  async (password) => {
    const { status, out, err } = await check(['--password-stdin', '--json'], `${password}\n`);
    expect([...given]).toEqual([password]);
    const { verdict, observations, address } = JSON.parse(out) as { verdict: string; observations: { target: string }[]; address: string };
    expect({ status, err, verdict, address }).toEqual({ status: 0, err: '', verdict: 'healthy', address: ANN });
    expect(observations.filter(({ target }) => target.includes('[secret]'))).toEqual([]);
  },
);

describe('a password that cannot be taken is named in one sentence, with status 2, and nobody is asked', () => {
  test.each<[readonly string[], string, (string | Buffer)?]>([
    [['--password-file', 'gone'], '--password-file "gone": the file does not exist.'],
    [['--password-file', 'folder'], '--password-file "folder": the file is a folder, not a file.'],
    [['--password-file', 'empty'], '--password-file: there is nothing in the first line.'],
    [['--password-file', 'blank'], '--password-file: there is nothing in the first line.'],
    [['--password-file', 'long'], '--password-file: the first line is longer than 64 KB; no password is.'],
    [['--password-file', 'latin'], '--password-file: the first line is not written in UTF-8; save it as UTF-8 (plain text).'],
    [['--password-file', 'tab'], '--password-file: the first line holds control characters; no password does.'],
    [['--password-file'], '--password-file needs a value: --password-file FILE.'],
    [['--password-stdin'], '--password-stdin: there is nothing in the first line.', ''],
    [['--password-stdin'], '--password-stdin: there is nothing in the first line.'],
    [['--oauth-token-stdin'], '--oauth-token-stdin: there is nothing in the first line.', '\n'],
    [['--password-stdin'], '--password-stdin: the first line is longer than 64 KB; no password is.', SECRET.repeat(100_000)],
    [['--password-stdin', '--password-file', 'good'], '--password-stdin and --password-file both name a secret; choose one.'],
    [['--password-stdin', '--oauth-token-stdin'], '--password-stdin and --oauth-token-stdin both name a secret; choose one.'],
    [['--password-stdin', '--password-stdin'], '--password-stdin is given twice; give it once.'],
    // the secret itself in the arguments: it is not said again
    [[`--password-stdin=${SECRET}`], '--password-stdin takes no value; what follows it can be read by others.'],
    [['--password-stdin', SECRET], 'A password is never taken as an argument'],
    [['--password', SECRET], 'A password is never taken as an argument'],
    [[`--password=${SECRET}`], 'A password is never taken as an argument'],
    [['--passwort', SECRET], 'A password is never taken as an argument'],
    [['--pass', SECRET], 'A password is never taken as an argument'],
    [['--oauth-token', SECRET], 'An access token is never taken as an argument'],
    [[`--token=${SECRET}`], 'An access token is never taken as an argument'],
    [['-p', SECRET], 'There is no option "-p".'],
    [['bob@given.test', '--password-file', 'good'], 'A password belongs to one address; give one address with it.'],
  ])('%j', async (options, sentence, input) => {
    const { status, out, err } = await check(options, input);
    expect(err).toContain(sentence);
    expect(err).toMatch(/^mailmedic: [^\n]+\n$/);
    expect(err).not.toContain(SECRET.slice(0, 6));
    expect([out, status, [...given]]).toEqual(['', 2, []]);
  });

  test('by a guide too', async () => {
    const { status, out, err } = await home.run(['guide', 'connection', ANN, ...servers.options, '--password-file', 'empty']);
    expect([status, out, err]).toEqual([2, '', 'mailmedic: --password-file: there is nothing in the first line.\n']);
  });
});

async function check(
  options: readonly string[],
  input?: string | Buffer,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = home.start(['check', ANN, ...servers.options, ...options], environment, input === undefined ? 'ignore' : 'pipe');
  child.stdin?.on('error', () => child.stdin?.destroy()).end(input);
  return ended(child);
}

function write(name: string, text: string | Buffer): void {
  writeFileSync(home.at(name), text);
}

/** The password in an initial response of PLAIN (RFC 4616). */
function passwordIn(line: string): string {
  return (
    Buffer.from(line.split(' ').at(-1) ?? '', 'base64')
      .toString('utf8')
      .split('\0')[2] ?? ''
  );
}
