import { PassThrough } from 'node:stream';
import type { Answers } from '@mailmedic/contract/answers.ts';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import { judge } from '@mailmedic/engine/diagnose/judge.ts';
import { answered, type QuestionKey } from '@mailmedic/engine/playbooks/questions.ts';
import { NO_PAINT } from '@mailmedic/engine/render/paint.ts';
import { lookAt, settingOf, STARTED_AT } from '@mailmedic/engine/testing/looks.ts';
import { describe, expect, test } from 'vitest';
import type { Judged } from '../check/judged.ts';
import { askOpen, withAnswers } from './ask-open.ts';

const page = { width: 40, paint: NO_PAINT, unicode: true };
const NOW = Date.parse('2026-11-21T12:00:00Z');

function connect(
  port: number,
  given: { readonly address?: string; readonly outcome?: Look['outcome']; readonly purpose: 'service' | 'sibling' | 'reference' },
): Look {
  const { address = '192.0.2.10', outcome = 'silent', purpose } = given;
  const host = purpose === 'reference' ? address : 'mail.example.org';
  return lookAt({ probe: 'tcp/connect', outcome, data: { host, address, port, purpose, answer: outcome === 'ok' ? 'unknown' : 'none' } });
}

/** Nothing on the server's address answers while the rest of the internet does: it is down, or blocked on the way. */
function unreachable(outcome: Look['outcome'] = 'silent'): Judged {
  const looks = [
    connect(993, { purpose: 'service', outcome }),
    connect(443, { purpose: 'sibling', outcome }),
    connect(443, { address: '203.0.113.80', outcome: 'ok', purpose: 'reference' }),
  ];
  const run: Run = {
    schema: 'mailmedic.run/1',
    id: 'r',
    complaint: { address: 'ann@example.org', configured: [settingOf()] },
    configuration: Configuration.parse({}),
    vantage: { name: 'this computer' },
    startedAt: STARTED_AT,
    durationMs: 5000,
    ended: 'complete',
    looks,
  };
  return { run, diagnosis: judge(run) };
}

/** A person who types these lines, one each time something is asked; then the input ends. */
async function conversation(lines: readonly string[], judged = unreachable(), before: readonly QuestionKey[] = []) {
  const stream = new PassThrough();
  const typed = [...lines];
  let screen = '';
  const out = {
    write: (text: string) => {
      screen += text;
      if (!text.endsWith('): ')) return;
      const line = typed.shift();
      if (line === undefined) stream.end();
      else stream.write(`${line}\n`);
    },
    isTerminal: true,
    colour: false,
    unicode: true,
    columns: () => 40,
    closed: () => false,
    trouble: () => undefined,
    flushed: () => Promise.resolve(),
  };
  const io = {
    out,
    input: { isPerson: true, stream: stream as unknown as NodeJS.ReadStream },
    signal: new AbortController().signal,
    interrupt() {},
  };
  const after = await askOpen(judged, io, page, NOW, before);
  return {
    screen,
    after,
    answers: after.run.complaint.answers,
    roots: after.diagnosis.causes.map(({ id, confidence }) => [id, confidence]),
    left: typed.length,
  };
}

describe('what is said on a server of which nothing answers', () => {
  test.each<[string, Answers, string, RegExp, boolean]>([
    ['nothing', {}, 'server/unreachable', /it is down, or blocked on the way from here\.$/, true],
    ['in another network', { worksElsewhere: ['other-network'] }, 'firewall/address-blocked', /said to work in another network/, false],
    ['nowhere', { worksElsewhere: ['nowhere'] }, 'server/unreachable', /said to work from nowhere else either/, false],
    ['for others', { othersAffected: 'no' }, 'firewall/address-blocked', /said to work for other people/, true],
    ['not for others', { othersAffected: 'yes' }, 'server/unreachable', /it is down, or blocked/, true],
  ])('works %s: it is told, and what was answered is no question any more', (_where, answers, root, summary, isOpen) => {
    const { diagnosis } = withAnswers(unreachable(), answers);
    expect(diagnosis.causes.map(({ id, confidence }) => [id, confidence])).toEqual([[root, 'likely']]);
    expect(diagnosis.summary).toMatch(summary);
    const open = diagnosis.unknown.map(({ question }) => question);
    expect(open.some((question) => question.includes('from another network'))).toBe(isOpen);
    expect(diagnosis.unknown.filter(({ key }) => answered(key as QuestionKey, answers)?.length > 0)).toEqual([]);
  });

  test('on another computer here, speaks against the one explanation and leaves it possible', () => {
    const { diagnosis } = withAnswers(unreachable(), { worksElsewhere: ['other-computer'] });
    expect(diagnosis).toMatchObject({ verdict: 'inconclusive', causes: [{ id: 'server/unreachable', confidence: 'possible' }] });
    expect(diagnosis.summary).toContain('what was said speaks against it');
  });
});

describe('asking', () => {
  test('begins with causes between which nothing has decided', () => {
    const { diagnosis } = unreachable();
    expect(diagnosis.causes.map(({ id, confidence }) => [id, confidence])).toEqual([['server/unreachable', 'likely']]);
    expect(diagnosis.unknown.flatMap(({ wouldTell }) => wouldTell)).toContain('firewall/address-blocked');
  });

  test('judges again with the answer and asks nothing that it has settled', async () => {
    const { screen, answers, roots } = await conversation(['3', '']);
    expect(screen.match(/\?\n/g)).toHaveLength(1);
    expect(answers).toEqual({ worksElsewhere: ['other-network'] });
    expect(roots).toEqual([['firewall/address-blocked', 'likely']]);
  });

  test('asks three questions at most where each is skipped, and changes nothing then', async () => {
    const before = unreachable();
    const { after, screen, left } = await conversation(['', '', '', 'never read'], before);
    expect(after).toBe(before);
    expect(left).toBe(1);
    expect(screen.match(/Enter skips, \? why/g)).toHaveLength(3);
  });

  test('counts what was asked before the looking, answered or not', async () => {
    const { screen } = await conversation(['', '', '', ''], unreachable(), ['try-other-name']);
    expect(screen.match(/Enter skips, \? why/g)).toHaveLength(2);
    expect(screen.replaceAll('\n', ' ')).toContain('At most two questions may tell them apart.');
    const agreed = await conversation(['', '', '', ''], withAnswers(unreachable(), { tryOtherName: 'no' }), ['try-other-name']);
    expect(agreed.screen.match(/Enter skips, \? why/g)).toHaveLength(2);
  });

  test('says why it asks, and asks again what it cannot follow, three times', async () => {
    const { screen, answers } = await conversation(['?', 'perhaps', '99', '1 2 x', '', '']);
    expect(screen).toContain('What works elsewhere is sound');
    expect(screen.match(/one or more of the numbers/g)).toHaveLength(3);
    expect(answers).toBeUndefined();
  });

  test('takes numbers, words and several of them', async () => {
    expect((await conversation(['1, other-network', ''])).answers).toEqual({ worksElsewhere: ['webmail', 'other-network'] });
    expect((await conversation(['', 'y', ''])).answers).toEqual({ othersAffected: 'yes' });
  });

  test('lets every answer be corrected, or taken back', async () => {
    const corrected = await conversation(['3', '1', '4', '']);
    expect([corrected.answers, corrected.roots]).toEqual([{ worksElsewhere: ['nowhere'] }, [['server/unreachable', 'likely']]]);
    expect((await conversation(['3', '1', '', ''])).answers).toEqual({});
  });

  test('lets a question that was left out be answered in the end', async () => {
    // left out, answered, and then the first of the list answered after all
    const { screen, answers } = await conversation(['', '2', '1', '3', '']);
    expect(screen).toMatch(/1 +Does this mailbox work anywhere\s+else\? Not answered\./);
    expect(answers).toMatchObject({ othersAffected: 'no', worksElsewhere: ['other-network'] });
  });

  test('ends with the input, with what was said until then', async () => {
    expect((await conversation([])).answers).toBeUndefined();
    expect((await conversation(['3'])).answers).toEqual({ worksElsewhere: ['other-network'] });
  });

  test('stays silent where nothing fails', async () => {
    const { screen } = await conversation(['1'], unreachable('ok'));
    expect(screen).toBe('');
  });

  test('redraws nothing and fits a narrow screen', async () => {
    const { screen } = await conversation(['', 'yes', '1', '', '']);
    expect(screen).not.toContain('\u001b');
    expect(screen.split('\n').filter((line) => line.length > 40)).toEqual([]);
  });
});
