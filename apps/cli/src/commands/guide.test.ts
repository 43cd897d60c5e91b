import { readFileSync } from 'node:fs';
import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { readRun } from '@mailmedic/contract/run-file.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Home } from '../testing/mailmedic.ts';

// Each test runs the program, some of them several times.
vi.setConfig({ testTimeout: 90_000 });

let home: Home;
beforeAll(async () => {
  home = await Home.open();
  await pair('sound.test', 'mail.sound.test', {});
  await pair('expired.test', 'mail.expired.test', { fromDay: -99, untilDay: -9 });
  await pair('customer.test', 'mail.expired.test', { fromDay: -99, untilDay: -9 });
});
afterAll(() => home[Symbol.asyncDispose]());

describe('mailmedic guide', () => {
  test('goes through every step, says what came of each, and ends as a check does', async () => {
    const { out, err, status } = await home.run(['guide', 'connection', 'ann@expired.test']);
    expect(err).toBe('');
    expect(out.match(/^Step \d+ of 15: .*$/gm)).toHaveLength(15);
    expect(out.match(/^ {3}By hand: for (?:you|the administrator) · /gm)).toHaveLength(15);
    expect(out).toMatch(/✗ Here it is: .*certificate/);
    expect(out).toMatch(
      /Step 2 of 15:[^]*Skipped:\s+The\s+cause\s+is\s+proved\s+already\s+\(step\s+10\);\s+no\s+answer\s+could\s+change\s+that\./,
    );
    expect(out).toMatch(/What comes of it\n\nProblem \(certain\): /);
    expect(status).toBe(1);
  });

  test('has nothing to ask or to hand over where all is in order', async () => {
    const { out, status } = await home.run(['guide', 'connection', 'ann@sound.test']);
    expect(out).toContain('Skipped: There is nothing to hand over.');
    expect(out).not.toMatch(/Enter skips|Here it is|Not in order/);
    expect(status).toBe(0);
  });

  test('says when all was in order last, and what is different since', async () => {
    await pair('later.test', 'mail.later.test', {});
    expect((await home.run(['check', 'ann@later.test', '--quiet'])).status).toBe(0);
    await pair('later.test', 'mail.later.test', { fromDay: -99, untilDay: -9 });
    const { out, status } = await home.run(['guide', 'connection', 'ann@later.test']);
    expect(status).toBe(1);
    const said = out.replaceAll(/\s+/g, ' ');
    expect(said).toMatch(
      /Step 2 of 15: .*A check on \d{4}-\d\d-\d\d found everything in order\. Since then: For IMAP mail\.later\.test:\d+ was published, and/,
    );
  });

  test('fits forty columns without colour and beyond ASCII', async () => {
    const { out } = await home.run(['guide', 'connection', 'ann@expired.test'], { COLUMNS: '40', LC_ALL: 'C' });
    const lines = out.split('\n');
    expect(lines.filter((line) => line.length > 40 && line.trim().includes(' ') && !/^\s*\S{1,3} \S+$/.test(line))).toEqual([]);
    expect(out).not.toContain('\u001b');
    expect(out).not.toMatch(/[✓✗…•–]/);
  });

  test('takes answers, and writes the report', async () => {
    const { out } = await home.run(['guide', 'connection', 'ann@expired.test', '--answer', 'others-affected=yes', '--report', 'guide.md']);
    expect(out).toContain('You said: Others on the domain are affected too.');
    expect(readFileSync(home.at('guide.md'), 'utf8')).toContain('Others on the domain are affected too.');
  });

  test.each([
    [[], 'Say what to be guided through: mailmedic guide connection you@example.org'],
    [['incoming'], 'guide incoming is not offered yet; there is: mailmedic guide connection'],
    [['outgoing', 'ann@sound.test'], 'guide outgoing is not offered yet; there is: mailmedic guide connection'],
    [['domain'], 'guide domain is not offered yet; there is: mailmedic guide connection'],
    [['conection'], 'There is no guide "conection"; did you mean connection?'],
    [['ann@sound.test'], 'Say what to be guided through: mailmedic guide connection ann@sound.test'],
    [['connection'], 'Give an address: mailmedic guide connection you@example.org'],
    [['connection', 'nobody'], '"nobody" is no e-mail address: it has no @.'],
    [['connection', 'a@b.test', 'c@d.test'], 'guide goes through one address; give one.'],
    [['connection', 'ann@sound.test', '--answer', 'weather=bad'], 'there is no question "weather"'],
  ])('says in one sentence what is wrong with %j', async (args, message) => {
    const { out, err, status } = await home.run(['guide', ...args]);
    expect(err).toMatch(/^mailmedic: [^\n]+\n$/);
    expect(err).toContain(message);
    expect([out, status]).toEqual(['', 2]);
  });
});

describe('answers of a check', () => {
  test('are kept in the run and in the report, and can be corrected when it is judged again', async () => {
    const answers = ['started=2026-11-20', 'changed=network,device', 'others-affected=yes', 'works-elsewhere=webmail'];
    const { out, status } = await home.run([
      'check',
      'ann@expired.test',
      '--json',
      '--save',
      'said.json',
      '--report',
      'said.html',
      ...answers.flatMap((answer) => ['--answer', answer]),
    ]);
    const said = { started: '2026-11-20', changed: ['network', 'device'], othersAffected: 'yes', worksElsewhere: ['webmail'] };
    expect((JSON.parse(out) as Diagnosis).answers).toEqual(said);
    expect(readRun(readFileSync(home.at('said.json'))).complaint.answers).toEqual(said);
    expect(readFileSync(home.at('said.html'), 'utf8')).toContain('It began on 2026-11-20.');
    expect(status).toBe(1);
    const again = await home.run(['check', '--replay', 'said.json', '--json', '--answer', 'others-affected=no']);
    expect((JSON.parse(again.out) as Diagnosis).answers).toEqual({ ...said, othersAffected: 'no' });
    const told = await home.run(['check', '--replay', 'said.json']);
    expect(told.out).toMatch(/What was said\n {2}• The mailbox works on the web\./);
  });

  test('cannot change what is proved', async () => {
    const { out } = await home.run([
      'check',
      'ann@expired.test',
      '--json',
      '--answer',
      'works-elsewhere=other-network',
      '--answer',
      'others-affected=no',
    ]);
    expect((JSON.parse(out) as Diagnosis).causes.map(({ id, confidence }) => [id, confidence])).toEqual([
      ['tls/certificate-expired', 'certain'],
    ]);
  });

  test('are refused in one sentence before anything is looked at', async () => {
    const { out, err, status } = await home.run(['check', 'ann@sound.test', '--json', '--answer', 'changed=weather']);
    expect([out, err, status]).toEqual([
      '',
      'mailmedic: --answer changed="weather": it takes password|network|provider|device|update|nothing|unknown.\n',
      2,
    ]);
  });
});

describe('several addresses', () => {
  test('have a line each, and a fault of one server is said once with everybody whom it affects', async () => {
    const { out, err, status } = await home.run([
      'check',
      'ann@expired.test',
      'bob@expired.test',
      'nobody',
      'eve@customer.test',
      'zoe@sound.test',
    ]);
    expect(err).toBe('mailmedic: "nobody" is no e-mail address: it has no @.\n');
    expect(out.match(/^ {2}[✓✗?] \S+ +(?:In order|Problem)$/gm)?.map((line) => line.trim().split(/ +/).slice(0, 2))).toEqual([
      ['✗', 'ann@expired.test'],
      ['✗', 'bob@expired.test'],
      ['✗', 'eve@customer.test'],
      ['✓', 'zoe@sound.test'],
    ]);
    expect(out.match(/^Problem \(certain\): /gm)?.length).toBeLessThanOrEqual(2);
    expect(out).toContain('all 2 addresses of expired.test that were looked at: ann@expired.test,');
    expect(status).toBe(2);
  });

  test('keep the order of their JSON lines, whichever ends first', async () => {
    const given = ['ann@expired.test', 'zoe@sound.test', 'bob@expired.test', 'eve@customer.test'];
    const { out, status } = await home.run(['check', ...given, '--json']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Diagnosis);
    expect(lines.map(({ schema, address }) => [schema, address])).toEqual(given.map((address) => ['mailmedic.diagnosis/1', address]));
    expect(status).toBe(1);
  });
});

async function pair(domain: string, host: string, certificate: { readonly fromDay?: number; readonly untilDay?: number }): Promise<void> {
  const identity = home.stage.certificate({ name: host, ...certificate });
  const imap = await home.stage.serve({ protocol: 'imap', encryption: 'tls', identity });
  const submission = await home.stage.serve({ protocol: 'smtp', encryption: 'starttls', identity });
  home.stage.publish(domain, host, [
    { service: 'imap', port: imap, encryption: 'tls' },
    { service: 'submission', port: submission, encryption: 'starttls' },
  ]);
}
