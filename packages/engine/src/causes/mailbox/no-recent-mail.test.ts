import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, soundDialogue, STARTED_AT } from '../../testing/looks.ts';
import cause from './no-recent-mail.ts';

const DAY = 86_400_000;

/** A mailbox whose messages arrived so many days ago. */
const arrived = (daysAgo: readonly number[], more: object = {}) =>
  lookAt({
    probe: 'mail/mailbox',
    data: {
      messages: daysAgo.length,
      arrivals: daysAgo.map((days, index) => ({
        internalDate: new Date(Date.parse(STARTED_AT) - days * DAY).toISOString(),
        uid: index + 1,
      })),
      uidNext: daysAgo.length + 1,
      ...more,
    },
  });

/** `count` messages, one each `every` days, the last one `last` days ago */
const rhythm = (count: number, every: number, last: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => last + (count - 1 - index) * every);

describe('mailbox/no-recent-mail', () => {
  test.each([
    ['daily, then nothing for 20 days', rhythm(30, 1, 20), 'found'],
    ['daily, then nothing for 5 days', rhythm(30, 1, 5), 'found'],
    ['daily, then nothing for a long weekend', rhythm(30, 1, 4.9), 'ruled-out'],
    ['daily, the last one today', rhythm(30, 1, 0), 'ruled-out'],
    ['weekly, then nothing for 22 days', rhythm(12, 7, 22), 'found'],
    ['weekly, then nothing for 20 days', rhythm(12, 7, 20), 'ruled-out'],
    ['monthly, then nothing for 45 days', rhythm(12, 30, 45), 'ruled-out'],
    ['nine messages', rhythm(9, 1, 90), 'undecided'],
    ['many at once when it was moved here', rhythm(50, 0.0001, 90), 'undecided'],
    ['a mailbox without messages', [], 'undecided'],
    ['all within two days', rhythm(40, 0.05, 90), 'undecided'],
    ['with one long gap before', [100, 99, 98, 97, 96, 60, 59, 58, 57, 56, 55, 40], 'ruled-out'],
  ])('%s', (_what, daysAgo, state) => {
    expect(cause.judge(evidenceOf([arrived(daysAgo)]))).toMatchObject([{ state }]);
  });

  test('is likely, never certain, and stands alone', () => {
    expect(cause.judge(evidenceOf([arrived(rhythm(30, 1, 20))]))).toMatchObject([
      { certainty: 'likely', standsAlone: true, accountsFor: [] },
    ]);
  });

  test('cannot be told where messages were moved away since, or the server does not number them', () => {
    expect(cause.judge(evidenceOf([arrived(rhythm(30, 1, 20), { uidNext: 35 })]))).toMatchObject([{ state: 'undecided' }]);
    expect(cause.judge(evidenceOf([arrived(rhythm(30, 1, 20), { uidNext: undefined })]))).toMatchObject([{ state: 'undecided' }]);
  });

  test('is left to a better reason', () => {
    const full = arrived(rhythm(30, 1, 20), { quota: [{ root: '', resource: 'STORAGE', used: 9000, limit: 9000 }] });
    expect(cause.judge(evidenceOf([full]))).toMatchObject([{ state: 'ruled-out' }]);
    expect(cause.judge(evidenceOf([lookAt({ probe: 'mail/mailbox', data: { service: 'pop3', port: 995 } })]))).toEqual([]);
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });

  test('says since when', () => {
    const [finding] = cause.judge(evidenceOf([arrived(rhythm(30, 1, 20))]));
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toContain('since 2026-11-01, for 20 days');
  });
});
