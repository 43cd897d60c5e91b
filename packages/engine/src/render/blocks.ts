import { safe } from './safe-text.ts';
import type { Page } from './station-line.ts';
import { wrap } from './wrap.ts';

/** A title with what stands under it; nothing where there is nothing to say. */
export function section(title: string, lines: readonly string[], { paint, width }: Page): readonly string[] {
  return lines.length === 0 ? [] : ['', ...wrap(safe(title), width).map(paint.strong), ...lines];
}

/** One item, its further lines indented below the first. */
export function bullet(said: string, page: Page, mark = page.unicode ? '•' : '*'): readonly string[] {
  const head = `  ${mark} `;
  const [first = '', ...rest] = wrap(safe(said), page.width - head.length);
  return [`${head}${first}`, ...rest.map((line) => ' '.repeat(head.length) + line)];
}

export function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
