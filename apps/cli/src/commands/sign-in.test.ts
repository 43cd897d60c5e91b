import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import { Secret } from '@mailmedic/contract/secret.ts';
import { look } from '@mailmedic/engine/diagnose/look.ts';
import { judge } from '@mailmedic/engine/diagnose/judge.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { AccountServers, FINE, NO, type Says } from '../testing/account-servers.ts';
import { Home } from '../testing/mailmedic.ts';

vi.setConfig({ testTimeout: 90_000 });

const SECRET = 'Tr0ub4dor & "Drei\\';
const HOST = 'mail.sign-in.test';
const ANN = 'ann@sign-in.test';

const servers = new AccountServers(HOST);
/** arguments of running programs that held the secret when it arrived */
const exposed: string[] = [];
let home: Home;

beforeAll(async () => {
  home = await Home.open();
  await servers.listen(home.stage);
  servers.onSignIn = lookForArguments;
});
afterAll(async () => {
  servers.close();
  await home[Symbol.asyncDispose]();
});

describe('signing in', () => {
  test.each<[Says, number, string | undefined]>([
    // what both say, how often each is asked at most together, the cause
    [NO, 2, 'auth/bad-credentials'],
    [{ ...FINE, imap: NO.imap }, 2, 'auth/protocol-disabled'],
    [{ imap: 'NO [EXPIRED] Password expired', submission: '535 5.7.8 password expired' }, 1, 'auth/password-expired'],
    [{ imap: 'NO Account locked for 15 minutes', submission: '535 account locked' }, 1, 'auth/account-locked'],
    [
      { imap: 'NO [ALERT] Application-specific password required', submission: '534 5.7.9 Application-specific password required' },
      1,
      'auth/app-password-required',
    ],
    [{ imap: 'NO [CONTACTADMIN] This user account is disabled.', submission: '535 5.7.13 account disabled' }, 1, 'auth/account-disabled'],
    [{ imap: 'NO One-time code wrong', submission: '535 one-time code wrong' }, 1, 'auth/second-factor-failing'],
    [{ imap: 'NO Basic authentication is disabled', submission: '535 5.7.139 basic authentication is disabled' }, 1, 'auth/oauth-required'],
    [{ imap: 'NO [LIMIT] Too many connections', submission: '421 4.7.0 too many connections' }, 1, 'auth/rate-limited'],
    [{ imap: 'NO [UNAVAILABLE] later', submission: '454 4.7.0 Temporary authentication failure' }, 2, 'auth/unavailable'],
    [{ imap: 'NO xyzzy', submission: '550 plugh' }, 2, undefined],
    [FINE, 2, undefined],
  ])('%o sends the secret %i times at most, once to each', async (says, most, cause) => {
    const { run, diagnosis } = await check(says);
    expect(servers.asked.imap).toBeLessThanOrEqual(1);
    expect(servers.asked.submission).toBeLessThanOrEqual(1);
    expect(servers.asked.imap + servers.asked.submission).toBeLessThanOrEqual(most);
    expect(diagnosis.causes.map(({ id }) => id)).toEqual(cause === undefined ? [] : [cause]);
    expect(diagnosis.verdict).toBe(cause === undefined ? (says === FINE ? 'healthy' : 'inconclusive') : 'problem');
    expect(formsIn(JSON.stringify(run))).toEqual([]);
  });

  test('quotes words that nobody knows', async () => {
    const { diagnosis } = await check({ imap: 'NO xyzzy', submission: '550 plugh' });
    expect(diagnosis.summary).toMatch(
      /^mail\.sign-in\.test refuses the sign-in of ann@sign-in\.test with words that are not known here: "/,
    );
    expect(diagnosis.unknown.map(({ question }) => question).join('\n')).toMatch(/"NO xyzzy"|"550 plugh"/);
  });

  test('is not done over a channel that is not trusted, and says so', async () => {
    const world = home.stage.world(new AbortController().signal);
    const credentials = { secret: new Secret(SECRET), kind: 'password' as const };
    servers.say(FINE);
    const run = await look({ address: ANN, configured: [...servers.configured] }, { ...world, roots: [], credentials });
    expect(servers.asked).toEqual({ imap: 0, submission: 0 });
    expect(judge(run).notLookedAt).toContainEqual({
      what: 'sign-in',
      because: `the certificate of ${HOST} is not trusted, so the password was not sent for reading`,
    });
  });
});

describe('the password', () => {
  test('is in no output, report, saved run, kept file or argument, also where the server gives it back', async () => {
    servers.say({
      imap: `NO no "${SECRET}" ${Buffer.from(`\0${ANN}\0${SECRET}`).toString('base64')}`,
      submission: `535 ${SECRET} is wrong`,
    });
    writeFileSync(home.at('password'), `${SECRET}\n`);
    const secretly = ['--password-file', home.at('password')];
    const person = await home.run(['check', ANN, ...servers.options, ...secretly, '--report', 'report.html', '--save', 'run.json']);
    expect(person.out).toContain('Sign-in');
    expect(servers.asked.imap + servers.asked.submission).toBeGreaterThan(0);
    const json = await home.run(['check', ANN, ...servers.options, ...secretly, '--json', '--report', 'report.md']);
    const replayed = await home.run(['check', '--replay', 'run.json']);
    expect(replayed.out).toContain('Sign-in');
    const guided = await home.run(['guide', 'connection', ANN, ...servers.options, ...secretly, '--report', 'guide.html']);
    expect(guided.out).toContain('Step 11');
    const brief = await home.run(['check', ANN, ...servers.options, ...secretly, '--quiet']);
    const outputs = [person, json, replayed, guided, brief].flatMap(({ out, err }) => [out, err]);
    const files = filesIn(home.folder).filter((file) => file !== home.at('password'));
    expect(files).toContain(home.at('report.html'));
    for (const text of [...outputs, ...files.map((file) => readFileSync(file, 'latin1'))]) expect(formsIn(text)).toEqual([]);
    expect(exposed).toEqual([]);
  });

  test('is not in the story of a fault of our own, wherever it breaks', async () => {
    servers.say(FINE);
    writeFileSync(home.at('password'), `${SECRET}\n`);
    // what breaks quotes what was being written, inside of a look or outside of all
    const breaking = (how: string): string =>
      `import { TLSSocket } from 'node:tls';
const write = TLSSocket.prototype.write;
TLSSocket.prototype.write = function (bytes, ...more) {
  const line = String(bytes);
  if (/authenticate|^auth/i.test(line)) ${how}
  return write.call(this, bytes, ...more);
};
`;
    const quote = 'new Error(`lost ${line} ${Buffer.from(line.trim().split(" ").at(-1), "base64")}`)';
    writeFileSync(home.at('inside.mjs'), breaking(`throw ${quote};`));
    writeFileSync(home.at('outside.mjs'), breaking(`setImmediate(() => { throw ${quote}; });`));
    for (const [file, trouble] of [
      ['inside.mjs', 'lost '],
      ['outside.mjs', 'has a fault of its own'],
    ] as const) {
      const { out, err } = await home.run(['check', ANN, ...servers.options, '--password-file', home.at('password'), '--json'], {
        NODE_OPTIONS: `--import ${home.at(file)}`,
      });
      expect(out + err).toContain(trouble);
      expect(formsIn(out + err)).toEqual([]);
    }
  });

  test('is cut out of what the mail program said: some show what they were told', async () => {
    servers.say(FINE);
    const world = home.stage.world(new AbortController().signal);
    const credentials = { secret: new Secret(SECRET), kind: 'password' as const };
    const clientError = `Login to ${HOST} failed for ${ANN} with "${SECRET}"`;
    const { complaint } = await look({ address: ANN, configured: [...servers.configured], clientError }, { ...world, credentials });
    expect(complaint.clientError).toBe(`Login to ${HOST} failed for ${ANN} with "[secret]"`);
  });

  test('is said back by no part of a run, wherever the server says it', async () => {
    const { run } = await check({ ...FINE, echo: SECRET });
    expect(run.looks.length).toBeGreaterThan(10);
    expect(JSON.stringify(run)).toContain('[secret]');
    expect(formsIn(JSON.stringify(run))).toEqual([]);
  });

  test('comes by environment, and is refused as an argument without being said again', async () => {
    servers.say(FINE);
    const { out } = await home.run(['check', ANN, ...servers.options, '--json'], { MAILMEDIC_PASSWORD: SECRET });
    expect((JSON.parse(out) as Diagnosis).verdict).toBe('healthy');
    const { status, err } = await home.run(['check', ANN, '--password', SECRET]);
    expect(status).toBe(2);
    expect(err).toBe(
      'mailmedic: A password is never taken as an argument, because other people on this computer can read those; use --password-stdin or --password-file FILE.\n',
    );
  });

  test('given again shows whether a refused sign-in is repaired', async () => {
    servers.say(NO);
    writeFileSync(home.at('password'), `${SECRET}\n`);
    const first = await home.run(['check', ANN, ...servers.options, '--password-file', home.at('password')]);
    expect(first.status).toBe(1);
    const refused = await home.run(['check', '--again', '--password-file', home.at('password')]);
    expect(refused).toMatchObject({ status: 1 });
    // without the password nothing is seen of it, and it stays remembered
    const blind = await home.run(['check', '--again', '--quiet']);
    expect(blind).toMatchObject({ status: 3, out: expect.stringContaining('could not be seen: nobody signed in this time') });
    servers.say(FINE);
    const again = await home.run(['check', '--again', '--password-file', home.at('password')]);
    expect(again.status).toBe(0);
    expect(again.out.match(/repaired|everything that was wrong then is in order/gi)).toEqual([
      'Repaired',
      'Everything that was wrong then is in order',
    ]);
    expect(servers.asked).toEqual({ imap: 1, submission: 1 });
  });
});

async function check(says: Says): Promise<{ run: Run; diagnosis: Diagnosis }> {
  servers.say(says);
  const credentials = { secret: new Secret(SECRET), kind: 'password' as const };
  const world = { ...home.stage.world(new AbortController().signal), credentials };
  const run = await look({ address: ANN, configured: [...servers.configured] }, world);
  return { run, diagnosis: judge(run) };
}

function lookForArguments(line: string): void {
  expect(line).toContain(Buffer.from(`\0${ANN}\0${SECRET}`).toString('base64'));
  if (!existsSync('/proc')) return;
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const file = `/proc/${id}/cmdline`;
    // a program may end while its arguments are read
    const text = existsSync(file) ? safely(file) : '';
    exposed.push(...formsIn(text));
  }
}

function safely(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

/** The forms of the secret that a text holds. */
function formsIn(text: string): readonly string[] {
  const inner = Buffer.from(SECRET).toString('base64').replace(/=+$/, '');
  const forms = [SECRET, JSON.stringify(SECRET).slice(1, -1), inner, Buffer.from(`\0${ANN}\0${SECRET}`).toString('base64'), 'Tr0ub4dor'];
  // in base64 it may begin at any of three places
  const shifted = [1, 2].map((before) =>
    Buffer.from(`${'x'.repeat(before)}${SECRET}`)
      .toString('base64')
      .slice(4, -4),
  );
  return [...forms, ...shifted, encodeURIComponent(SECRET), Buffer.from(SECRET).toString('hex')].filter((form) => text.includes(form));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}
