import type { Certainty, DiagnosedCause, Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { describe, expect, test } from 'vitest';
import { CAUSES } from '../causes.gen.ts';
import { openQuestions, QUESTIONS_AT_MOST } from './open-questions.ts';
import { placeOf } from './places.ts';
import { QUESTIONS, type QuestionKey } from './questions.ts';

type Judged = Pick<Diagnosis, 'verdict' | 'causes' | 'unknown'>;

function judged(causes: readonly (readonly [id: string, confidence: Certainty])[], wouldTell: readonly string[] = []): Judged {
  return {
    verdict: causes.some(([, confidence]) => confidence !== 'possible') ? 'problem' : 'inconclusive',
    causes: causes.map(([id, confidence]) => ({ id, confidence }) as DiagnosedCause),
    unknown: wouldTell.length === 0 ? [] : [{ question: 'Which is it?', key: 'k', wouldTell }],
  };
}

const keys = (diagnosis: Judged, { asked = [], isDated = false }: { asked?: readonly QuestionKey[]; isDated?: boolean } = {}) =>
  openQuestions({ diagnosis, asked, isDated, leaning: () => undefined }).map(({ key }) => key);

describe('openQuestions', () => {
  test('asks nobody where nothing fails', () => {
    expect(keys({ ...judged([], ['server/down', 'network/offline']), verdict: 'healthy' })).toEqual([]);
  });

  test('asks nothing that bytes have settled', () => {
    expect(keys(judged([['tls/certificate-expired', 'certain']], ['tls/clock-wrong']))).toEqual([]);
  });

  test('asks nothing between causes that sit in one place', () => {
    expect(keys(judged([['server/down', 'likely']], ['server/unreachable']))).toEqual([]);
  });

  test('asks what tells the network here from the server', () => {
    expect(keys(judged([['firewall/address-blocked', 'likely']], ['server/unreachable']))).toEqual([
      'works-elsewhere',
      'others-affected',
      'changed',
    ]);
  });

  test('asks for the day only where something dated was seen', () => {
    const open = judged([['tls/handshake-failed', 'likely']], ['network/mtu']);
    expect(keys(open, { asked: ['works-elsewhere', 'changed'] })).toEqual(['others-affected']);
    expect(keys(open, { asked: ['works-elsewhere', 'others-affected'], isDated: true })).toHaveLength(1);
    expect(keys(open, { isDated: true })).toHaveLength(QUESTIONS_AT_MOST);
  });

  test('stops once what was said tells the places apart', () => {
    const diagnosis = judged([['firewall/address-blocked', 'likely']], ['server/unreachable']);
    const questions = openQuestions({
      diagnosis,
      asked: ['works-elsewhere'],
      isDated: true,
      leaning: (place) => (place === 'network' ? 'for' : 'against'),
    });
    expect(questions).toEqual([]);
  });

  test('tests one merely possible cause against its being none of those known', () => {
    expect(keys(judged([['server/down', 'possible']])).length).toBeGreaterThan(0);
    expect(keys(judged([['server/down', 'likely']]))).toEqual([]);
  });

  test('never asks more than three of any two causes of the catalogue, the skipped ones counted', () => {
    const ids = CAUSES.map(({ id }) => id);
    for (const one of ids)
      for (const other of ids) {
        const asked: QuestionKey[] = [];
        for (;;) {
          const [next] = keys(judged([[one, 'possible']], [other]), { asked, isDated: true });
          if (next === undefined) break;
          asked.push(next);
        }
        expect(asked.length).toBeLessThanOrEqual(3);
        expect(new Set(asked).size).toBe(asked.length);
      }
  });
});

describe('the questions', () => {
  test('know where every cause of the catalogue sits', () => {
    expect(CAUSES.filter(({ id }) => placeOf(id) === undefined).map(({ id }) => id)).toEqual([]);
  });

  test('can all be left unanswered in words', () => {
    for (const { choices, key } of QUESTIONS)
      expect(key === 'started' || choices.some(({ value, weight }) => value === 'unknown' && weight.for.length === 0)).toBe(true);
  });
});
