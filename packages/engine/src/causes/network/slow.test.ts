import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { control, ONE, REFERENCE } from '../../testing/names.ts';
import { mail, reference, thisComputer } from '../../testing/way-out.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import cause from './slow.ts';

const judge = (looks: readonly Look[]) => cause.judge(evidenceOf([...thisComputer(), ...looks], { configured: [settingOf()] }));
const at = (ms: number, far = ms) => [mail('192.0.2.10', 'ok', { elapsedMs: ms }), reference('1.1.1.1', 'ok', { elapsedMs: far })];

describe('network/slow, of names alone', () => {
  const patient = (server: string, durationMs: number) => ({
    ...control(server, 'ok', { sample: 9 }),
    role: 'control' as const,
    durationMs,
  });
  const unheard = control(ONE, 'silent');
  const resolvers = lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE] } });
  const late = [resolvers, unheard, patient(ONE, 6020), patient(REFERENCE, 6010)];

  test('blocks, and explains what was not heard in time; it is certain beside something quick', () => {
    const [finding] = judge([...late, reference('1.1.1.1', 'ok', { elapsedMs: 20 })]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'blocks',
      accountsFor: [unheard.id],
      detail: { names: true, ms: 6010 },
    });
    expect(judge(late)).toMatchObject([{ certainty: 'likely' }]);
  });

  test('says how late, and that it is the network', () => {
    const evidence = evidenceOf([...thisComputer(), ...late], { configured: [settingOf()] });
    const [finding] = cause.judge(evidence);
    expect.assert(finding?.state === 'found');
    const { summary, fix } = cause.words(finding, evidence);
    expect(summary).toContain('Every DNS server, whoever runs it, answers from here only after 6.0 seconds');
    expect(fix.who).toBe('network');
  });
});

describe('network/slow', () => {
  test('is a warning when every server is a second away', () => {
    expect(judge(at(1020, 1010))).toMatchObject([{ state: 'found', impact: 'none', accountsFor: [], detail: { ms: 1010 } }]);
  });

  test('times that spread a little are slow all the same', () => {
    expect(judge(at(1020, 780).concat(reference('9.9.9.9', 'ok', { elapsedMs: 990 })))).toMatchObject([{ state: 'found' }]);
  });

  test('explains what was not waited for', () => {
    const greeting = lookAt({ probe: 'mail/greeting', outcome: 'silent' });
    expect(judge([...at(1500), greeting])).toMatchObject([{ impact: 'sometimes', accountsFor: [greeting.id] }]);
  });

  test.each([
    ['a satellite', at(650)],
    ['one slow server', at(1500, 40)],
    ['a single server', at(1500).slice(0, 1)],
    ['a quick way', at(20)],
  ])('is not found for %s', (_, looks) => {
    expect(judge(looks)).toEqual([]);
  });
});
