import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, soundDialogue } from '../../testing/looks.ts';
import cause from './account-locked.ts';

const refused = (said: {
  readonly status?: string;
  readonly code?: string;
  readonly text?: string;
  readonly host?: string;
  readonly greeting?: string;
}) => lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', status: 'NO', ...said } });

describe('auth/account-locked', () => {
  test.each([
    [{ text: 'Account locked for 15 minutes after too many failed attempts' }, 'likely'],
    [{ status: '535', text: '(#AUTH005) Too many bad auth attempts.', host: 'smtp.mail.yahoo.com' }, 'certain'],
  ])('is found by %o, %s', (said, certainty) => {
    const look = refused(said);
    expect(cause.judge(evidenceOf([look]))).toMatchObject([
      { state: 'found', certainty, accountsFor: [look.id], subject: { kind: 'account' } },
    ]);
  });

  test.each([{ text: 'Too many simultaneous connections' }, { code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' }])(
    'is not found by %o',
    (said) => {
      expect(cause.judge(evidenceOf([refused(said)])).filter(({ state }) => state === 'found')).toEqual([]);
    },
  );

  test('is ruled out where the sign-in is accepted, and silent without one', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'mail/sign-in' })]))).toMatchObject([{ state: 'ruled-out' }]);
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });

  test('says it on the host, with what the server said', () => {
    const [finding] = cause.judge(evidenceOf([refused({ text: 'Account locked for 15 minutes after too many failed attempts' })]));
    if (finding?.state !== 'found') throw new Error('not found');
    const { summary, fix } = cause.words(finding, evidenceOf([]));
    expect(summary).toContain('mail.example.org');
    expect(fix.steps.length).toBeGreaterThan(1);
    expect(finding.evidence[0]?.says).toContain('ann@example.org');
  });
});
