import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import { testRefusalCause } from '../../testing/refusal-cause.ts';
import cause from './mechanism-mismatch.ts';
import protocolDisabled from './protocol-disabled.ts';

describe('auth/mechanism-mismatch', () => {
  testRefusalCause(cause, {
    found: [
      [{ status: '504', code: '5.7.4', text: 'Unrecognized authentication type' }, 'certain'],
      [{ status: '538', code: '5.7.11', text: 'Encryption required for requested authentication mechanism' }, 'certain'],
    ],
    notFound: [{ code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' }],
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

describe('where a digest is refused beside PLAIN', () => {
  const signIn = (service: string, mechanism: string, outcome: 'ok' | 'refused', offered = ['SCRAM-SHA-256', 'PLAIN']) =>
    lookAt({
      probe: 'mail/sign-in',
      outcome,
      data: {
        service,
        mechanism,
        offered,
        ...(outcome === 'ok' ? {} : { result: 'refused', status: '535', code: '5.7.8', text: 'authentication failure' }),
      },
    });

  test('it is likely to be listed in vain when another service takes name and password as they are', () => {
    const refused = signIn('submission', 'SCRAM-SHA-256', 'refused');
    const evidence = evidenceOf([refused, signIn('imap', 'PLAIN', 'ok', ['PLAIN'])]);
    const [finding] = cause.judge(evidence);
    expect(finding).toMatchObject({ state: 'found', certainty: 'likely', accountsFor: [refused.id] });
    if (finding?.state !== 'found') throw new Error('not found');
    expect(cause.words(finding, evidence).summary).toContain('SCRAM-SHA-256');
    expect(protocolDisabled.judge(evidence).filter(({ state }) => state === 'found')).toEqual([]);
  });

  test.each([
    ['the other service took the digest too', [signIn('submission', 'SCRAM-SHA-256', 'refused'), signIn('imap', 'SCRAM-SHA-256', 'ok')]],
    ['nothing but digests was offered', [signIn('submission', 'CRAM-MD5', 'refused', ['CRAM-MD5']), signIn('imap', 'PLAIN', 'ok')]],
    ['the password itself was refused', [signIn('submission', 'PLAIN', 'refused'), signIn('imap', 'PLAIN', 'ok')]],
    ['nothing was accepted', [signIn('submission', 'SCRAM-SHA-256', 'refused'), signIn('imap', 'SCRAM-SHA-256', 'refused')]],
  ])('it is not where %s', (_what, looks) => {
    expect(cause.judge(evidenceOf(looks)).filter(({ state }) => state === 'found')).toEqual([]);
  });
});
