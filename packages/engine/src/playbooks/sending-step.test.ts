import type { Look } from '@mailmedic/contract/look.ts';
import { expect, test } from 'vitest';
import { lookAt, soundDialogue } from '../testing/looks.ts';
import { sendingSeen } from './sending-step.ts';

const reading = soundDialogue();
const sending = soundDialogue({ service: 'submission' });
const signIn = (service: 'imap' | 'submission', outcome: 'ok' | 'refused'): Look =>
  lookAt({ probe: 'mail/sign-in', outcome, data: { service } });
const OK = signIn('imap', 'ok');

test.each<[string, readonly Look[], string, RegExp]>([
  ['both are reached', [...reading, ...sending], 'works', /reached too/],
  ['both take the sign-in', [...reading, ...sending, OK, signIn('submission', 'ok')], 'works', /takes the sign-in/],
  ['sending alone refuses it', [...reading, ...sending, OK, signIn('submission', 'refused')], 'fails', /sending refuses it/],
  ['both refuse it', [...reading, ...sending, signIn('imap', 'refused'), signIn('submission', 'refused')], 'reading-fails', /both refuse/],
  [
    'the address is refused',
    [...reading, ...sending, OK, lookAt({ probe: 'mail/sender', outcome: 'refused' })],
    'fails',
    /address to send from/,
  ],
  ['sending is not reached', reading, 'fails', /not reached/],
  ['neither is', [], 'reading-fails', /no matter of sending/],
])('%s', (_what, looks, is, says) => {
  expect(sendingSeen(looks, true)).toEqual({ is, says: expect.stringMatching(says) });
});

test('no server for sending is known', () => {
  expect(sendingSeen(reading, false).is).toBe('unknown');
});
