import { safe } from '../safe-text.ts';

/** Markup that was made here, told apart from text that still has to be escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | readonly Part[] | undefined;

/**
 * Builds markup; everything put into it is escaped unless it is markup itself. Nothing that a server said can become an element or an attribute.
 * (Not called `html`: formatters rewrite templates of that name, white space included.)
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((string, index) => (index === 0 ? '' : shown(parts[index - 1])) + string).join(''));
}

function shown(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return part.map(shown).join('');
}

function escape(text: string): string {
  return safe(text).replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
