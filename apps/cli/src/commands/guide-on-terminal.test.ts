import { readFileSync, writeFileSync } from 'node:fs';
import type { Run } from '@mailmedic/contract/run.ts';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { AccountServers, FINE } from '../testing/account-servers.ts';
import { keptRuns } from '../run-store.ts';
import { Home } from '../testing/mailmedic.ts';
import { describeOnTerminal, Terminal } from '../testing/terminal.ts';

vi.setConfig({ testTimeout: 90_000 });

const HOST = 'mail.asked.test';
const ANN = 'ann@asked.test';
const PROMPT = 'skips, ? why): ';
const CORRECT = 'Number to correct (Enter goes on): ';

const servers = new AccountServers(HOST);
let home: Home;

beforeAll(async () => {
  home = await Home.open();
  await servers.listen(home.stage);
});
// a server that breaks off at the sign-in leaves it open why
beforeEach(() => servers.say({ imap: 'CUT', submission: 'CUT' }));
afterAll(async () => {
  servers.close();
  await home[Symbol.asyncDispose]();
});

describeOnTerminal('a guide on a terminal', () => {
  test('asks by keyboard, three questions at most, says why it asks, and lets the answers be corrected', async () => {
    const person = open(['guide', 'connection']);
    await person.shows('Which e-mail address does not work? ');
    person.press('nobody\r');
    await person.shows('has no @');
    person.press(`${ANN}\r`);
    await person.shows('Enter goes on without): ');
    person.press('S3cret\r');

    await person.shows('What was changed shortly before it began?');
    await person.shows(PROMPT);
    person.press('?\r');
    await person.shows(/mostly comes from|change/);
    await person.shows(PROMPT);
    person.press('99\r');
    await person.shows('one or more of the numbers 1 to 7');
    await person.shows(PROMPT);
    // what is typed is corrected as on any terminal
    person.press('5\u007f7\r');

    await person.shows('Do other people with an address of the same domain');
    await person.shows(PROMPT);
    person.press('unknown\r');

    await person.shows('Does this mailbox work anywhere else?');
    await person.shows(PROMPT);
    person.press('1\r');

    await person.shows('What you said:');
    await person.shows(CORRECT);
    person.press('2\r');
    await person.shows(PROMPT);
    person.press('n\r');
    await person.shows('What you said:');
    await person.shows(CORRECT);
    person.press('\r');

    const { status, screen, restored } = await person.end();
    const plain = screen.replaceAll('\r', '');
    const asked = plain.match(/^(?:What was changed|Do other people|Does this mailbox|When did it)[^\n]*\?$/gm) ?? [];
    expect(new Set(asked).size).toBe(3);
    expect(plain).toContain('Number (Enter skips, ? why): unknown\n');
    expect(plain).not.toContain('S3cret');
    expect(plain.slice(plain.indexOf('What comes of it'))).toContain('Nobody else on the domain is affected.');
    expect({ status, restored }).toEqual({ status: 3, restored: true });
    const { answers } = (await lastRun()).complaint;
    expect(answers).toEqual({ changed: ['unknown'], othersAffected: 'no', worksElsewhere: ['webmail'] });
  });

  test.each([
    ['the password', 'Enter goes on without): '],
    ['a question', PROMPT],
  ])('ends with 130 at Ctrl-C where %s is asked for, and gives the terminal back', async (_what, prompt) => {
    const person = open(['guide', 'connection', ANN]);
    await person.shows('Enter goes on without): ');
    if (prompt === PROMPT) {
      person.press('S3cret\r');
      await person.shows(PROMPT);
    }
    person.press('\u0003');
    expect(await person.end()).toMatchObject({ status: 130, restored: true, sane: true });
  });
});

describeOnTerminal('a check on a terminal', () => {
  test('asks after the sign-in what no look could decide, and keeps what was said', async () => {
    const person = open(['check', ANN, '--save', 'said.json']);
    await person.shows('Enter goes on without): ');
    person.press('S3cret\r');
    await person.shows('At most three questions may tell them apart.');
    await person.shows('Does this mailbox work anywhere else?');
    await person.shows(PROMPT);
    person.press('1\r');
    let asked = 1;
    // whatever is asked then is left open
    for (let more = true; more;) {
      await person.shows(/(?:skips, \? why|Enter goes on)\): /);
      more = !person.screen.endsWith(CORRECT);
      if (more) asked += 1;
      person.press('\r');
    }
    const { status, screen, restored } = await person.end();
    expect(asked).toBeLessThanOrEqual(3);
    expect(screen).toContain('The mailbox works on the web.');
    expect({ status, restored }).toEqual({ status: 1, restored: true });
    expect((JSON.parse(readFileSync(home.at('said.json'), 'utf8')) as Run).complaint.answers).toEqual({ worksElsewhere: ['webmail'] });
  });

  test.each([
    ['yes', 1, /Problem \(certain\): .* is accepted with the same password/, { imap: 1, submission: 1 }],
    [
      '',
      3,
      /Could not tell: mail\.asked\.test refuses the sign-in of ann, and its words leave more than one reason: "/,
      { imap: 1, submission: 1 },
    ],
  ])('tries the other form of the user name with leave alone: %s', async (answer, status, says, asked) => {
    servers.say({ ...FINE, name: ANN });
    const names = new Set<string>();
    servers.onSignIn = (line) => names.add(nameIn(line));
    const person = open(['check', ANN, '--username', 'ann']);
    await person.shows('Enter goes on without): ');
    person.press('S3cret\r');
    await person.shows(`If the server refuses the user name ann, may mailmedic sign in once as ${ANN}?`);
    await person.shows(PROMPT);
    person.press(`${answer}\r`);
    // nothing of what may be asked afterwards is answered
    const keys = setInterval(() => person.press('\r'), 200);
    const end = await person.end();
    clearInterval(keys);
    expect(end.screen.replaceAll(/\s+/g, ' ')).toMatch(says);
    // the one about the name is one of the three
    expect(
      new Set(end.screen.match(/^(?:If the user|Does this mail|Do other people|What was changed|On which day).*/gm)).size,
    ).toBeLessThanOrEqual(3);
    expect([...names]).toEqual(answer === 'yes' ? ['ann', ANN] : ['ann']);
    expect(servers.asked).toEqual(asked);
    expect(end).toMatchObject({ status, restored: true });
  });

  test('ends with 130 at Ctrl-C where a question is asked', async () => {
    const person = open(['check', ANN]);
    await person.shows('Enter goes on without): ');
    person.press('S3cret\r');
    await person.shows(PROMPT);
    person.press('\u0003');
    const end = await person.end();
    expect(end).toMatchObject({ status: 130, restored: true, sane: true });
    expect(end.screen.match(/skips, \? why/g)).toHaveLength(1);
  });
});

describeOnTerminal('several accounts of a mail program', () => {
  beforeAll(() => {
    const account = (name: string, address: string): string =>
      `IMAPAccount ${name}\nHost ${HOST}\nPort 9\nUser ${address}\nSSLType IMAPS\n\n`;
    writeFileSync(home.at('.mbsyncrc'), account('a', ANN) + account('b', 'bob@asked.test'));
  });

  test('are offered, and the one whose number is typed is looked at', async () => {
    const person = open(['check', '--client', 'isync', '--quiet']);
    expect((await person.end()).status).toBe(2);
    const other = open(['check', '--client', 'isync']);
    await other.shows(`1 ${ANN} 2 bob@asked.test Which one? Its number: `);
    other.press('7\r');
    await other.shows('Which one? Its number: ');
    other.press('2\r');
    await other.shows('bob@asked.test, seen from this computer');
    other.press('\u0003');
    expect(await other.end()).toMatchObject({ status: 130, restored: true });
  });

  test.each([
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-D', '\u0004', 2],
  ])('are left by %s', async (_key, key, status) => {
    const person = open(['check', '--client', 'isync']);
    await person.shows('Which one? Its number: ');
    person.press(key);
    expect(await person.end()).toMatchObject({ status, restored: true, sane: true });
  });
});

function open(args: readonly string[]): Terminal {
  return new Terminal(home, [...args, ...servers.options], { XDG_STATE_HOME: home.at('state') });
}

/** The name in an initial response of PLAIN (RFC 4616). */
function nameIn(line: string): string {
  return (
    Buffer.from(line.split(' ').at(-1) ?? '', 'base64')
      .toString('utf8')
      .split('\0')[1] ?? ''
  );
}

async function lastRun(): Promise<Run> {
  const [run] = await keptRuns({
    environment: { XDG_STATE_HOME: home.at('state') },
    platform: process.platform,
    home: home.folder,
    signal: new AbortController().signal,
  });
  if (!run) throw new Error('no run was kept');
  return run;
}
