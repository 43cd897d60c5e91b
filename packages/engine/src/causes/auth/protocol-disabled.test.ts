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

  test.each([
    ['550', '5.7.25 Client host rejected: cannot find your reverse hostname, [192.0.2.10]', 'certain', /name in the DNS/],
    ['450', '4.7.25 Client host rejected: cannot find your hostname, [192.0.2.10]', 'likely', /name in the DNS/],
    ['554', '5.7.1 Service unavailable; Client host [192.0.2.10] blocked using homes.example', 'likely', /list that the server names/],
    ['550', '5.7.1 <laptop>: Helo command rejected: Access denied', 'likely', /EHLO/],
    ['554', '5.7.1 <client.example[192.0.2.10]>: Client host rejected: Access denied', 'likely', /VPN/],
    ['550', 'Mail aus Ihrem Netz wird abgelehnt', 'likely', /VPN/],
  ] as const)('of a server that asks whoever has signed in what it asks of strangers, "%s %s", is %s', (status, text, certainty, step) => {
    const data = { service: 'submission', port: 465, refusedAt: 'RCPT' as const, status, text };
    const [finding] = cause.judge(evidenceOf([lookAt({ probe: 'mail/sender', outcome: 'refused', data })]));
    expect.assert(finding?.state === 'found');
    expect(finding.certainty).toBe(certainty);
    const { summary, fix } = cause.words(finding, evidenceOf([]));
    expect(summary).toContain('lets ann@example.org sign in and then refuses mail as from a stranger');
    expect(fix.who).toBe('administrator');
    expect(fix.steps[0]).toMatch(step);
    expect(fix.steps.join(' ')).toContain('permit_sasl_authenticated first in smtpd_client_restrictions');
  });

  test('says nothing where nobody signed in', () => {
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });
});
