import { expect, test } from 'vitest';
import { remoteIn } from './remote.ts';

test.each([
  ['host mx.example.net[192.0.2.7] said: 550 5.1.1 user unknown', 'mx.example.net'],
  ['host MX.example.net [192.0.2.7]: 550 no such user', 'mx.example.net'],
  ['host 192.0.2.7[192.0.2.7] said: 550 5.1.1 user unknown', '192.0.2.7'],
  ['... while talking to mx.example.net.:\n>>> RCPT To:<bob@example.net>\n<<< 550 5.1.1 no such user', 'mx.example.net'],
  ['rejected by the recipient domain example.net by mx.example.net. [192.0.2.7].\n550 5.7.1 no', 'mx.example.net'],
  ["Remote Server at mx.example.net (192.0.2.7) returned '550 5.1.10 not found'", 'mx.example.net'],
  ['delivery to host mx.example.net (192.0.2.7) failed', 'mx.example.net'],
])('%s was said by %s', (words, host) => {
  expect(remoteIn(words)).toBe(host);
});

test.each([
  ['421 4.7.0 Messages from 192.0.2.1 temporarily deferred'],
  ['550 5.7.1 Mail from mail.example.org (192.0.2.1) is not accepted here'],
  ['554 5.7.1 Client host mail.example.org [192.0.2.1] blocked'],
  ['smtp; 550-5.7.25 mail from host 192.0.2.1 has no PTR'],
  ['Messages from 192.0.2.1 temporarily deferred'],
  ['no such user'],
])('%s names nobody who said it', (words) => {
  expect(remoteIn(words)).toBeUndefined();
});
