import { tokensOf } from './tokens.ts';

export const CLAUSES = ['from', 'by', 'via', 'with', 'id', 'for', 'envelope-from', 'tls'] as const;
export type ClauseName = 'start' | (typeof CLAUSES)[number];

/** What stands behind one of the words of RFC 5321 section 4.4, with the comments there. */
export interface Clause {
  readonly words: readonly string[];
  readonly comments: readonly string[];
}

/**
 * The clauses of a line, whatever their order; what stands before the first is `start`. A clause that comes twice keeps its first
 * words (`with ESMTP with STARTTLS`), except that `said` gets them all.
 */
export function clausesOf(line: string): { readonly clauses: ReadonlyMap<ClauseName, Clause>; readonly said: string } {
  const clauses = new Map<ClauseName, { words: string[]; comments: string[] }>();
  const begin = (name: ClauseName) => {
    const clause = { words: [], comments: [] };
    clauses.set(name, clause);
    return clause;
  };
  let current: { words: string[]; comments: string[] } | undefined = begin('start');
  const said: string[] = [];
  let inside: ClauseName = 'start';
  for (const { is, text } of tokensOf(line)) {
    const name: ClauseName | undefined = is === 'word' ? clauseName(text) : undefined;
    if (is === 'end') {
      current = undefined;
      inside = 'start';
    } else if (name !== undefined && !(name === inside && current?.words.length === 0)) {
      inside = name;
      current = clauses.has(name) ? undefined : begin(name);
      said.push(text);
    } else if (is === 'comment') {
      (current ?? clauses.get('start') ?? begin('start')).comments.push(text);
      said.push(`(${text})`);
    } else {
      current?.words.push(text);
      if (inside === 'with' || inside === 'tls' || inside === 'via' || inside === 'by' || inside === 'id' || inside === 'start')
        said.push(text);
    }
  }
  return { clauses, said: said.join(' ') };
}

function clauseName(word: string): ClauseName | undefined {
  const lower = word.toLowerCase().replace(/:$/, '');
  return (CLAUSES as readonly string[]).includes(lower) ? (lower as ClauseName) : undefined;
}
