import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import { testRefusalCause } from '../../testing/refusal-cause.ts';
import cause from './oauth-required.ts';

describe('auth/oauth-required', () => {
  testRefusalCause(
    cause,
    {
      found: [
        [
          { status: '535', text: '5.7.139 Authentication unsuccessful, basic authentication is disabled.', host: 'smtp.office365.com' },
          'certain',
        ],
        [{ text: 'AUTHENTICATE failed.', host: 'outlook.office365.com' }, 'likely'],
        [{ text: 'Logging in with a password is no longer supported' }, 'likely'],
      ],
      notFound: [{ text: 'AUTHENTICATE failed.' }, { code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' }],
    },
    { status: '535', text: '5.7.139 Authentication unsuccessful, basic authentication is disabled.' },
  );

  test('is found where the way without a mechanism is tried beside tokens, and refused as unsupported', () => {
    const said = { result: 'refused', status: '-ERR', code: 'AUTH', text: 'Unsupported authentication mechanism.' } as const;
    const tried = (offered: readonly string[], mechanism: string) =>
      cause.judge(evidenceOf([lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { ...said, offered: [...offered], mechanism } })]));
    expect(tried(['OAUTHBEARER', 'XOAUTH2'], 'USER and PASS')).toMatchObject([{ state: 'found', certainty: 'certain' }]);
    expect(tried(['GSSAPI'], 'USER and PASS').filter(({ state }) => state === 'found')).toEqual([]);
    expect(tried(['PLAIN', 'XOAUTH2'], 'PLAIN').filter(({ state }) => state === 'found')).toEqual([]);
  });
});
