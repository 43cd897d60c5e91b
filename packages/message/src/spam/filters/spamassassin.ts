import type { SpamFilter, SpamReason } from '@mailmedic/contract/looks/message-checks.ts';
import { type Fields, known, leadingNumber, yesOrNo } from '../fields.ts';
import { type ReadVerdict, strongestFirst } from '../read-verdict.ts';
import { isStalwarts } from './stalwart.ts';

/** `X-Spam-Status` and its like; Exim writes `X-Spam_score`, and amavis may write `X-Amavis-Spam-Status` beside the fields of another. */
const PREFIXES = ['x-spam-', 'x-spam_', 'x-amavis-spam-'];
const NAMES = ['status', 'flag', 'report', 'score', 'level', 'action'];

/** SpamAssassin's fields, which many other filters write too: `X-Spam-Status`, `-Report`, `-Score`, `-Level`, `-Flag`. */
export function readSpamAssassin(fields: Fields): readonly ReadVerdict[] {
  // rspamd and others that use these fields beside their own are read by their own.
  const isOthers = isStalwarts(fields) || fields.place('x-spamd-result', 'x-rspamd-score', 'x-rspamd-report', 'x-ui-filterresults') !== -1;
  return PREFIXES.flatMap((prefix) => (isOthers && prefix !== 'x-amavis-spam-' ? [] : (readNamed(fields, prefix) ?? [])));
}

function readNamed(fields: Fields, prefix: string): ReadVerdict | undefined {
  const named = (name: string): string | undefined => fields.value(`${prefix}${name}`);
  const isPlain = prefix === 'x-spam-';
  const position = fields.place(...NAMES.map((name) => `${prefix}${name}`), ...(isPlain ? ['x-spam', 'x-ham-report'] : []));
  if (position === -1) return undefined;
  const status = named('status') ?? '';
  const report = named('report') ?? (isPlain ? (fields.value('x-ham-report') ?? '') : '');
  const score = number(status, /\b(?:score|hits)=\s*(-?\d{1,6}(?:\.\d{1,6})?)/i) ?? leadingNumber(named('score'));
  const threshold = number(status, /\brequired=\s*(-?\d{1,6}(?:\.\d{1,6})?)/i) ?? number(report, REQUIRED);
  const counted = score ?? stars(named('level'));
  const said =
    yesOrNo(status) ??
    yesOrNo(named('flag')) ??
    (isPlain ? yesOrNo(fields.value('x-spam')) : undefined) ??
    byAction(named('action')) ??
    byScore(counted, threshold);
  const listed = testsIn(status);
  const reasons = withWords(listed.length > 0 ? listed : summed(report), reportedIn(report));
  const hits = isPlain ? fastmailHits(fields.value('x-spam-hits')) : [];
  const filter = prefix === 'x-amavis-spam-' ? 'amavis' : filterOf(fields, status, reasons.length > 0 && !isPlain);
  const by = (isPlain ? hostIn(fields.value('x-spam-checker-version')) : undefined) ?? scannerIn(fields.value('x-virus-scanned'), filter);
  return {
    filter,
    position,
    verdict: said === undefined ? 'unknown' : said ? 'spam' : 'not-spam',
    ...known({ score: counted, threshold, by }),
    reasons: strongestFirst(reasons.length > 0 ? reasons : hits),
  };
}

/** `(7.1 / 5.0 requ)`, or in a whole report `(7.1 points, 5.0 required)` */
const REQUIRED = /\(\s*-?\d{1,6}(?:\.\d{1,6})?\s*(?:\/|points?,)\s*(-?\d{1,6}(?:\.\d{1,6})?)\s*requ/i;

/** What a filter behind Exim advises. */
function byAction(action: string | undefined): boolean | undefined {
  if (action === undefined) return undefined;
  if (/reject(?! )|add.header|rewrite|quarantine/i.test(action) && !/^\s*soft/i.test(action)) return true;
  return /no.action|greylist|soft/i.test(action) ? false : undefined;
}

/** `(-2.8 / 5.0 requ) BAYES_00=-1.9, DKIM_SIGNED=0.1` */
function summed(report: string): readonly SpamReason[] {
  const start = REQUIRED.exec(report);
  return start ? testsIn(`tests=[${report.slice(start.index + start[0].length).replace(/^[^)]*\)/, '')}]`) : [];
}

/** `SpamAssassin 4.0.1 (2024-03-25) on mx.example.org` */
function hostIn(version = ''): string | undefined {
  return /\)\s+on\s+([\w.-]{1,255})\s*$/.exec(version)?.[1]?.toLowerCase();
}

/** amavis names itself in another field: `by amavisd-new at example.org`, or `Debian amavis at mx.example.org`. */
function scannerIn(scanned: string | undefined, filter: SpamFilter): string | undefined {
  return filter === 'amavis' ? /\bamavis\S*\s+at\s+([\w.-]{1,255})/i.exec(scanned ?? '')?.[1]?.toLowerCase() : undefined;
}

function filterOf(fields: Fields, status: string, isSummed: boolean): SpamFilter {
  if (fields.place('x-spam-hits') !== -1 && fields.place('x-spam-known-sender') !== -1) return 'fastmail';
  // amavis puts the tests with their points into square brackets, and names itself in another field.
  const isAmavis = /\btests=\[/i.test(status) && /\bamavis/i.test(fields.value('x-virus-scanned') ?? '');
  if (/\btagged_above=/i.test(status) || (isAmavis && fields.place('x-spam-checker-version') === -1)) return 'amavis';
  const version = fields.value('x-spam-checker-version') ?? fields.value('x-spam-report') ?? '';
  if (isSummed || /spamassassin/i.test(version) || /\btests=|\bversion=\d/i.test(status)) return 'spamassassin';
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
function stars(level: string | undefined): number | undefined {
  const shown = level?.trim();
  return shown !== undefined && /^\*{1,200}$/.test(shown) ? shown.length : undefined;
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
