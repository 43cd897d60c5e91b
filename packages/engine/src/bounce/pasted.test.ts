import { expect, test } from 'vitest';
import { explainBounce } from './explain.ts';

function told(text: string) {
  const { kind, recipients } = explainBounce(Buffer.from(text), 'pasted');
  return { kind, cause: recipients[0]?.cause };
}

test.each([
  ['in words that are known', 'the mailbox is full', 'delivery/recipient-full'],
  ['in words that nobody has written down', 'we could not locate any mailbox under that name', 'delivery/recipient-unknown'],
  ['in another language', 'die anlagen sind zu groß', 'delivery/message-too-large'],
  ['in two words', 'rcpt timeout', 'delivery/network-failure'],
])('a pasted refusal without a code is understood: %s', (_name, text, cause) => {
  expect(told(text)).toEqual({ kind: 'failure', cause });
});

test.each([
  ['what a person writes', 'Rechnung 17\n\nSehr geehrte Frau Ann,\n\ndas Konto der Firma wurde nicht gefunden.\n'],
  ['what is long', `Ann told Carl about it. ${'They talked on and on. '.repeat(20)} Her inbox has used up all of its room.`],
  ['a sentence with one such word', 'Bob said that there was some time-out in the game last night'],
  ['nothing of the kind', 'a shopping list'],
])('%s is no refusal', (_name, text) => {
  expect(told(text)).toEqual({ kind: 'not-a-bounce', cause: undefined });
});

test.each([
  ['a reply alone', '452 4.2.2 The mailbox is full', false],
  ['a reply of a log', '... status=deferred (host mx.example.net[192.0.2.7] said: 450 4.2.1 The mailbox is busy)', false],
  ['one that greylists, which is said once', '451 4.7.1 Greylisted, please come back later', false],
  ['one that is final', '552 5.2.2 The mailbox is full', true],
  ['one at which the server gave up', '192.0.2.7 failed after RCPT: 450 mailbox busy. Giving up on 192.0.2.7', true],
  [
    'one inside a report',
    'This is the mail system. Your message could not be delivered. <bob@example.net>: host mx.example.net said: 452 4.2.2 full',
    true,
  ],
])('a temporary reply is tried again unless it is said to be given up: %s', (_name, text, permanent) => {
  const [recipient] = explainBounce(Buffer.from(text), 'pasted').recipients;
  expect(recipient).toMatchObject({ permanent });
  expect(recipient?.fix.steps.filter((step) => /\bWait\b|tried again/.test(step))).toHaveLength(permanent ? 0 : 1);
});
