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
