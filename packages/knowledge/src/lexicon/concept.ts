/**
 * The words by which a text speaks of something, in the languages in which mail servers and programs speak: English, German, French, Spanish,
 * Italian, Portuguese, Dutch, Polish, Czech, Swedish, Danish, Norwegian, Turkish, Russian, Ukrainian, Chinese, Japanese and Korean.
 * Written without the marks above and below Latin letters (without-marks.ts): what is read is stripped of them first.
 */
export interface Words {
  /** whole words */
  readonly english: string;
  /** beginnings of words, in languages that inflect them; `(?!\\p{L})` ends one that must stand alone */
  readonly inflected: string;
  /** Chinese, Japanese and Korean, which put no spaces between words */
  readonly unspaced?: string;
}

/** Letters, as ranges: of Latin, with the few that have no mark to take off, and of Cyrillic. The classes of Unicode take long to compile. */
export const LETTER = '[a-zA-Z\\u00df-\\u024f\\u0400-\\u04ff]';

/** Any of the words, as the source of a pattern without regard to case. */
export function concept({ english, inflected, unspaced }: Words): string {
  const spaced = `(?<!${LETTER})(?:(?:${english})|(?:${inflected.replaceAll('\\p{L}', LETTER)})${LETTER}{0,14})(?!${LETTER})`;
  return unspaced === undefined ? spaced : `${spaced}|${unspaced}`;
}
