import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, soundDialogue } from '../../testing/looks.ts';
import cause from './oauth-required.ts';

const refused = (said: {
  readonly status?: string;
  readonly code?: string;
  readonly text?: string;
  readonly host?: string;
  readonly greeting?: string;
}) => lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', status: 'NO', ...said } });

describe('auth/oauth-required', () => {
  test.each([
    [
      { status: '535', text: '5.7.139 Authentication unsuccessful, basic authentication is disabled.', host: 'smtp.office365.com' },
      'certain',
    ],
    [{ text: 'AUTHENTICATE failed.', host: 'outlook.office365.com' }, 'likely'],
    [{ text: 'Logging in with a password is no longer supported' }, 'likely'],
  ])('is found by %o, %s', (said, certainty) => {
    const look = refused(said);
    expect(cause.judge(evidenceOf([look]))).toMatchObject([
      { state: 'found', certainty, accountsFor: [look.id], subject: { kind: 'account' } },
    ]);
  });

  test.each([{ text: 'AUTHENTICATE failed.' }, { code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' }])(
    'is not found by %o',
    (said) => {
      expect(cause.judge(evidenceOf([refused(said)])).filter(({ state }) => state === 'found')).toEqual([]);
    },
  );

  test('is found where the way without a mechanism is tried beside tokens, and refused as unsupported', () => {
    const said = { result: 'refused', status: '-ERR', code: 'AUTH', text: 'Unsupported authentication mechanism.' } as const;
    const tried = (offered: readonly string[], mechanism: string) =>
      cause.judge(evidenceOf([lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { ...said, offered: [...offered], mechanism } })]));
    expect(tried(['OAUTHBEARER', 'XOAUTH2'], 'USER and PASS')).toMatchObject([{ state: 'found', certainty: 'certain' }]);
    expect(tried(['GSSAPI'], 'USER and PASS').filter(({ state }) => state === 'found')).toEqual([]);
    expect(tried(['PLAIN', 'XOAUTH2'], 'PLAIN').filter(({ state }) => state === 'found')).toEqual([]);
  });

  test('is ruled out where the sign-in is accepted, and silent without one', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'mail/sign-in' })]))).toMatchObject([{ state: 'ruled-out' }]);
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });

  test('says it on the host, with what the server said', () => {
    const [finding] = cause.judge(
      evidenceOf([refused({ status: '535', text: '5.7.139 Authentication unsuccessful, basic authentication is disabled.' })]),
    );
    if (finding?.state !== 'found') throw new Error('not found');
    const { summary, fix } = cause.words(finding, evidenceOf([]));
    expect(summary).toMatch(/mail\.example\.org|office365/);
    expect(fix.steps.length).toBeGreaterThan(1);
    expect(finding.evidence[0]?.says).toContain('ann@example.org');
  });
});
