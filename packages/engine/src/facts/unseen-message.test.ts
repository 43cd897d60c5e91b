import { expect, test } from 'vitest';
import { evidenceOf, settingOf } from '../testing/looks.ts';
import { unseenMessage } from './unseen-message.ts';

const CONFIGURED = { configured: [settingOf()] };

test.each([
  ['Das Kennwort wurde vom Server zurückgewiesen', /behind the sign-in/],
  ['Das Postfach ist voll', /behind the sign-in/],
  ['0x800CCC92', /behind the sign-in/],
  ['550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown', /about a message/],
  ['Connection refused', undefined],
  ['something strange', undefined],
])('without a password, "%s": %s', (clientError, says) => {
  const told = unseenMessage(evidenceOf([], { ...CONFIGURED, clientError }));
  if (says === undefined) expect(told).toBeUndefined();
  else expect(told).toMatch(says);
});

test('says nothing where there is a password, no message, or no place to sign in to', () => {
  const clientError = '0x800CCC92';
  expect(unseenMessage(evidenceOf([], { ...CONFIGURED, clientError, credentials: 'password' }))).toBeUndefined();
  expect(unseenMessage(evidenceOf([], CONFIGURED))).toBeUndefined();
  expect(unseenMessage(evidenceOf([], { clientError }))).toBeUndefined();
});
