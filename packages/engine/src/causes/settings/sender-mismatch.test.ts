import { describe, expect, test } from 'vitest';
import type { Outcome } from '@mailmedic/contract/look.ts';
import { evidenceOf, lookAt, soundDialogue } from '../../testing/looks.ts';
import cause from './sender-mismatch.ts';

const tried = (outcome: Outcome, said: { readonly status: string; readonly code?: string; readonly text: string }) =>
  lookAt({ probe: 'mail/sender', outcome, data: { service: 'submission', port: 465, refusedAt: 'RCPT', ...said } });

describe('settings/sender-mismatch', () => {
  test.each([
    [
      { status: '553', code: '5.7.1', text: '5.7.1 <ann@example.org>: Sender address rejected: not owned by user ann@example.org' },
      'certain',
    ],
    [{ status: '550', code: '5.7.60', text: '5.7.60 SMTP; Client does not have permissions to send as this sender' }, 'certain'],
    [{ status: '550', text: 'no' }, 'likely'],
    // while it is being tried out
    [{ status: '450', code: '4.7.1', text: '4.7.1 <ann@example.org>: Sender address rejected: not owned by user ann' }, 'certain'],
  ])('is found by %o, %s', (said, certainty) => {
    const look = tried('refused', said);
    expect(cause.judge(evidenceOf([look]))).toMatchObject([{ state: 'found', certainty, accountsFor: [look.id] }]);
  });

  test('is not found by a temporary answer, and ruled out by an accepted sender', () => {
    expect(cause.judge(evidenceOf([tried('refused', { status: '451', text: 'later' })]))).toEqual([]);
    expect(cause.judge(evidenceOf([tried('ok', { status: '250', text: 'ok' })]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('says nothing where nobody signed in', () => {
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });
});
