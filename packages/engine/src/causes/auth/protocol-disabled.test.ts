import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, soundDialogue } from '../../testing/looks.ts';
import cause from './protocol-disabled.ts';

const refused = (text: string) => lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', status: 'NO', text } });
const accepted = (username = 'ann@example.org') => lookAt({ probe: 'mail/sign-in', data: { service: 'submission', port: 465, username } });

describe('auth/protocol-disabled', () => {
  test.each([
    'IMAP access is not enabled for your account',
    'This user does not have access rights to this service',
    'User is authenticated but not connected.',
  ])('is found by "%s"', (text) => {
    expect(cause.judge(evidenceOf([refused(text)]))).toMatchObject([{ state: 'found', affects: [{ service: 'imap' }] }]);
  });

  test('is likely where another service accepts the same name and password', () => {
    for (const text of ['Authentication failed.', 'xyzzy'])
      expect(cause.judge(evidenceOf([refused(text), accepted()]))).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });

  test('is not found where the other service accepts another name, or the refusal is a temporary one', () => {
    const [temporary] = [
      lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', status: 'NO', code: 'UNAVAILABLE', text: 'later' } }),
    ];
    expect(cause.judge(evidenceOf([refused('Authentication failed.'), accepted('bob')])).filter(({ state }) => state === 'found')).toEqual(
      [],
    );
    expect(cause.judge(evidenceOf([temporary, accepted()])).filter(({ state }) => state === 'found')).toEqual([]);
  });

  test('names the service', () => {
    const [finding] = cause.judge(evidenceOf([refused('IMAP is switched off for this mailbox')]));
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toMatch(
      /is switched off for the mailbox ann@example\.org at mail\.example\.org\.$/,
    );
  });

  test.each([
    ['relaying is not permitted here', true],
    ['SMTP is disabled for your subscription', false],
  ])('tells the administrator whom to let send where the sender is answered with "%s": %s', (text, isTold) => {
    const data = { service: 'submission', port: 465, refusedAt: 'RCPT' as const, status: '550', text };
    const [finding] = cause.judge(evidenceOf([lookAt({ probe: 'mail/sender', outcome: 'refused', data })]));
    expect.assert(finding?.state === 'found');
    const { fix } = cause.words(finding, evidenceOf([]));
    expect(fix.steps.some((step) => step.includes('permit_sasl_authenticated'))).toBe(isTold);
  });

  test('says nothing where nobody signed in', () => {
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });
});
