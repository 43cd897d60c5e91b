import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../../testing/looks.ts';
import { refused } from '../../testing/refusal-cause.ts';
import cause from './rate-limited.ts';

describe('auth/rate-limited', () => {
  test.each([
    { code: 'UNAVAILABLE', text: 'Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)' },
    { code: 'LIMIT', text: 'Please slow down' },
    { status: '-ERR', code: 'IN-USE', text: 'Do you have another POP session running?' },
    { text: 'Too many simultaneous connections. (Failure)' },
  ])('is found by %o', (said) => {
    expect(cause.judge(evidenceOf([refused(said)]))).toMatchObject([{ state: 'found' }]);
  });

  test.each([{ text: 'Too many failed logins' }, { code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' }])(
    'is not found by %o',
    (said) => {
      expect(cause.judge(evidenceOf([refused(said)])).filter(({ state }) => state === 'found')).toEqual([]);
    },
  );

  test('is likely where the greeting says so', () => {
    const at = { port: 143, encryption: 'starttls' as const };
    const looks = [
      lookAt({ probe: 'tcp/connect', data: { port: 143 } }),
      lookAt({
        probe: 'mail/greeting',
        outcome: 'refused',
        data: { ...at, status: 'BYE', text: '* BYE Too many connections from your address' },
      }),
    ];
    expect(cause.judge(evidenceOf(looks, { configured: [settingOf({ encryption: 'starttls' })] }))).toMatchObject([
      { state: 'found', certainty: 'likely', affects: [{ service: 'imap', port: 143 }] },
    ]);
  });

  test('says nothing where nobody signed in', () => {
    expect(cause.judge(evidenceOf(soundDialogue()))).toEqual([]);
  });
});
