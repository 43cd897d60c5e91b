import { safe } from './safe-text.ts';

/**
 * Text that stands in Markdown as it is: no markup, no link, no mention and no HTML can come of it (CommonMark 0.31
 * section 2.4, and the automatic links and mentions that hosts add).
 */
export function plain(text: string): string {
  return (
    safe(text)
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replaceAll(/[\\`*_[\]<>~|&]/g, (character) => `\\${character}`)
      // A list, a heading or a line under one begins only where a line does.
      .replace(/^[#+=-]/, (character) => `\\${character}`)
      .replaceAll('://', '&#58;//')
      .replaceAll(/www\./gi, (www) => `${www.slice(0, 3)}&#46;`)
      .replaceAll('@', '&#64;')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** A block whose lines are shown letter by letter. Its fence is longer than any in it. */
export function block(lines: readonly string[]): readonly string[] {
  const shown = lines.map((line) => safe(line));
  const longest = Math.max(2, ...shown.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...shown, fence];
}

/** A code span around text of ours or of outside (CommonMark 0.31 section 6.1). */
export function code(text: string): string {
  const shown = safe(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${shown}${fence}` : `${fence} ${shown} ${fence}`;
}
