import type { Certainty, DiagnosedCause, Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { describe, expect, test } from 'vitest';
import { CAUSES } from '../causes.gen.ts';
import RECORDED from '../testing/judged-faults.json' with { type: 'json' };
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

  test('never asks more than three of causes in any two places, the skipped ones counted', () => {
    // One cause of each place stands for all that sit there.
    const ids = [...new Map(CAUSES.map(({ id }) => [placeOf(id), id])).values()];
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

describe('the faults of the lab, as they were judged', () => {
  const counted = RECORDED.map(({ fault, verdict, causes, wouldTell }) => {
    const diagnosis = { ...judged(causes as [string, Certainty][], wouldTell), verdict: verdict as Diagnosis['verdict'] };
    const asked: QuestionKey[] = [];
    for (let [next] = keys(diagnosis, { isDated: true }); next; [next] = keys(diagnosis, { asked, isDated: true })) asked.push(next);
    return { fault, asked, certain: causes.length > 0 && causes.every(([, confidence]) => confidence === 'certain'), verdict };
  });

  test('are asked about three times at most, even where every question is skipped', () => {
    expect(counted.length).toBeGreaterThan(200);
    expect(counted.filter(({ asked }) => asked.length > QUESTIONS_AT_MOST)).toEqual([]);
  });

  test('are asked about never where they are proved, or nothing is wrong', () => {
    expect(counted.filter(({ asked, certain, verdict }) => asked.length > 0 && (certain || verdict === 'healthy'))).toEqual([]);
    expect(counted.filter(({ certain }) => certain).length).toBeGreaterThan(100);
  });

  test('are asked about where a dead server and a filter on the way look the same', () => {
    const open = counted.filter(({ fault }) => fault.startsWith('server/unreachable'));
    expect(open.length).toBeGreaterThan(3);
    expect(open.map(({ asked }) => asked[0])).toEqual(open.map(() => 'works-elsewhere'));
  });
});

describe('the questions', () => {
  test('know where every cause of the catalogue sits', () => {
    // Of a message that came back nothing is asked: it says itself what became of it.
    expect(CAUSES.filter(({ id }) => placeOf(id) === undefined && !id.startsWith('delivery/')).map(({ id }) => id)).toEqual([]);
  });

  test('can all be left unanswered in words', () => {
    for (const { choices, key } of QUESTIONS)
      expect(key === 'started' || choices.some(({ value, weight }) => value === 'unknown' && weight.for.length === 0)).toBe(true);
  });
});
