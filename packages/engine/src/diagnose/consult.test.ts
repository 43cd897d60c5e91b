import { describe, expect, test } from 'vitest';
import { defineCause, ruledOut } from '../cause.ts';
import { evidenceOf } from '../testing/looks.ts';
import { controlsOf, findingsOf, type Crash } from './consult.ts';

const words = () => ({
  summary: '',
  fix: { who: 'you' as const, steps: [], difficulty: 'easy' as const, takes: '', tools: [], prevention: '' },
});
const texts = { claim: '', explanation: '', proof: '', neighbours: [], frequency: 3 as const, references: [], words };
const broken = defineCause({
  ...texts,
  id: 'test/broken',
  asks: () => {
    throw new Error('our mistake');
  },
  judge: () => {
    throw new Error('our mistake');
  },
});
const sound = defineCause({ ...texts, id: 'test/sound', judge: () => [ruledOut({ kind: 'vantage' }, 'it works')] });

describe('a cause that fails on our side', () => {
  test('is told of, and asks for nothing', () => {
    const crashes: Crash[] = [];
    expect(controlsOf([broken, sound], evidenceOf([]), (crash) => crashes.push(crash))).toEqual([]);
    expect(crashes).toMatchObject([{ id: 'test/broken', error: { message: 'our mistake' } }]);
  });

  test('stays open, while the others are judged', () => {
    const findings = findingsOf([broken, sound], evidenceOf([]));
    expect(findings.map(({ cause, finding }) => [cause.id, finding.state])).toEqual([
      ['test/broken', 'undecided'],
      ['test/sound', 'ruled-out'],
    ]);
  });
});
