import { expect, test } from 'vitest';
import { lasted, tookBriefly, utcTime } from './duration-words.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, 'less than a second'],
  [999, 'less than a second'],
  [SECOND, '1 s'],
  [MINUTE - 1, '59 s'],
  [MINUTE, '1 min'],
  [3 * MINUTE + 20 * SECOND, '3 min 20 s'],
  [HOUR - 1, '59 min 59 s'],
  [HOUR, '1 h'],
  [3 * HOUR + 12 * MINUTE + 59 * SECOND, '3 h 12 min'],
  [DAY - 1, '23 h 59 min'],
  [DAY, '1 day'],
  [2 * DAY + 4 * HOUR, '2 days 4 h'],
])('%i ms are "%s"', (ms, words) => {
  expect(lasted(ms)).toBe(words);
});

test('in a table what took no time says so', () => {
  expect([tookBriefly(999), tookBriefly(SECOND)]).toEqual(['0 s', '1 s']);
});

test('a time is told in UTC', () => {
  expect(utcTime(Date.parse('2026-11-01T00:30:05+01:00'))).toBe('31 Oct 2026 23:30:05');
});
