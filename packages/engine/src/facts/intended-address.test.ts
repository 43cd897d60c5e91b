import { expect, test } from 'vitest';
import { intendedAddress } from './intended-address.ts';

test.each([
  ['a slip towards a well-known domain', 'bob@gmial.com', [], 'bob@gmail.com'],
  ['a slip in the ending', 'bob@example.con', [], 'bob@example.com'],
  ["a slip towards the sender's own domain", 'bob@exmaple-works.org', ['ann@example-works.org'], 'bob@example-works.org'],
  ["a short domain beside the sender's, one letter away", 'bob@acne.org', ['ann@acme.org'], 'bob@acme.org'],
  ["a short domain beside the sender's, two letters away", 'bob@acnn.org', ['ann@acme.org'], undefined],
  ["a well-known domain, though near the sender's", 'bob@ymail.com', ['ann@gmail.com'], undefined],
  ['a known address one letter away', 'bob.smth@example.org', ['bob.smith@example.org'], 'bob.smith@example.org'],
  ['dots that were copied along', '.bob.@example.org', [], 'bob@example.org'],
  ['an address without fault', 'bob@example.org', ['ann@example.org'], undefined],
  ['no address', 'bob', [], undefined],
])('%s', (_name, address, known, meant) => {
  expect(intendedAddress(address, known)).toBe(meant);
});
