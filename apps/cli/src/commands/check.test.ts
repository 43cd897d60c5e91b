import { once } from 'node:events';
import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { readRun } from '@mailmedic/contract/run-file.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ended, Home } from '../testing/mailmedic.ts';

// Each test runs the program, some of them several times.
vi.setConfig({ testTimeout: 90_000 });

let home: Home;
let closedPort: number;
beforeAll(async () => {
  home = await Home.open();
  const { stage } = home;
  await pair('sound.test', {});
  await pair('expired.test', { fromDay: -99, untilDay: -9 });
  closedPort = await stage.closedPort();
  stage.publish('closed.test', 'mail.closed.test', [
    { service: 'imap', port: closedPort, encryption: 'tls' },
    {
      service: 'submission',
      port: await stage.serve({ protocol: 'smtp', encryption: 'tls', identity: stage.certificate({ name: 'mail.closed.test' }) }),
      encryption: 'tls',
    },
  ]);
  stage.publish('silent.test', 'mail.silent.test', [
    { service: 'imap', port: await stage.serve({ protocol: 'imap', encryption: 'none', greeting: 'silent' }), encryption: 'starttls' },
  ]);
});
afterAll(() => home[Symbol.asyncDispose]());

describe('mailmedic check', () => {
  test('says that a sound mailbox is in order, station by station, with status 0', async () => {
    const { status, out, err } = await home.run(['check', 'ann@sound.test']);
    expect(err).toBe('');
    expect(out).toMatch(/^ann@sound\.test, seen from this computer, /);
    for (const station of ['This computer', 'Network', 'DNS', 'Server', 'Encryption'])
      expect(out).toMatch(new RegExp(`✓ ${station} +in order`));
    expect(out).toMatch(/– Sign-in +not looked at +no password was given/);
    expect(out).toContain('In order: The way from this computer to the mail servers of sound.test is in\norder.');
    expect(status).toBe(0);
  });

  test('names the cause, what shows it, who repairs it and how, with status 1', async () => {
    const { status, out } = await home.run(['check', 'ann@expired.test']);
    expect(out).toMatch(/✗ Encryption +fails/);
    expect(out).toMatch(/Problem \(certain\): .*certificate/);
    for (const title of [
      'What shows it',
      'Who can repair it',
      'How',
      'So that it does not come back',
      'Ruled out',
      'Not looked at',
      'Words used here',
    ])
      expect(out).toContain(`\n${title}\n`);
    expect(out).toContain('mailmedic explain tls/certificate-expired');
    expect(status).toBe(1);
  });

  test('takes the settings the mail program has', async () => {
    const { out, status } = await home.run(['check', 'ann@sound.test', '--imap', `mail.closed.test:${closedPort}/tls`, '--json']);
    const { observations } = JSON.parse(out) as Diagnosis;
    expect(observations.some(({ target, outcome }) => target === `mail.closed.test:${closedPort}` && outcome === 'refused')).toBe(true);
    expect(status).toBe(1);
  });

  test('prints JSON alone with --json', async () => {
    const { status, out, err } = await home.run(['check', 'ann@expired.test', '--json']);
    expect(err).toBe('');
    expect(out.split('\n')).toHaveLength(2);
    const diagnosis = JSON.parse(out) as Diagnosis;
    expect(diagnosis).toMatchObject({
      schema: 'mailmedic.diagnosis/1',
      address: 'ann@expired.test',
      vantage: { name: 'this computer' },
      verdict: 'problem',
    });
    expect(diagnosis.causes.map(({ id, confidence, impact }) => [id, confidence, impact])).toEqual([
      ['tls/certificate-expired', 'certain', 'blocks'],
    ]);
    const ids = new Set(diagnosis.observations.map(({ id }) => id));
    for (const { evidence, fix } of diagnosis.causes) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(evidence.filter(({ observation }) => !ids.has(observation))).toEqual([]);
      expect(fix.steps.length).toBeGreaterThan(0);
    }
    expect(status).toBe(1);
  });

  test('prints one line for each address with --quiet', async () => {
    const { out } = await home.run(['check', 'ann@sound.test', 'ann@expired.test', '--quiet']);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^ann@sound\.test: In order: /),
      expect.stringMatching(/^ann@expired\.test: Problem: .*\(tls\/certificate-expired\)$/),
      '',
    ]);
  });

  test('gives every address its line, and the status that weighs most', async () => {
    const { out, err, status } = await home.run(['check', 'ann@sound.test', 'nobody', 'ann@expired.test', '--json']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { schema: string; verdict?: string; input?: string });
    expect(lines.map(({ schema, verdict, input }) => [schema, verdict ?? input])).toEqual([
      ['mailmedic.diagnosis/1', 'healthy'],
      ['mailmedic.error/1', 'nobody'],
      ['mailmedic.diagnosis/1', 'problem'],
    ]);
    expect(err).toBe('mailmedic: "nobody" is no e-mail address: it has no @.\n');
    expect(status).toBe(2);
  });

  test('reads an internationalised address', async () => {
    const { out } = await home.run(['check', 'änn@bücher.test', '--json']);
    expect((JSON.parse(out) as Diagnosis).address).toBe('änn@xn--bcher-kva.test');
  });
});

test('an address that is given twice is looked at and told once', async () => {
  const { out } = await home.run(['check', 'ann@expired.test', 'ann@EXPIRED.test.', 'nobody', 'ann@sound.test', 'nobody', '--quiet']);
  expect(out.match(/ann@expired\.test/g)).toHaveLength(1);
  expect(out.trim().split('\n')).toHaveLength(2);
  const one = await home.run(['check', 'ann@sound.test', 'ann@sound.test', '--json', '--save', 'once.json']);
  expect(one.out.trim().split('\n')).toHaveLength(1);
  expect([one.status, one.err]).toEqual([0, '']);
});

describe('the files', () => {
  test('--save keeps the run for its owner alone, and --replay judges it alike without a network', async () => {
    const saved = await home.run(['check', 'ann@expired.test', '--json', '--save', 'run.json']);
    expect(statSync(home.at('run.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(home.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    const replayed = await home.run(['check', '--replay', 'run.json', '--json'], { MAILMEDIC_CONFIG: '' });
    expect(JSON.parse(replayed.out)).toEqual(JSON.parse(saved.out));
    expect(replayed.status).toBe(1);
    const told = await home.run(['check', 'ann@expired.test', '--replay', 'run.json']);
    expect(told.out).toContain('mailmedic explain tls/certificate-expired');
    const other = await home.run(['check', 'bob@expired.test', '--replay', 'run.json']);
    expect([other.status, other.err]).toEqual([
      2,
      'mailmedic: The run is about ann@expired.test, not about bob@expired.test; --replay needs no address.\n',
    ]);
  });

  test('--save replaces the file behind a link and leaves the link', async () => {
    writeFileSync(home.at('kept.json'), '{"schema":"mailmedic.run/1"}');
    symlinkSync('kept.json', home.at('link.json'));
    await home.run(['check', 'ann@sound.test', '--quiet', '--save', 'link.json']);
    expect(lstatSync(home.at('link.json')).isSymbolicLink()).toBe(true);
    expect(readRun(readFileSync(home.at('kept.json'))).complaint.address).toBe('ann@sound.test');
  });

  test('nothing is written over what a person would miss, and nothing is looked at', async () => {
    const ANN = 'ann@sound.test';
    writeFileSync(home.at('pw'), 'secret\n');
    symlinkSync('pw', home.at('pw-link'));
    writeFileSync(home.at('muttrc'), 'set imap_user=ann@sound.test\nset folder=imaps://mail.sound.test\n');
    writeFileSync(home.at('notes.md'), '# Notes\n');
    await home.run(['check', ANN, '--quiet', '--save', 'twice.json', '--report', 'twice.md']);
    const again = await home.run(['check', ANN, '--quiet', '--save', 'twice.json', '--report', 'twice.md']);
    expect(again.status).toBe(0);
    const before = ['pw', 'muttrc', 'config.json', 'notes.md', 'twice.json'].map((name) => readFileSync(home.at(name), 'utf8'));
    for (const [args, sentence] of [
      [[ANN, '--password-file', 'pw', '--save', 'pw-link'], '--save "pw-link" is the password file and would be lost'],
      [[ANN, '--client', 'mutt:muttrc', '--save', 'muttrc'], 'is the settings file (--client) and would be lost'],
      [[ANN, '--save', 'config.json'], 'is the configuration file and would be lost'],
      [[ANN, '--report', 'notes.md'], '--report "notes.md" is there already and is no report as mailmedic writes it; name another file.'],
      [['--again', 'twice.json', '--save', 'twice.json'], 'is the saved run that is read and would be lost'],
      [[ANN, '--save', 'same.md', '--report', './same.md'], '--save and --report both name "./same.md"; give each a file of its own.'],
    ] as const) {
      const { status, out, err } = await home.run(['check', ...args]);
      expect(err).toContain(sentence);
      expect([status, out]).toEqual([2, '']);
    }
    const guided = await home.run(['guide', 'connection', ANN, '--report', 'notes.md']);
    expect([guided.status, guided.out]).toEqual([2, '']);
    expect(before).toEqual(['pw', 'muttrc', 'config.json', 'notes.md', 'twice.json'].map((name) => readFileSync(home.at(name), 'utf8')));
  });

  test('--report writes a page that fetches nothing, and Markdown', async () => {
    await home.run(['check', 'ann@expired.test', 'ann@sound.test', '--quiet', '--report', 'report.html']);
    const page = readFileSync(home.at('report.html'), 'utf8');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|@import|url\(/);
    expect(page).toContain('tls/certificate-expired');
    expect(page).toContain('ann@sound.test');
    await home.run(['check', 'ann@expired.test', '--quiet', '--report', 'report.md']);
    expect(readFileSync(home.at('report.md'), 'utf8')).toMatch(/^# Mail diagnosis for ann&#64;expired\.test\n/);
  });

  test('a report that was not written leaves nothing behind', async () => {
    const before = readFileSync(home.at('report.html'), 'utf8');
    const { status, out } = await home.run(['check', 'nobody', '--report', 'report.html', '--json']);
    expect([status, JSON.parse(out)]).toMatchObject([2, { schema: 'mailmedic.error/1' }]);
    expect(readFileSync(home.at('report.html'), 'utf8')).toBe(before);
    expect(readdirSync(home.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('the state folder', () => {
  test('keeps the last twenty runs, for their owner alone', async () => {
    const state = { XDG_STATE_HOME: home.at('state') };
    const folder = home.at('state/mailmedic/runs');
    mkdirSync(folder, { recursive: true });
    for (let day = 1; day <= 25; day += 1) writeFileSync(`${folder}/2020-01-${String(day).padStart(2, '0')}T000000000Z-x.json`, '{}');
    writeFileSync(`${folder}/notes.txt`, 'mine');
    await home.run(['check', 'ann@sound.test', '--quiet'], state);
    const names = readdirSync(folder);
    expect(names.filter((name) => name.endsWith('.json'))).toHaveLength(20);
    expect(names).toContain('notes.txt');
    const newest =
      names
        .filter((name) => name.endsWith('.json'))
        .toSorted()
        .at(-1) ?? '';
    expect(statSync(`${folder}/${newest}`).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('fails no check when it cannot be written', async () => {
    writeFileSync(home.at('blocked'), '');
    const { status, err } = await home.run(['check', 'ann@sound.test', '--quiet'], { XDG_STATE_HOME: home.at('blocked') });
    expect(err).toMatch(/^mailmedic: this run could not be kept for --again; [^\n]+\n$/);
    expect(status).toBe(0);
  });

  test('--again says unchanged, then repaired', async () => {
    const state = { XDG_STATE_HOME: home.at('again') };
    expect((await home.run(['check', 'ann@closed.test', '--quiet'], state)).status).toBe(1);
    const unchanged = await home.run(['check', '--again', '--quiet'], state);
    expect(unchanged.out).toMatch(/^ann@closed\.test: Unchanged: /);
    expect(unchanged.status).toBe(1);
    await home.stage.serve(
      { protocol: 'imap', encryption: 'tls', identity: home.stage.certificate({ name: 'mail.closed.test' }) },
      closedPort,
    );
    const repaired = await home.run(['check', '--again', 'ann@closed.test', '--json'], state);
    expect(JSON.parse(repaired.out)).toMatchObject({ verdict: 'healthy', again: { state: 'repaired' } });
    expect(repaired.status).toBe(0);
    const told = await home.run(['check', '--again'], state);
    expect(told.out).toMatch(/^Nothing was wrong on .*looking at everything again\./);
    expect(told.status).toBe(0);
  });
});

describe('the screen', () => {
  test('has no colour unless asked for, and none against a wish', async () => {
    const escape = '\u001b[';
    await home.run(['check', 'ann@sound.test', '--quiet', '--save', 'colour.json']);
    const replay = async (environment: Readonly<Record<string, string>>) =>
      (await home.run(['check', '--replay', 'colour.json'], environment)).out;
    expect(await replay({})).not.toContain(escape);
    expect(await replay({ FORCE_COLOR: '1' })).toContain(`${escape}32m`);
    expect(await replay({ NO_COLOR: '1' })).not.toContain(escape);
  });

  test('fits forty columns, and uses ASCII signs where nothing else can be shown', async () => {
    const { out } = await home.run(['check', 'ann@expired.test'], { COLUMNS: '40', LC_ALL: 'C' });
    const lines = out.split('\n');
    // A line may be longer only when it holds one word that cannot be broken.
    expect(lines.filter((line) => line.length > 40 && line.trim().includes(' ') && !/^\s*\S{1,3} \S+$/.test(line))).toEqual([]);
    expect(out).toMatch(/x Encryption +fails/);
    expect(out).not.toMatch(/[✓✗…•]/);
  });

  test('ends at once on Ctrl-C and prints what is known, with status 130', async () => {
    const child = home.start(['check', 'ann@silent.test', '--save', 'interrupted.json']);
    const end = ended(child);
    // The name is known, and the server has not said a word.
    await new Promise<void>((resolve) => child.stdout?.on('data', (bytes: Buffer) => bytes.includes('DNS') && resolve()));
    child.kill('SIGINT');
    const { status } = await end;
    expect(status).toBe(130);
    const { ended: how, durationMs, looks } = readRun(readFileSync(home.at('interrupted.json')));
    expect(how).toBe('interrupted');
    expect(durationMs).toBeLessThan(8000);
    expect(looks.length).toBeGreaterThan(3);
  });

  test('is quiet when nobody reads', async () => {
    const child = home.start(['check', 'ann@sound.test', 'ann@expired.test']);
    const errors: Buffer[] = [];
    child.stderr?.on('data', (bytes: Buffer) => errors.push(bytes));
    child.stdout?.destroy();
    await once(child, 'close');
    expect(Buffer.concat(errors).toString()).toBe('');
    expect(child.signalCode).toBeNull();
  });
});

async function pair(domain: string, certificate: { readonly fromDay?: number; readonly untilDay?: number }): Promise<void> {
  const host = `mail.${domain}`;
  const identity = home.stage.certificate({ name: host, ...certificate });
  const imap = await home.stage.serve({ protocol: 'imap', encryption: 'tls', identity });
  const submission = await home.stage.serve({ protocol: 'smtp', encryption: 'starttls', identity });
  home.stage.publish(domain, host, [
    { service: 'imap', port: imap, encryption: 'tls' },
    { service: 'submission', port: submission, encryption: 'starttls' },
  ]);
}
