import { describe, expect, test } from 'vitest';
import { refused } from '../testing/refusal-cause.ts';
import { evidenceOf, lookAt } from '../testing/looks.ts';
import { judgeRefusals } from './sign-in.ts';

const RARER = ['auth/account-disabled', 'auth/account-locked', 'auth/rate-limited', 'auth/password-expired', 'auth/unavailable'] as const;

describe('what a refusal leaves out', () => {
  test.each([
    [{ status: '535', code: '5.7.8', text: '5.7.8 Error: authentication failed: (reason unavailable)' }],
    [{ status: '535', code: '5.7.8', text: '5.7.8 Error: authentication failed: authentication failure' }],
    [{ status: '535', text: 'Incorrect authentication data' }],
    [{ code: 'AUTHENTICATIONFAILED', text: '' }],
    [{ code: 'AUTHENTICATIONFAILED', text: 'Authentication failed.' }],
    [{ text: 'Login failed: authentication failure' }],
    [{ text: 'Sign-in unsuccessful' }],
    [{ status: '-ERR', code: 'AUTH', text: 'Login failed.' }],
  ])('nothing, where it only says no: %o', (said) => {
    for (const meaning of [...RARER, 'auth/app-password-required'] as const)
      expect(judgeRefusals(evidenceOf([refused(said)]), meaning)).toEqual([]);
  });

  test.each([
    [{ code: 'AUTHENTICATIONFAILED', text: 'Incorrect username or password' }],
    [{ status: '535', text: '5.7.8 Invalid credentials' }],
    [{ text: 'Falsches Passwort' }],
  ])('rarer reasons, where it blames name or password, but no password of its own for programs: %o', (said) => {
    for (const meaning of RARER) expect(judgeRefusals(evidenceOf([refused(said)]), meaning)).toMatchObject([{ state: 'ruled-out' }]);
    expect(judgeRefusals(evidenceOf([refused(said)]), 'auth/app-password-required')).toEqual([]);
  });

  test('any other, where it gives a reason, whichever service does so', () => {
    const looks = [refused({ code: 'AUTHENTICATIONFAILED', text: '' }), refused({ code: 'EXPIRED', text: 'Password has expired' })];
    for (const meaning of ['auth/account-locked', 'auth/app-password-required'] as const)
      expect(judgeRefusals(evidenceOf(looks), meaning)).toMatchObject([
        { state: 'ruled-out', because: expect.stringContaining('EXPIRED') },
      ]);
  });

  test('what holds for the account alone, where it only says no and another service accepts', () => {
    const looks = [
      refused({ code: 'AUTHENTICATIONFAILED', text: '' }),
      lookAt({ probe: 'mail/sign-in', data: { service: 'submission', port: 465 } }),
    ];
    expect(judgeRefusals(evidenceOf(looks), 'auth/account-locked')).toMatchObject([{ state: 'ruled-out' }]);
    expect(judgeRefusals(evidenceOf(looks), 'auth/unavailable')).toEqual([]);
  });
});
