import { expect, test } from 'vitest';
import { clocksPart } from './clocks-part.ts';

const MINUTE = 60_000;
const fault = (clock: string, aheadMinMs: number, aheadMaxMs: number, zone = false) => ({ clock, aheadMinMs, aheadMaxMs, zone });

test.each([
  ['known well', [fault('a', 10 * MINUTE - 2000, 10 * MINUTE + 2000)], ['The clock of a is about 10 min ahead.']],
  ['known roughly', [fault('a', -9 * MINUTE, -2 * MINUTE)], ['The clock of a is between 2 min and 9 min behind.']],
  [
    'at the beginning',
    [fault('a', 5 * MINUTE, Number.POSITIVE_INFINITY)],
    ['The clock of a is at least 5 min ahead of what comes after, unless that is wrong instead.'],
  ],
  [
    'at the end',
    [fault('a', Number.NEGATIVE_INFINITY, -5 * MINUTE)],
    ['The clock of a is at least 5 min behind what comes before, unless that is wrong instead.'],
  ],
  [
    'of a whole hour',
    [fault('a', 60 * MINUTE - 1000, 60 * MINUTE + 1000, true)],
    ['The clock of a is about 1 h ahead, as a time zone that is set wrong makes it.'],
  ],
  [
    'of whole hours, at the beginning',
    [fault('a', 7 * 60 * MINUTE - 9000, Number.POSITIVE_INFINITY)],
    [
      'The clock of a is at least 6 h 59 min ahead of what comes after, unless that is wrong instead; whole hours are mostly a time zone that is set wrong.',
    ],
  ],
  ['bound by a date weeks ago only', [fault('a', 4 * MINUTE, 19 * 1440 * MINUTE)], ['The clock of a is at least 4 min ahead.']],
  ['too small to matter', [fault('a', 14_000, 16_000)], []],
  [
    'shared by two',
    [fault('a', 5 * MINUTE, 6 * MINUTE), fault('b', 5 * MINUTE + 2000, 6 * MINUTE)],
    ['The clocks of a and b are between 5 min and 6 min ahead.', 'The clocks of a and b are between 5 min and 6 min ahead.'],
  ],
])('a clock that is wrong, %s', (_how, faults, sentences) => {
  expect(clocksPart(faults).map(({ says }) => says)).toEqual(sentences);
});
