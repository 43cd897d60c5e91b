import { TERMS } from './glossary.ts';
import type { Term } from './term.ts';

/** The terms that stand in a text, in the order in which they first stand there; words that everybody knows are left out. */
export function termsIn(text: string): readonly Term[] {
  return TERMS.filter(({ term }) => !EVERYDAY.has(term))
    .map((term) => ({ term, at: firstPlace(term, text) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ term }) => term);
}

/** Terms whose names are words of everyday sentences, or that the reader is shown all the time. */
const EVERYDAY: ReadonlySet<string> = new Set([
  'cause',
  'network',
  'vantage point',
  'run',
  'look',
  'control',
  'rule',
  'record',
  'clock',
  'provider',
  'mailbox',
  'mail client',
  'mail server',
  'webmail',
  'transcript',
  'host name',
  'route',
  'chain',
  'connection refused',
  'timeout',
  'published settings',
  'root certificate',
  'alert',
  'sign-in',
  'user name',
  'ruled out',
  'domain',
  'router',
  'Wi-Fi',
  'outage',
  'migration',
  'expired certificate',
  'propagation',
  'handshake',
  'capabilities',
  'NXDOMAIN',
  'one-time code',
  'greeting',
  'REFUSED',
  'loopback',
  'packet loss',
  'network interface',
  'receiving',
]);

function firstPlace({ term, also }: Term, text: string): number {
  const places = [term, ...also.filter((name) => name.length > 2)].flatMap((name) => {
    const pattern = PATTERNS.get(name) ?? patternOf(name);
    PATTERNS.set(name, pattern);
    const at = text.search(pattern);
    return at < 0 ? [] : [at];
  });
  return places.length === 0 ? -1 : Math.min(...places);
}

const PATTERNS = new Map<string, RegExp>();

/** Whole words only. Abbreviations are looked for as they are written: `SAN` is a term, `san` is not. */
function patternOf(name: string): RegExp {
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}./@-])${literal}(?![\\p{L}\\p{N}@]|[./-][\\p{L}\\p{N}])`, /[A-Z]{2}/.test(name) ? 'u' : 'iu');
}
