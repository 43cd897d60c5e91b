import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, soundDialogue } from '../../testing/looks.ts';
import cause from './nearly-full.ts';

const withRoom = (used: number, limit: number) =>
  evidenceOf([lookAt({ probe: 'mail/mailbox', data: { quota: [{ root: '', resource: 'STORAGE', used, limit }] } })]);

describe('mailbox/nearly-full', () => {
  test.each([
    [89_999, 100_000, 0],
    [90_000, 100_000, 1],
    [99_900, 100_000, 1],
    [99_990, 100_000, 0],
    [100_000, 100_000, 0],
    [95_000, 0, 0],
  ])('with %i of %i used: %i times', (used, limit, count) => {
    expect(cause.judge(withRoom(used, limit))).toHaveLength(count);
  });

  test('is a warning and no more', () => {
    expect(cause.judge(withRoom(93_000, 100_000))).toMatchObject([
      { state: 'found', certainty: 'certain', impact: 'none', accountsFor: [] },
    ]);
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });

  test('says how much is used', () => {
    const [finding] = cause.judge(withRoom(972_800, 1_048_576));
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe('The mailbox ann@example.org is almost full: 92 % (950 MB of 1 GB) is used.');
  });
});
