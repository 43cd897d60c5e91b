import { expect, test } from 'vitest';
import type { Look } from '@mailmedic/contract/look.ts';
import { asked, exchanger, soundWay, told, turnedAway } from '../testing/exchangers.ts';
import { evidenceOf, lookAt, settingOf } from '../testing/looks.ts';
import { judge } from './judge.ts';

const HOSTS = told({ exchangers: [exchanger()] });
const SIGNED_IN = [lookAt({ probe: 'mail/sign-in' }), lookAt({ probe: 'mail/mailbox' })];

test.each<[string, readonly Look[], string]>([
  ['takes it', [asked()], 'signing in works. Mail for example.org is taken by mx.example.org.'],
  [
    'does not know the address',
    [turnedAway('550 5.1.1 no such user')],
    'signing in works, but mx.example.org, which takes the mail of the domain, takes none for ann@example.org: "550 5.1.1 no such user".',
  ],
  ['puts strangers off', [turnedAway('450 4.2.0 Greylisted')], 'signing in works. Mail for example.org is taken by mx.example.org.'],
])('a healthy summary says what whoever takes the mail answers: it %s', (_, looks, says) => {
  const { verdict, summary } = judged([...soundWay(), HOSTS, ...SIGNED_IN, ...looks], { credentials: 'password' });
  expect(verdict).toBe('healthy');
  expect(summary).toContain(says);
});

test.each([
  ['The password was rejected by the server', 'inconclusive', /lies behind the sign-in/],
  ['Connection timed out', 'healthy', /is in order\.$/],
])('without a password, "%s" leaves a sound way %s', (clientError, expected, says) => {
  const { verdict, summary } = judged(soundWay(), { clientError });
  expect(verdict).toBe(expected);
  expect(summary).toMatch(says);
});

function judged(looks: readonly Look[], more: Parameters<typeof evidenceOf>[1]) {
  const { complaint, configuration, looks: seen } = evidenceOf(looks, { configured: [settingOf()], ...more });
  const run = { id: 'r', vantage: { name: 'here' }, startedAt: '2026-11-01T00:00:00.000Z', durationMs: 1, complaint, configuration };
  return judge({ ...run, schema: 'mailmedic.run/1', ended: 'complete', looks: [...seen] });
}
