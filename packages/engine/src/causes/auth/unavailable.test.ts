import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, soundDialogue } from '../../testing/looks.ts';
import cause from './unavailable.ts';

const refused = (said: {
  readonly status?: string;
  readonly code?: string;
  readonly text?: string;
  readonly host?: string;
  readonly greeting?: string;
}) => lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', status: 'NO', ...said } });

describe('auth/unavailable', () => {
  test.each([
    [{ code: 'UNAVAILABLE', text: 'User database is down' }, 'certain'],
    [{ status: '454', code: '4.7.0', text: 'Temporary authentication failure' }, 'certain'],
    [{ status: '-ERR', code: 'SYS/TEMP', text: 'wrong password' }, 'certain'],
  ])('is found by %o, %s', (said, certainty) => {
    const look = refused(said);
    expect(cause.judge(evidenceOf([look]))).toMatchObject([
      { state: 'found', certainty, accountsFor: [look.id], subject: { kind: 'account' } },
    ]);
  });

  test.each([
    { code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' },
    { code: 'UNAVAILABLE', text: 'Maximum number of connections from user+IP exceeded' },
  ])('is not found by %o', (said) => {
    expect(cause.judge(evidenceOf([refused(said)])).filter(({ state }) => state === 'found')).toEqual([]);
  });

  test('is ruled out where the sign-in is accepted, and silent without one', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'mail/sign-in' })]))).toMatchObject([{ state: 'ruled-out' }]);
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });

  test('says it on the host, with what the server said', () => {
    const [finding] = cause.judge(evidenceOf([refused({ code: 'UNAVAILABLE', text: 'User database is down' })]));
    if (finding?.state !== 'found') throw new Error('not found');
    const { summary, fix } = cause.words(finding, evidenceOf([]));
    expect(summary).toContain('mail.example.org');
    expect(fix.steps.length).toBeGreaterThan(1);
    expect(finding.evidence[0]?.says).toContain('ann@example.org');
  });
});
