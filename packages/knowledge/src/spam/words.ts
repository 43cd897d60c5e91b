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
  const known =
    own ?? (LIKE_SPAMASSASSIN.has(filter) ? lookUp(SPAMASSASSIN, code) : filter === 'stalwart' ? lookUp(RSPAMD, code) : undefined);
  return known ?? (filter in SPEAKING ? byName(code) : undefined);
}

/** Filters whose codes are made of words. */
const SPEAKING: Readonly<Record<string, true>> = {
  spamassassin: true,
  rspamd: true,
  stalwart: true,
  amavis: true,
  mailscanner: true,
  filter: true,
};

/** Rules that a server's own people add are named like those that everybody has: by the list that they ask, or what they look for. */
function byName(code: string): string | undefined {
  return FAMILIES.find(([pattern]) => pattern.test(code))?.[1];
}

const FAMILIES: readonly (readonly [pattern: RegExp, means: string])[] = [
  [/_BLOCKED(?:_|$)|OPENRESOLVER/, 'the list did not answer the question, so that this says nothing'],
  [/DNSWL|WHITELIST|WELCOMELIST|ALLOWLIST/, 'the sender is on a list of those to let through'],
  [
    /(?:URI|URL|SURBL|DBL).*(?:FRESH|NEW|YOUNG|DAYOLD)|(?:FRESH|NEW|YOUNG|DAYOLD).*(?:URI|URL|LINK)/,
    'a link in it leads to a domain that is only days or weeks old',
  ],
  [/FRESH\d|NEW_?DOM|DAY_?OLD_?(?:BREAD|DOM)|YOUNG_?DOM/, 'a domain in it is only days or weeks old'],
  [/(?:^|_)(?:URIBL|SURBL|DBL|URLBL|URIRHSBL)(?:_|$)/, 'a link in it leads to a domain on a blocklist'],
  [
    /(?:^|_)RFC_?(?:DSN|POST|ABUSE|WHOIS|BOGUSMX)|RFC_?IGNORANT/,
    'the sender’s domain is on a list of those that do not take the mail that every domain has to take',
  ],
  [/(?:^|_)RHSBL(?:_|$)|DNS_FROM_/, 'the sender’s domain is on a blocklist'],
  [/SPAMHAUS|(?:^|_)(?:ZEN|SBL|XBL|PBL)(?:_|$)/, 'a server on its way is on a Spamhaus list'],
  [
    /SPAMCOP|BARRACUDA|SORBS|UCEPROTECT|ABUSIX|INVALUEMENT|MAILSPIKE|(?:^|_)(?:RBL|DNSBL|PSBL|CBL|SIP)(?:_|$)/,
    'a server on its way is on a blocklist',
  ],
  [/BLACKLIST|BLOCKLIST|DENYLIST/, 'the sender is on a list of those to keep out'],
  [/PHISH/, 'it resembles phishing'],
];

function lookUp(words: FilterWords | undefined, code: string): string | undefined {
  if (!words) return undefined;
  if (Object.hasOwn(words.codes, code)) return words.codes[code];
  const [, means] =
    Object.entries(words.codes)
      .filter(([known]) => known.endsWith('*') && code.startsWith(known.slice(0, -1)))
      .toSorted(([one], [other]) => other.length - one.length)[0] ?? [];
  return means;
}
