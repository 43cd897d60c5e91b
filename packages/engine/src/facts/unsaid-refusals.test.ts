import { expect, test } from 'vitest';
import { lookAt } from '../testing/looks.ts';
import { isUnsaid } from './unsaid-refusals.ts';

const smtp = (text: string, code = '5.7.8') => ({ service: 'submission', port: 465, status: '535', code, text: `${code} ${text}` });

test.each([
  ['nothing behind the colon', smtp('Error: authentication failed:'), true],
  ['that there is no reason', smtp('Error: authentication failed: (reason unavailable)'), true],
  ['the last challenge', smtp('Error: authentication failed: UGFzc3dvcmQ6'), true],
  ['words that nobody knows', { status: 'NO', text: 'Seventeen, in the store' }, true],
  ['NO alone', { status: 'NO', text: 'LOGIN failed.' }, true],
  [
    'a code that has another one beside it for faults',
    { status: 'NO', code: 'AUTHENTICATIONFAILED', text: 'Authentication failed.' },
    false,
  ],
  ['the same in POP3', { service: 'pop3', status: '-ERR', code: 'AUTH', text: 'Authentication failed.' }, false],
  ['what is wrong', smtp('Error: authentication failed: Invalid credentials'), false],
  ['that it is for now', { service: 'submission', status: '454', code: '4.7.0', text: '4.7.0 Temporary authentication failure' }, false],
  ['a lock', { status: 'NO', text: 'Account locked for 15 minutes' }, false],
] as const)('a refusal that says %s leaves open why: %3$s', (_what, said, is) => {
  expect(isUnsaid(lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { result: 'refused', ...said } }))).toBe(is);
});

test('no answer is no refusal, and whoever was let in and sent away has not been refused', () => {
  expect(isUnsaid(lookAt({ probe: 'mail/sign-in', outcome: 'silent', data: { result: 'silent' } }))).toBe(false);
  const away = { result: 'refused' as const, status: 'BYE', text: 'Seventeen', sentAway: true as const };
  expect(isUnsaid(lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: away }))).toBe(false);
});
