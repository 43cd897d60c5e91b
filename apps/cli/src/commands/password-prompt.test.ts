import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Run } from '@mailmedic/contract/run.ts';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { AccountServers, FINE, NO } from '../testing/account-servers.ts';
import { Home } from '../testing/mailmedic.ts';
import { describeOnTerminal, Terminal } from '../testing/terminal.ts';

vi.setConfig({ testTimeout: 90_000 });

const SECRET = 'Tr0ub4dor & "Drei\\ grün';
const HOST = 'mail.prompt.test';
const ANN = 'ann@prompt.test';
const ASKED = `Password of ${ANN}, to look at sign-in and mailbox too (Enter goes on without): `;

const servers = new AccountServers(HOST);
let home: Home;
/** what each sign-in gave as its password */
let given: string[];

beforeAll(async () => {
  home = await Home.open();
  await servers.listen(home.stage);
  servers.onSignIn = (line) => given.push(passwordIn(line));
});
beforeEach(() => {
  given = [];
  servers.say(FINE);
});
afterAll(async () => {
  servers.close();
  await home[Symbol.asyncDispose]();
});

describeOnTerminal('the password prompt on a terminal', () => {
  test('shows nothing of what is typed, and signs in with it', async () => {
    const person = open();
    await person.shows(ASKED);
    expect(person.settings()).toMatch(/-echo\b/);
    for (const key of SECRET) person.press(key);
    person.press('\r');
    const { status, screen, restored } = await person.end();
    expect(given).toEqual([SECRET, SECRET]);
    expect(screen).toMatch(/Sign-in\s+in order/);
    expect(shownOf(screen)).toEqual([]);
    expect({ status, restored }).toEqual({ status: 0, restored: true });
  });

  test('is passed by Enter alone: nobody is signed in', async () => {
    const person = open();
    await person.shows(ASKED);
    person.press('\r');
    const { status, screen, restored } = await person.end();
    expect(screen.match(/Password of/g)).toHaveLength(1);
    expect({ status, restored, given }).toEqual({ status: 0, restored: true, given: [] });
  });

  test('takes nothing of what was typed while it was looked, neither lines nor half a line', async () => {
    const person = open();
    await person.shows('looking');
    expect(person.settings()).toMatch(/-echo\b/);
    person.press('cd /\nls -l\nmake');
    await person.shows(ASKED);
    expect(person.screen).not.toContain('ls -l');
    expect(person.settings()).toMatch(/-echo\b/);
    person.press(`${SECRET}\r`);
    const { status, restored } = await person.end();
    expect(given).toEqual([SECRET, SECRET]);
    expect({ status, restored }).toEqual({ status: 0, restored: true });
  });

  test('never comes after Ctrl-C while it is looked', async () => {
    const person = open();
    await person.shows('looking');
    person.press('\u0003');
    const end = await person.end();
    expect(end).toMatchObject({ status: 130, restored: true, sane: true });
    expect(end.screen).not.toContain('Password of');
  });

  test.each([
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-C after half a password', `${SECRET}\u0003`, 130],
    ['Ctrl-D, which goes on without', '\u0004', 0],
  ])('gives the terminal back after %s', async (_key, keys, status) => {
    const person = open();
    await person.shows(ASKED);
    person.press(keys);
    const end = await person.end();
    expect(end).toMatchObject({ status, restored: true, sane: true });
    expect(shownOf(end.screen)).toEqual([]);
    expect(given).toEqual([]);
  });

  test('gives the terminal back when the program is told to end', async () => {
    const person = open();
    await person.shows(ASKED);
    person.press('half a passw');
    person.signal('SIGTERM');
    expect(await person.end()).toMatchObject({ status: 130, restored: true, sane: true });
    expect(given).toEqual([]);
  });

  test.each<[string, readonly (string | Buffer)[], string]>([
    ['corrected with backspace', ['wrobg', '\u007f\u007f', 'n', 'g!', '\r'], 'wrong!'],
    ['with a letter of several bytes taken back', ['grün€', '\u007f', '\u007f\u007f', 'een', '\r'], 'green'],
    ['begun anew with Ctrl-U', ['all wrong', '\u0015', 'right', '\r'], 'right'],
    ['pasted', [SECRET, '\r'], SECRET],
    ['pasted with its line end', [`${SECRET}\n`], SECRET],
    ['pasted between the marks of bracketed paste', [`\u001b[200~${SECRET}\u001b[201~`, '\r'], SECRET],
    ['with arrow keys, Home and F1 pressed in between', ['se\u001b[D\u001b[1;5C\u001bOHc\u001b[[Aret', '\u001b', '\r'], 'secret'],
    ['in letters beyond ASCII, in pieces that cut them', [...'pässwörd€𝄞'].flatMap(bytesOf).concat(Buffer.from('\r')), 'pässwörd€𝄞'],
    ['with spaces at both ends', ['  two spaces  ', '\r'], '  two spaces  '],
  ])('takes a password %s', async (_how, keys, password) => {
    const person = open();
    await person.shows(ASKED);
    for (const key of keys) {
      person.press(key);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const { status, screen, restored } = await person.end();
    expect(given).toEqual([password, password]);
    expect(screen.slice(screen.indexOf(ASKED))).not.toContain(password);
    expect({ status, restored }).toEqual({ status: 0, restored: true });
  });

  test('a wrong password ends with what is wrong, and is kept nowhere', async () => {
    servers.say(NO);
    const person = open(['--save', 'run.json']);
    await person.shows(ASKED);
    person.press(`${SECRET}\r`);
    // the questions that are left
    const { status, screen } = await enterUntilEnd(person);
    expect(screen).toMatch(/Problem \(\w+\): .* name or password|password/i);
    expect(status).toBe(1);
    const run = JSON.parse(readFileSync(home.at('run.json'), 'utf8')) as Run;
    expect(run.complaint.address).toBe(ANN);
    const kept = readdirSync(home.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of kept) expect(shownOf(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))).toEqual([]);
    expect(shownOf(screen)).toEqual([]);
  });

  test('comes first where a sign-in that failed is looked at again, and the comparison is made with it', async () => {
    servers.say(NO);
    const state = { XDG_STATE_HOME: home.at('repaired') };
    await home.run(['check', ANN, ...servers.options, '--quiet'], { ...state, MAILMEDIC_PASSWORD: SECRET });
    servers.say(FINE);
    const person = new Terminal(home, ['check', '--again'], state);
    await person.shows('Looking again at what was wrong');
    await person.shows(ASKED);
    person.press(`${SECRET}\r`);
    const { status, screen } = await person.end();
    expect(screen.match(/Password of|Repaired|could not be seen|seen from/g)).toEqual(['Password of', 'seen from', 'Repaired']);
    expect(status).toBe(0);
  });

  test('stands where the password should be piped in and a person sits there', async () => {
    const person = open(['--password-stdin', '--quiet']);
    await person.shows('Password: ');
    expect(person.settings()).toMatch(/-echo\b/);
    person.press(`${SECRET}\r`);
    const { status, screen, restored } = await person.end();
    expect(given).toEqual([SECRET, SECRET]);
    expect(shownOf(screen)).toEqual([]);
    expect({ status, restored }).toEqual({ status: 0, restored: true });
  });

  test('and is left there by Ctrl-C', async () => {
    const person = open(['--password-stdin', '--report', 'left.html']);
    await person.shows('Password: ');
    person.press('half\u0003');
    expect(await person.end()).toMatchObject({ status: 130, restored: true, sane: true });
    expect(existsSync(home.at('left.html'))).toBe(false);
    expect(given).toEqual([]);
  });

  test('is not there where something is wrong before the sign-in, for programs, or with the password given', async () => {
    for (const args of [['--json'], ['--quiet'], ['--imap', '127.0.0.1:9/tls']]) {
      const person = open(args);
      const { screen } = await enterUntilEnd(person);
      expect(screen).not.toContain('Password of');
      person.close();
    }
    const person = open([], { MAILMEDIC_PASSWORD: SECRET });
    const { screen } = await person.end();
    expect(screen).not.toContain('Password of');
    expect(given).toEqual([SECRET, SECRET]);
  });
});

function open(more: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Terminal {
  const configured = more.includes('--imap') ? [] : servers.options;
  return new Terminal(home, ['check', ANN, ...configured, ...more], environment);
}

/** Presses Enter at whatever is asked. */
async function enterUntilEnd(person: Terminal): ReturnType<Terminal['end']> {
  const keys = setInterval(() => person.press('\r'), 200);
  try {
    return await person.end();
  } finally {
    clearInterval(keys);
  }
}

function bytesOf(letter: string): readonly Buffer[] {
  return [...Buffer.from(letter)].map((byte) => Buffer.of(byte));
}

/** The password in an initial response of PLAIN (RFC 4616). */
function passwordIn(line: string): string {
  return (
    Buffer.from(line.split(' ').at(-1) ?? '', 'base64')
      .toString('utf8')
      .split('\0')[2] ?? ''
  );
}

/** Every form of the secret that stands in a text. */
function shownOf(text: string): readonly string[] {
  const forms = [SECRET, SECRET.slice(0, 6), Buffer.from(SECRET).toString('base64'), Buffer.from(`\0${ANN}\0${SECRET}`).toString('base64')];
  return forms.filter((form) => text.includes(form));
}
