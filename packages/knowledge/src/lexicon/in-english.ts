import { ARABIC } from './glossaries/arabic.ts';
import { BULGARIAN } from './glossaries/bulgarian.ts';
import { CROATIAN } from './glossaries/croatian.ts';
import { FINNISH } from './glossaries/finnish.ts';
import type { Glossary } from './glossaries/glossary.ts';
import { GREEK } from './glossaries/greek.ts';
import { HEBREW } from './glossaries/hebrew.ts';
import { HUNGARIAN } from './glossaries/hungarian.ts';
import { INDONESIAN } from './glossaries/indonesian.ts';
import { ROMANIAN } from './glossaries/romanian.ts';
import { SLOVAK } from './glossaries/slovak.ts';
import { THAI } from './glossaries/thai.ts';
import { VIETNAMESE } from './glossaries/vietnamese.ts';

const WITH_LATIN_LETTERS: readonly Glossary[] = [FINNISH, HUNGARIAN, ROMANIAN, INDONESIAN, VIETNAMESE, CROATIAN, SLOVAK];
const WITH_OTHER_LETTERS: readonly Glossary[] = [GREEK, BULGARIAN, ARABIC, HEBREW, THAI];

/**
 * The text with the words of rarer languages put into English: Finnish, Hungarian, Romanian, Indonesian, Vietnamese, Croatian and Serbian,
 * Slovak, Greek, Bulgarian, Arabic, Hebrew and Thai. Expected without marks above and below Latin letters (without-marks.ts).
 */
export function inEnglish(text: string): string {
  const spelled = spelledAlike(text);
  const glossaries = /[^\u0000-\u024f\u2000-\u206f]/.test(spelled) ? [...WITH_OTHER_LETTERS, ...WITH_LATIN_LETTERS] : WITH_LATIN_LETTERS;
  const glossary = glossaries.find(({ spoken }) => spoken.test(spelled));
  return glossary ? glossary.inEnglish(spelled).replaceAll(/ {2,}/g, ' ') : text;
}

/** Greek without its accents, Arabic without its vowels and with one alif, Serbian with Latin letters, and all with the English marks of a sentence. */
export function spelledAlike(text: string): string {
  if (/[\u0370-\u03ff\u1f00-\u1fff]/.test(text))
    return text
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]+/g, '')
      .normalize('NFC');
  if (/[\u0621-\u064a]/.test(text))
    return text
      .replaceAll(/[\u064b-\u0652\u0640]+/g, '')
      .replaceAll(/[أإآ]/g, 'ا')
      .replaceAll('؛', ';')
      .replaceAll('؟', '?')
      .replaceAll('،', ',');
  if (SERBIAN_WORDS.test(text)) return text.replaceAll(/[\u0400-\u04ff]/g, (letter) => SERBIAN[letter.toLowerCase()] ?? letter);
  return text;
}

/** A letter that no other language has, or a word for those that hold none. */
const SERBIAN_WORDS = /[јљњћђџ]|лозинк|налог|корисни|сервер базе/i;

const SERBIAN: Readonly<Record<string, string>> = Object.fromEntries(
  [...'абвгдђежзијклљмнњопрстћуфхцчџш'].map((letter, index) => [
    letter,
    'a b v g d d e z z i j k l lj m n nj o p r s t c u f h c c dz s'.split(' ')[index] ?? letter,
  ]),
);
