import type { FilterWords } from './filter-words.ts';
import { MICROSOFT } from './microsoft.ts';
import { OTHERS } from './others.ts';
import { RSPAMD } from './rspamd.ts';
import { SPAMASSASSIN } from './spamassassin.ts';

const FILTERS: Readonly<Record<string, FilterWords>> = { ...OTHERS, spamassassin: SPAMASSASSIN, rspamd: RSPAMD, microsoft: MICROSOFT };
/** Filters that use SpamAssassin's names for what they notice. */
const LIKE_SPAMASSASSIN = new Set(['amavis', 'mailscanner', 'barracuda', 'fastmail', 'filter']);

/** What is known of a filter. */
export function filterWords(filter: string): FilterWords | undefined {
  return FILTERS[filter];
}

/** What a filter's code means, in words; nothing where it is not known. The longest match of several wins. */
export function meaningOfCode(filter: string, code: string): string | undefined {
  const own = lookUp(FILTERS[filter], code);
  return own ?? (LIKE_SPAMASSASSIN.has(filter) ? lookUp(SPAMASSASSIN, code) : undefined);
}

function lookUp(words: FilterWords | undefined, code: string): string | undefined {
  if (!words) return undefined;
  if (Object.hasOwn(words.codes, code)) return words.codes[code];
  const [, means] =
    Object.entries(words.codes)
      .filter(([known]) => known.endsWith('*') && code.startsWith(known.slice(0, -1)))
      .toSorted(([one], [other]) => other.length - one.length)[0] ?? [];
  return means;
}
