import type { SpamFilter, SpamReason } from '@mailmedic/contract/looks/message-checks.ts';
import { type Fields, known, leadingNumber, yesOrNo } from '../fields.ts';
import { type ReadVerdict, strongestFirst } from '../read-verdict.ts';
import { isStalwarts } from './stalwart.ts';

const NAMES = ['x-spam-status', 'x-spam-flag', 'x-spam-report', 'x-spam-score', 'x-spam-level', 'x-spam', 'x-ham-report'];

/** SpamAssassin's fields, which many other filters write too: `X-Spam-Status`, `-Report`, `-Score`, `-Level`, `-Flag`. */
export function readSpamAssassin(fields: Fields): ReadVerdict | undefined {
  const position = fields.place(...NAMES);
  // rspamd and others that use these fields beside their own are read by their own.
  if (
    position === -1 ||
    isStalwarts(fields) ||
    fields.place('x-spamd-result', 'x-rspamd-score', 'x-rspamd-report', 'x-ui-filterresults') !== -1
  )
    return undefined;
  const status = fields.value('x-spam-status') ?? '';
  const score = number(status, /\b(?:score|hits)=\s*(-?\d{1,6}(?:\.\d{1,6})?)/i) ?? leadingNumber(fields.value('x-spam-score'));
  const threshold = number(status, /\brequired=\s*(-?\d{1,6}(?:\.\d{1,6})?)/i);
  const said =
    yesOrNo(status) ??
    yesOrNo(fields.value('x-spam-flag')) ??
    yesOrNo(fields.value('x-spam')) ??
    byScore(score ?? stars(fields), threshold);
  const reasons = withWords(testsIn(status), reportedIn(fields.value('x-spam-report') ?? fields.value('x-ham-report') ?? ''));
  const hits = fastmailHits(fields.value('x-spam-hits'));
  const filter = filterOf(fields, status);
  return {
    filter,
    position,
    verdict: said === undefined ? 'unknown' : said ? 'spam' : 'not-spam',
    ...known({
      score: score ?? stars(fields),
      threshold,
      by: hostIn(fields.value('x-spam-checker-version')) ?? scannerIn(fields.value('x-virus-scanned'), filter),
    }),
    reasons: strongestFirst(reasons.length > 0 ? reasons : hits),
  };
}

/** `SpamAssassin 4.0.1 (2024-03-25) on mx.example.org` */
function hostIn(version = ''): string | undefined {
  return /\)\s+on\s+([\w.-]{1,255})\s*$/.exec(version)?.[1]?.toLowerCase();
}

/** amavis names itself in another field: `by amavisd-new at example.org`, or `Debian amavis at mx.example.org`. */
function scannerIn(scanned: string | undefined, filter: SpamFilter): string | undefined {
  return filter === 'amavis' ? /\bamavis\S*\s+at\s+([\w.-]{1,255})/i.exec(scanned ?? '')?.[1]?.toLowerCase() : undefined;
}

function filterOf(fields: Fields, status: string): SpamFilter {
  if (fields.place('x-spam-hits') !== -1 && fields.place('x-spam-known-sender') !== -1) return 'fastmail';
  if (/\btagged_above=/i.test(status)) return 'amavis';
  const version = fields.value('x-spam-checker-version') ?? fields.value('x-spam-report') ?? '';
  if (/spamassassin/i.test(version) || /\btests=|\bversion=\d/i.test(status)) return 'spamassassin';
  return 'filter';
}

function byScore(score: number | undefined, threshold: number | undefined): boolean | undefined {
  return score === undefined || threshold === undefined ? undefined : score >= threshold;
}

function number(text: string, pattern: RegExp): number | undefined {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `X-Spam-Level: *****` is the score's whole part. */
function stars(fields: Fields): number | undefined {
  const level = fields.value('x-spam-level')?.trim();
  return level !== undefined && /^\*{1,200}$/.test(level) ? level.length : undefined;
}

/** `tests=A,B` or, as amavis writes it, `tests=[A=1.5, B=0.001]`. */
function testsIn(status: string): readonly SpamReason[] {
  const list = /\btests=\s*(?:\[([^\]]*)\]?|((?:[\w.-]+(?:=-?[\d.]+)?(?:\s*,\s*)?)*))/i.exec(status);
  return [...(list?.[1] ?? list?.[2] ?? '').matchAll(/([A-Z_][A-Z0-9_]{1,79})(?:=(-?\d{1,6}(?:\.\d{1,6})?))?(?=[\s,\]]|$)/gi)]
    .filter(([, code]) => code !== undefined && code.toLowerCase() !== 'none' && code === code.toUpperCase())
    .slice(0, 200)
    .map(([, code = '', points]) => ({ code, ...known({ points: points === undefined ? undefined : Number(points) }) }));
}

/** The lines `*  3.5 BAYES_99 BODY: Bayes spam probability …` of a report, which unfolding has put behind each other. */
export function reportedIn(report: string): readonly SpamReason[] {
  const starts = [...report.matchAll(/(?:^|[\s*])(-?\s?\d{1,4}\.\d{1,4})\s+([A-Z_][A-Z0-9_]{2,79})(?=\s|$)/g)].slice(0, 200);
  return starts.map((match, index) => {
    const from = match.index + match[0].length;
    const to = starts[index + 1]?.index ?? report.length;
    const text = report
      .slice(from, Math.min(to, from + 400))
      .replaceAll(/\s*\*\s*/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    return {
      code: match[2] ?? '',
      points: Number((match[1] ?? '').replace(/\s/, '')),
      ...(text === '' ? {} : { text: text.slice(0, 200) }),
    };
  });
}

/** `X-Spam-hits: BAYES_00 -1.9, HTML_MESSAGE 0.001, LANGUAGES en` */
function fastmailHits(hits = ''): readonly SpamReason[] {
  return [...hits.matchAll(/([A-Z_][A-Z0-9_]{2,79})\s+(-?\d{1,6}(?:\.\d{1,6})?)(?=,|$)/g)]
    .slice(0, 200)
    .map(([, code = '', points]) => ({ code, points: Number(points) }));
}

function withWords(tests: readonly SpamReason[], reported: readonly SpamReason[]): readonly SpamReason[] {
  const byCode = new Map(reported.map((reason) => [reason.code, reason]));
  const all = tests.map((test) => ({ ...byCode.get(test.code), ...test }));
  const named = new Set(tests.map(({ code }) => code));
  return [...all, ...reported.filter(({ code }) => !named.has(code))];
}
