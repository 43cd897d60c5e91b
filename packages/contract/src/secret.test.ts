import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from './secret.ts';

const secret = new Secret('correct horse');

test.each([
  // oxlint-disable-next-line typescript/restrict-template-expressions -- this is what must not give it away
  ['text', `${secret}`],
  ['JSON', JSON.stringify({ password: secret })],
  ['inspection', inspect({ password: secret }, { showHidden: true, depth: 9 })],
  ['a log line', format('%s %o %j', secret, secret, { secret })],
  ['an error', String(new Error('no', { cause: secret }).stack) + inspect(new Error('no', { cause: secret }))],
  ['a copy', JSON.stringify({ ...secret })],
])('a secret does not show in %s', (_where, shown) => {
  expect(shown).not.toContain('correct horse');
});

test('a secret is revealed on demand', () => {
  expect(secret.reveal()).toBe('correct horse');
});
