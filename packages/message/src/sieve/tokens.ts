/** A token of a Sieve script (RFC 5228 section 8.1). */
export type Token = { readonly line: number } & (
  | { readonly is: 'identifier' | 'tag' | 'string'; readonly value: string }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'mark'; readonly value: '{' | '}' | '(' | ')' | '[' | ']' | ',' | ';' }
);

/** Something that is no Sieve, and in which line. */
export class SieveProblem extends Error {
  override readonly name = 'SieveProblem';
  readonly line: number;

  constructor(what: string, line: number) {
    super(`line ${line}: ${what}`);
    this.line = line;
  }
}

const MOST_TOKENS = 50_000;
const QUANTIFIERS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Takes a script apart; comments and white space fall away (RFC 5228 sections 2.2 to 2.4). */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const begun = at;
    const token = next();
    for (let index = begun; index < at; index += 1) if (text[index] === '\n') line += 1;
    if (token === undefined) continue;
    if (tokens.length === MOST_TOKENS) throw new SieveProblem('the script is longer than any that people write', line);
    tokens.push(token);
  }
  return tokens;

  function next(): Token | undefined {
    const found = match(/[ \t\r\n]+|#[^\n]*/y);
    if (found !== undefined) return undefined;
    if (text.startsWith('/*', at)) return skipTo('*/', 'a comment without an end');
    const multiLine = match(/text:[ \t]*(?:#[^\n]*)?\r?\n/iy);
    if (multiLine !== undefined) return { is: 'string', value: restOfText(), line };
    if (text[at] === '"') return { is: 'string', value: quoted(), line };
    const mark = match(/[{}()[\],;]/y);
    if (mark !== undefined) return { is: 'mark', value: mark as '{', line };
    const number = match(/\d{1,15}[kmg]?(?![a-z0-9_])/iy);
    if (number !== undefined)
      return { is: 'number', value: Number.parseInt(number, 10) * (QUANTIFIERS[number.replace(/\d+/, '').toLowerCase()] ?? 1), line };
    const tag = match(/:[a-z_][a-z0-9_]*/iy);
    if (tag !== undefined) return { is: 'tag', value: tag.slice(1).toLowerCase(), line };
    const identifier = match(/[a-z_][a-z0-9_.]*/iy);
    if (identifier !== undefined) return { is: 'identifier', value: identifier.toLowerCase(), line };
    throw new SieveProblem('a character that has no place in a script', line);
  }

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  function skipTo(end: string, problem: string): undefined {
    const found = text.indexOf(end, at + 2);
    if (found === -1) throw new SieveProblem(problem, line);
    at = found + end.length;
  }

  /** Up to the quote that no backslash stands before (RFC 5228 section 2.4.2). */
  function quoted(): string {
    let value = '';
    for (at += 1; at < text.length; at += 1) {
      if (text[at] === '"') {
        at += 1;
        return value;
      }
      if (text[at] === '\\') at += 1;
      value += text[at] ?? '';
    }
    throw new SieveProblem('a string without an end', line);
  }

  /** Lines up to one that is a single dot; a dot at the beginning is doubled (RFC 5228 section 2.4.2). */
  function restOfText(): string {
    const end = /^\.\r?$/gm;
    end.lastIndex = at;
    const found = end.exec(text);
    if (!found) throw new SieveProblem('a text without a dot at its end', line);
    const value = text.slice(at, found.index).replaceAll(/^\.\./gm, '.');
    at = found.index + found[0].length;
    return value;
  }
}
