import { expect, test } from 'vitest';
import { limitOf } from './patience.ts';

test.each([
  ['the usual limit', { mostMs: 6000, goneMs: 100, connectMs: 20 }, 6000],
  ['less after a late greeting', { mostMs: 6000, goneMs: 4000, connectMs: 20 }, 4500],
  ['a moment all the same when the time is gone', { mostMs: 6000, goneMs: 7300, connectMs: 20 }, 1500],
  ['as long as whoever asked wants', { mostMs: 6000, goneMs: 100, connectMs: 20, patienceMs: 2500 }, 2500],
  ['some round trips on a long way, however hurried', { mostMs: 6000, goneMs: 100, connectMs: 900, patienceMs: 2500 }, 3600],
  ['some round trips on a long way, however late', { mostMs: 6000, goneMs: 8000, connectMs: 900 }, 3600],
  ['never more than the usual limit', { mostMs: 6000, goneMs: 100, connectMs: 2500, patienceMs: 2500 }, 6000],
])('an answer is waited for: %s', (_what, wait, limitMs) => {
  expect(limitOf(wait)).toBe(limitMs);
});
