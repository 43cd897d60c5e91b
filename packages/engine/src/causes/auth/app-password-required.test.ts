import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, soundDialogue } from '../../testing/looks.ts';
import cause from './app-password-required.ts';

const refused = (said: {
  readonly status?: string;
  readonly code?: string;
  readonly text?: string;
  readonly host?: string;
  readonly greeting?: string;
}) => lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', status: 'NO', ...said } });

describe('auth/app-password-required', () => {
  test.each([
    [{ code: 'ALERT', text: 'Application-specific password required (Failure)', greeting: '* OK Gimap ready' }, 'certain'],
    [{ code: 'AUTHENTICATIONFAILED', text: 'Authentication failed', host: 'imap.mail.me.com' }, 'likely'],
    [{ text: 'Please use an app password for mail programs' }, 'likely'],
  ])('is found by %o, %s', (said, certainty) => {
    const look = refused(said);
    expect(cause.judge(evidenceOf([look]))).toMatchObject([
      { state: 'found', certainty, accountsFor: [look.id], subject: { kind: 'account' } },
    ]);
  });

  test.each([{ code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' }, { text: 'Two-factor authentication failed' }])(
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
    const [finding] = cause.judge(
      evidenceOf([refused({ code: 'ALERT', text: 'Application-specific password required (Failure)', greeting: '* OK Gimap ready' })]),
    );
    if (finding?.state !== 'found') throw new Error('not found');
    const { summary, fix } = cause.words(finding, evidenceOf([]));
    expect(summary).toContain('mail.example.org');
    expect(fix.steps.length).toBeGreaterThan(1);
    expect(finding.evidence[0]?.says).toContain('ann@example.org');
  });
});
