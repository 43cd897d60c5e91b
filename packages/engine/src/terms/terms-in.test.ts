import { expect, test } from 'vitest';
import { termsIn } from './terms-in.ts';

test.each([
  ['The certificate of mail.example.org ended; port 993 speaks TLS 1.2.', ['certificate', 'port', 'TLS version', 'TLS']],
  ['Its STARTTLS is missing.', ['STARTTLS']],
  ['Ask at example.tls/port or ann@port or port.example.', []],
  ['Reports of sans-serif imports.', []],
  ['Resolvers of the zone answer SERVFAIL.', ['resolver', 'zone', 'SERVFAIL']],
  ['', []],
])('the terms in %j are %j', (text, terms) => {
  const found = termsIn(text).map(({ term }) => term);
  expect(found.toSorted()).toEqual(terms.toSorted());
});
