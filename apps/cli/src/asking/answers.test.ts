import { describe, expect, test } from 'vitest';
import { corrected, readAnswers } from './answers.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');

describe('readAnswers', () => {
  test('takes every key', () => {
    expect(readAnswers(['started=2026-11-20', 'changed=network', 'others-affected=yes', 'works-elsewhere=webmail'], NOW)).toEqual({
      started: '2026-11-20',
      changed: ['network'],
      othersAffected: 'yes',
      worksElsewhere: ['webmail'],
    });
  });

  test('takes several values by commas or one after the other, each once', () => {
    expect(readAnswers(['changed=network,device', 'changed=network', 'changed=update'], NOW)).toEqual({
      changed: ['network', 'device', 'update'],
    });
  });

  test('takes a moment for its day', () => {
    expect(readAnswers(['started=2026-11-20T08:15:00Z'], NOW)).toEqual({ started: '2026-11-20' });
  });

  test('has nothing where nothing was said', () => {
    expect(readAnswers([], NOW)).toBeUndefined();
    expect(corrected(undefined, undefined)).toBeUndefined();
  });

  test('puts what is said now in place of what was said before', () => {
    expect(corrected({ othersAffected: 'yes', changed: ['network'] }, { othersAffected: 'no' })).toEqual({
      othersAffected: 'no',
      changed: ['network'],
    });
  });

  test.each([
    ['started=2026-11-22', undefined],
    ['started=2026-11-23', '--answer started="2026-11-23": that day is still to come.'],
    ['started=2026-02-30', '--answer started="2026-02-30": give a day as YEAR-MONTH-DAY, like 2026-11-20.'],
    ['started=monday', 'give a day as YEAR-MONTH-DAY'],
    [
      'begun=2026-11-20',
      'there is no question "begun"; the questions are works-elsewhere, others-affected, changed, started, try-other-name.',
    ],
    ['change=network', 'there is no question "change"; did you mean changed?'],
    ['changed=weather', '--answer changed="weather": it takes password|network|provider|device|update|nothing|unknown.'],
    ['changed=', '--answer changed="": it takes password|'],
    ['others-affected', '--answer others-affected needs a value: --answer others-affected=yes|no|unknown.'],
    ['others-affected=yes,no', '--answer others-affected takes one value; give it once.'],
  ])('%s', (text, message) => {
    const reading = () => readAnswers([text], NOW);
    if (message === undefined) expect(reading).not.toThrow();
    else expect(reading).toThrow(message);
  });
});
