import { COMMON } from '@mailmedic/knowledge/replies/delivery/common.ts';
import { ISSUERS } from '@mailmedic/knowledge/replies/delivery/issuers.ts';
import { normalised } from '@mailmedic/message/reply/normalised.ts';
import { expect, test } from 'vitest';

const PHRASES = [COMMON, ...ISSUERS.map(({ wordings }) => wordings)].flat().flatMap(({ phrases }) => phrases);
const MARKS = ISSUERS.flatMap(({ marks }) => marks);

test('every known phrase has the form of the replies in which it is looked for', () => {
  const other = [...PHRASES, ...MARKS].filter((phrase) => normalised(`x ${phrase} x`) !== `x ${phrase.trim()} x`);
  expect(other).toEqual([]);
});

test('every gap of a known phrase stands between two words', () => {
  expect(PHRASES.filter((phrase) => /\S\*|\*\S/.test(phrase))).toEqual([]);
});
