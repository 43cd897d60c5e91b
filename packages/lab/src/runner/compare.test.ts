import type { Diagnosis, DiagnosedCause } from '@mailmedic/contract/diagnosis.ts';
import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import type { Scenario } from './scenario.ts';

describe('a diagnosis is as expected', () => {
  test.each([
    ['healthy when nothing is found', scenario([]), diagnosis('healthy'), 0],
    ['a fault when its cause alone is found', scenario(['tls/clock-wrong']), diagnosis('problem', ['tls/clock-wrong']), 1],
    [
      'a fault whose cause is found at two places',
      scenario(['tls/clock-wrong']),
      diagnosis('problem', ['tls/clock-wrong', 'tls/clock-wrong']),
      1,
    ],
    [
      'a healthy set-up with a right warning',
      { ...scenario([]), mayWarn: ['network/slow'] },
      diagnosis('healthy', [], ['network/slow']),
      0,
    ],
  ])('%s', (_title, wanted, given, status) => {
    expect(compare(wanted, given, status)).toEqual([]);
  });
});

describe('a diagnosis is not as expected', () => {
  test.each([
    [
      'a cause too few',
      scenario(['tls/clock-wrong', 'server/down']),
      diagnosis('problem', ['server/down']),
      1,
      ['missing tls/clock-wrong'],
    ],
    ['a cause too many', scenario(['server/down']), diagnosis('problem', ['server/down', 'tls/clock-wrong']), 1, ['false tls/clock-wrong']],
    ['a false warning', scenario([]), diagnosis('healthy', [], ['network/slow']), 0, ['false warning network/slow']],
    ['a missing warning', { ...scenario([]), warns: ['network/slow'] }, diagnosis('healthy'), 0, ['missing warning network/slow']],
    ['another verdict', scenario([]), diagnosis('inconclusive'), 3, ['verdict inconclusive instead of healthy']],
    ['a status that does not fit', scenario([]), diagnosis('healthy'), 1, ['exit status 1 instead of 0']],
    [
      'a summary without the place',
      { ...scenario(['server/down']), says: [/intermediate/] },
      diagnosis('problem', ['server/down']),
      1,
      ['does not say /intermediate/'],
    ],
  ])('%s', (_title, wanted, given, status, wrong) => {
    expect(compare(wanted, given, status)).toEqual(wrong);
  });
});

test('a person is asked three questions at most, and none where nothing is open', () => {
  const open = (count: number): Diagnosis['unknown'] =>
    ['started', 'changed', 'others-affected', 'works-elsewhere'].slice(0, count).map((key) => ({ question: '?', key, wouldTell: [] }));
  const likely = (unknown: Diagnosis['unknown']): Diagnosis => {
    const given = diagnosis('problem', ['server/down']);
    return { ...given, causes: given.causes.map((one) => ({ ...one, confidence: 'likely' as const })), unknown };
  };
  expect(compare(scenario(['server/down']), likely(open(3)), 1)).toEqual([]);
  expect(compare(scenario(['server/down']), likely(open(4)), 1)).toEqual(['4 questions instead of 3 at most']);
  expect(compare(scenario(['server/down']), { ...diagnosis('problem', ['server/down']), unknown: open(1) }, 1)).toEqual([
    'asks although nothing is open',
  ]);
});

function scenario(finds: readonly string[]): Scenario {
  return { name: 'x', finds, arrange: () => undefined };
}

function diagnosis(verdict: Diagnosis['verdict'], causes: readonly string[] = [], warnings: readonly string[] = []): Diagnosis {
  const cause = (id: string): DiagnosedCause => ({
    id,
    confidence: 'certain',
    impact: 'blocks',
    affects: [],
    summary: 'a summary',
    evidence: [],
    fix: { who: 'you', steps: [], difficulty: 'easy', takes: '5 minutes', tools: [], prevention: '' },
  });
  return {
    schema: 'mailmedic.diagnosis/1',
    address: 'ann@example.org',
    vantage: { name: 'this computer' },
    startedAt: '2026-11-21T10:00:00.000Z',
    durationMs: 1,
    verdict,
    summary: '',
    causes: causes.map(cause),
    consequences: [],
    warnings: warnings.map(cause),
    ruledOut: [],
    unknown: [],
    notLookedAt: [],
    observations: [],
  };
}
