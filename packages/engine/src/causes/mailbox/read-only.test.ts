import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, soundDialogue } from '../../testing/looks.ts';
import cause from './read-only.ts';

const opened = (readOnly: boolean | undefined, outcome: 'ok' | 'refused' = 'ok') =>
  lookAt({ probe: 'mail/mailbox', outcome, data: { readOnly } });

describe('mailbox/read-only', () => {
  test('is certain by the rights alone, and explains what a person meets later', () => {
    expect(cause.judge(evidenceOf([opened(true)]))).toMatchObject([
      { state: 'found', certainty: 'certain', impact: 'sometimes', standsAlone: true, accountsFor: [] },
    ]);
  });

  test('is ruled out with rights, and cannot be told where the server tells none', () => {
    expect(cause.judge(evidenceOf([opened(false)]))).toMatchObject([{ state: 'ruled-out' }]);
    expect(cause.judge(evidenceOf([opened(undefined)]))).toEqual([]);
    expect(cause.judge(evidenceOf([opened(true, 'refused')]))).toEqual([]);
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });

  test('says whose inbox', () => {
    const [finding] = cause.judge(evidenceOf([opened(true)]));
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toContain('ann@example.org at mail.example.org is read-only');
  });
});
