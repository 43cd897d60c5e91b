import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, soundDialogue } from '../../testing/looks.ts';
import cause from './mechanism-mismatch.ts';

const refused = (said: {
  readonly status?: string;
  readonly code?: string;
  readonly text?: string;
  readonly host?: string;
  readonly greeting?: string;
}) => lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', status: 'NO', ...said } });

describe('auth/mechanism-mismatch', () => {
  test.each([
    [{ status: '504', code: '5.7.4', text: 'Unrecognized authentication type' }, 'certain'],
    [{ status: '538', code: '5.7.11', text: 'Encryption required for requested authentication mechanism' }, 'certain'],
  ])('is found by %o, %s', (said, certainty) => {
    const look = refused(said);
    expect(cause.judge(evidenceOf([look]))).toMatchObject([
      { state: 'found', certainty, accountsFor: [look.id], subject: { kind: 'account' } },
    ]);
  });

  test.each([{ code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' }])('is not found by %o', (said) => {
    expect(cause.judge(evidenceOf([refused(said)])).filter(({ state }) => state === 'found')).toEqual([]);
  });

  test('is ruled out where the sign-in is accepted, and silent without one', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'mail/sign-in' })]))).toMatchObject([{ state: 'ruled-out' }]);
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });

  test('says it on the host, with what the server said', () => {
    const [finding] = cause.judge(evidenceOf([refused({ status: '504', code: '5.7.4', text: 'Unrecognized authentication type' })]));
    if (finding?.state !== 'found') throw new Error('not found');
    const { summary, fix } = cause.words(finding, evidenceOf([]));
    expect(summary).toContain('mail.example.org');
    expect(fix.steps.length).toBeGreaterThan(1);
    expect(finding.evidence[0]?.says).toContain('ann@example.org');
  });
});

describe('where nothing was tried', () => {
  const untried = (offered: string[], kind: 'password' | 'token' = 'password') =>
    lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'not-attempted', offered, kind } });

  test.each([
    [['GSSAPI', 'NTLM'], 'password', 'found'],
    [[], 'password', 'found'],
    [['PLAIN'], 'token', 'found'],
    [['XOAUTH2'], 'password', 'ruled-out'],
  ] as const)('of %o for a %s: %s', (offered, kind, state) => {
    expect(cause.judge(evidenceOf([untried([...offered], kind)]))).toMatchObject([{ state }]);
  });
});
