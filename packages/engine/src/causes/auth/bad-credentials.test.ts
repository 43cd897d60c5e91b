import { describe, expect, test } from 'vitest';
import { exchanger, soundWay, told, turnedAway } from '../../testing/exchangers.ts';
import { evidenceOf, lookAt, published, soundDialogue } from '../../testing/looks.ts';
import cause from './bad-credentials.ts';

type Service = 'imap' | 'submission';
const at = (service: Service) => ({ service, port: service === 'imap' ? 993 : 465 });
const refused = (
  service: Service,
  said: { readonly status?: string; readonly code?: string; readonly text: string; readonly username?: string },
) => lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { ...at(service), result: 'refused', status: 'NO', ...said } });
const accepted = (service: Service) => lookAt({ probe: 'mail/sign-in', data: at(service) });

const WRONG = { code: 'AUTHENTICATIONFAILED', text: 'Authentication failed.' };
const WRONG_SMTP = { status: '535', code: '5.7.8', text: 'Error: authentication failed: authentication failure' };

describe('auth/bad-credentials', () => {
  test('is certain where two services refuse, likely where one does', () => {
    const looks = [refused('imap', WRONG), refused('submission', WRONG_SMTP)];
    expect(cause.judge(evidenceOf(looks))).toMatchObject([
      { state: 'found', certainty: 'certain', accountsFor: looks.map(({ id }) => id) },
    ]);
    expect(cause.judge(evidenceOf(looks.slice(0, 1)))).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });

  test('is no more than likely where SCRAM was refused before the password was asked for, and says what that leaves open', () => {
    const scram = { mechanism: 'SCRAM-SHA-1', offered: ['SCRAM-SHA-1'] };
    const looks = (['imap', 'submission'] as const).map((service) =>
      lookAt({
        probe: 'mail/sign-in',
        outcome: 'refused',
        data: { ...at(service), ...scram, result: 'refused', status: 'NO', beforeProof: true, ...WRONG },
      }),
    );
    expect(cause.judge(evidenceOf(looks))).toMatchObject([
      {
        state: 'found',
        certainty: 'likely',
        evidence: expect.arrayContaining([{ observation: looks[0]?.id, says: expect.stringContaining('SCRAM-SHA-1 cannot use') }]),
      },
    ]);
  });

  test('is ruled out where another service accepts the same, or gives a rarer or a temporary reason', () => {
    expect(cause.judge(evidenceOf([refused('imap', WRONG), accepted('submission')]))).toMatchObject([{ state: 'ruled-out' }]);
    for (const other of [{ status: '454', code: '4.7.0', text: 'later' }, { text: 'Account locked after failed logins' }])
      expect(cause.judge(evidenceOf([refused('imap', WRONG), refused('submission', other)]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test.each([
    ['for long, and a refusal without a reason', {}, '5.7.8 Error: authentication failed: (reason unavailable)', 'possible'],
    ['for long, and a clear refusal', {}, '5.7.8 Error: authentication failed: Invalid credentials', 'likely'],
    ['for a moment', { waitedMs: 4200 }, '5.7.8 Error: authentication failed: (reason unavailable)', 'likely'],
    ['because it held the question back', { waitedMs: 16_500, unasked: true }, '5.7.8 Error: authentication failed:', 'likely'],
    ['after it held the question back', { waitedMs: 9000, askedAfterMs: 4000 }, '5.7.8 Error: authentication failed:', 'likely'],
  ] as const)('beside a service that hangs %s, is %4$s', (_how, silence, text, certainty) => {
    const hung = lookAt({
      probe: 'mail/sign-in',
      outcome: 'silent',
      data: { ...at('imap'), result: 'silent', waitedMs: 7500, ...silence },
    });
    const evidence = evidenceOf([refused('submission', { status: '535', code: '5.7.8', text }), hung]);
    expect(cause.judge(evidence)).toMatchObject([{ state: 'found', certainty }]);
  });

  test.each([
    ['550 5.1.1 No such user', true],
    ['450 4.2.0 Greylisted', false],
  ])('asks about the address where whoever takes the mail of the domain says "%s": %s', (reply, isAsked) => {
    const evidence = evidenceOf([...soundWay(), told({ exchangers: [exchanger()] }), turnedAway(reply), refused('imap', WRONG)]);
    const [finding] = cause.judge(evidence);
    expect.assert(finding?.state === 'found');
    expect(finding.evidence.some(({ says }) => says.includes(reply))).toBe(isAsked);
    expect(cause.words(finding, evidence).fix.steps[0]?.startsWith('Look at ann@example.org letter by letter')).toBe(isAsked);
  });

  test('quotes words that nobody knows, and takes them for nothing', () => {
    expect(cause.judge(evidenceOf([refused('imap', { text: 'xyzzy' })]))).toMatchObject([
      { state: 'undecided', question: expect.stringContaining('"NO xyzzy"') },
      ...[],
    ]);
  });

  test('does not send whoever has just typed the password in a circle', () => {
    const evidence = evidenceOf([refused('imap', WRONG)]);
    const [finding] = cause.judge(evidence);
    expect.assert(finding?.state === 'found');
    expect(cause.words(finding, evidence).fix.steps[0]).toMatch(
      /If that works, .*app password for programs, or programs may be switched off/,
    );
  });

  test('is at most possible where the name has another form than the one published', () => {
    const looks = [published([{ username: '%EMAILADDRESS%' }]), refused('imap', { ...WRONG, username: 'ann' })];
    expect(cause.judge(evidenceOf(looks))).toMatchObject([{ state: 'found', certainty: 'possible' }]);
  });

  test('says nothing where nobody signed in', () => {
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });

  test('speaks of a token where there was one', () => {
    const look = lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', kind: 'token', status: 'NO', ...WRONG } });
    const [finding] = cause.judge(evidenceOf([look]));
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidenceOf([])).summary).toBe(
      'mail.example.org refuses the access token for ann@example.org: it has expired, or it is not for mail.',
    );
  });
});
