import { expect, test } from 'vitest';
import { settingOf } from '../testing/looks.ts';
import { signInWait } from './sign-in-wait.ts';

const imap = settingOf();
const submission = settingOf({ service: 'submission' });

test.each([
  ['nothing is under way', [], 9000, undefined],
  ['it has not lasted for long', [{ place: imap, sinceMs: 500, again: false }], 2999, undefined],
  ['the server has not asked yet', [{ place: imap, sinceMs: 500, again: false }], 3000, { until: 'asks', waitedMs: 2500, mostMs: 16_500 }],
  [
    'it has not answered yet',
    [{ place: imap, sinceMs: 500, sentMs: 4500, again: false }],
    7000,
    { until: 'answers', waitedMs: 2500, mostMs: 7500 },
  ],
  ['it is the second one', [{ place: submission, sinceMs: 500, sentMs: 600, again: true }], 4000, { service: 'submission', mostMs: 4200 }],
  [
    'it is the second one, and the first was refused without a reason',
    [{ place: submission, sinceMs: 500, sentMs: 600, again: true, open: true }],
    4000,
    { service: 'submission', mostMs: 7500 },
  ],
  [
    'two are, and the longer one counts',
    [
      { place: submission, sinceMs: 4000, sentMs: 4000, again: true },
      { place: imap, sinceMs: 500, sentMs: 500, again: false },
    ],
    7000,
    { service: 'imap', waitedMs: 6500 },
  ],
] as const)('the wait for a sign-in where %s', (_when, underWay, nowMs, wait) => {
  const told = signInWait(underWay, nowMs);
  if (wait === undefined) expect(told).toBeUndefined();
  else expect(told).toMatchObject(wait);
});
