import { expect, test } from 'vitest';
import { control, ONE, says } from '../testing/names.ts';
import { lookAt } from '../testing/looks.ts';
import { placeWords } from './place-words.ts';

test.each([
  ['a resolver that is asked whether it answers at all', control(ONE), `The DNS server ${ONE}`],
  ['a resolver that is asked for a name', says(ONE, 'mail.example.org', '192.0.2.1')[0], `The DNS server ${ONE} (mail.example.org)`],
  ['a place of a host', lookAt({ probe: 'tcp/connect' }), 'mail.example.org:993'],
])('%s', (_what, look, words) => {
  expect(look && placeWords(look)).toBe(words);
});
