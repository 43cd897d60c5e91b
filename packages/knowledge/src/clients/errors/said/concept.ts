import { LETTER } from '../../../lexicon/concept.ts';

/** Whole words of English, beginnings of words elsewhere (whatever follows them), and words of languages that put no spaces between them. */
export function concept(english: string, stems: string, unspaced: string): string {
  const whole = english === '' ? '' : `(?:${english})(?!${LETTER})|`;
  return `(?<!${LETTER})(?:${whole}(?:${stems.replaceAll('\\p{L}', LETTER)}))|${unspaced}`;
}
