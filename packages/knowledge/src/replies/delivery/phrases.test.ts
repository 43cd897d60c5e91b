import { describe, expect, test } from 'vitest';
import { Phrases } from './phrases.ts';
import { says } from './wording.ts';

function found(text: string, ...phrases: readonly string[]): readonly string[] {
  const hits: string[] = [];
  new Phrases([says('policy-rejected', ...phrases)]).each(text, ({ phrase }) => hits.push(phrase));
  return hits;
}

describe('phrases in a text', () => {
  test.each([
    ['at its beginning', 'mailbox full', 'mailbox full', 1],
    ['at its end', 'sorry, mailbox full', 'mailbox full', 1],
    ['twice', 'mailbox full, mailbox full', 'mailbox full', 2],
    ['not when it is cut off', 'sorry, mailbox ful', 'mailbox full', 0],
    ['inside a word when it is long', 'xmailbox fully', 'mailbox full', 1],
    ['not inside a word when it is short', 'the produced', 'uce', 0],
    ['as a whole word when it is short', 'is uce.', 'uce', 1],
    ['beside a digit when it is short', 'ib101', 'ib1', 1],
    ['not inside a word of another script', 'приspf', 'spf', 0],
    ['with something between its parts', 'mailbox of ann is full', 'mailbox * full', 1],
    ['with too much between its parts', `mailbox ${'x'.repeat(121)} full`, 'mailbox * full', 0],
    ['not in the wrong order', 'full mailbox', 'mailbox * full', 0],
    ['not in fewer than three characters', 'sp', 'spf', 0],
  ])('are found %s', (_name, text, phrase, times) => {
    expect(found(text, phrase)).toHaveLength(times);
  });

  test('are all found that overlap', () => {
    expect(found('no such user here', 'such user', 'user here', 'no such user').toSorted()).toEqual([
      'no such user',
      'such user',
      'user here',
    ]);
  });
});
