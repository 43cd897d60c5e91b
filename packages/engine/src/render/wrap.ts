/** Breaks text into lines of at most `width` columns. A word longer than a line stands alone, whole: addresses are there to be copied. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \n\t]+/).filter((part) => part !== '')) {
    const needed = columnsOf(word);
    if (line !== '' && used + 1 + needed > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line = line === '' ? word : `${line} ${word}`;
    used = columnsOf(line);
  }
  return line === '' ? lines : [...lines, line];
}

/** Cuts text so that it fits into one line; an ellipsis says that there is more. */
export function clip(text: string, width: number, ellipsis = '…'): string {
  if (columnsOf(text) <= width) return text;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (columnsOf(kept + segment) > width - columnsOf(ellipsis)) break;
    kept += segment;
  }
  return width < 1 ? '' : `${kept}${ellipsis}`;
}

/** How many columns of a terminal a text takes (Unicode Standard Annex 11; combining marks take none). */
export function columnsOf(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of GRAPHEMES.segment(text)) columns += isWide(segment) ? 2 : /^[\p{M}\p{Cf}\p{Cc}]+$/u.test(segment) ? 0 : 1;
  return columns;
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

function isWide(segment: string): boolean {
  if (/\p{Emoji_Presentation}|\u{fe0f}/u.test(segment)) return true;
  const code = segment.codePointAt(0) ?? 0;
  return WIDE.some(([from, to]) => code >= from && code <= to);
}

/** East Asian wide and full-width ranges. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];
