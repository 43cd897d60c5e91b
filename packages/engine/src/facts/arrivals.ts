import type { Evidence } from '../evidence.ts';
import { mailboxes, type MailboxLook } from './mailbox.ts';

/** How mail comes into a mailbox, as far as the messages that are still in it tell. */
export type Rhythm =
  | { readonly is: 'as-usual'; readonly quietMs: number }
  /** nothing for much longer than ever between the messages before */
  | { readonly is: 'quiet'; readonly quietMs: number; readonly longestMs: number; readonly lastAt: string; readonly count: number }
  /** too few, all at once, or later ones came and are gone from the inbox */
  | { readonly is: 'unknown'; readonly because: string };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Fewer make no rhythm. */
const FEWEST = 10;
/** What arrives within an hour counts as once: a list's burst, or a mailbox that was moved. */
const BURST_MS = HOUR;
/** Over a long weekend with feast days nothing needs to come. */
const LEAST_MS = 5 * DAY;
const TIMES = 3;
/** A rhythm is seen over some days at least. */
const SPAN_MS = 3 * DAY;

/** The time since the last arrival, compared with the gaps between those before. `nowMs` by the clock of the look. */
export function rhythmOf(look: MailboxLook, nowMs: number): Rhythm {
  const { arrivals, uidNext } = look.data;
  const last = Math.max(...arrivals.map(({ uid }) => uid ?? -1));
  // numbers are never given twice, so a higher one to come tells of messages that were moved or deleted
  if (uidNext === undefined || last < 0) return { is: 'unknown', because: 'the server does not number messages so that moved ones show' };
  if (uidNext > last + 1) return { is: 'unknown', because: 'later messages came and are no longer in the inbox' };
  const times = apart(arrivals.map(({ internalDate }) => Date.parse(internalDate)).filter((at) => !Number.isNaN(at)));
  const [first = 0] = times;
  const end = times.at(-1) ?? 0;
  if (times.length < FEWEST || end - first < SPAN_MS)
    return { is: 'unknown', because: 'the messages in the inbox are too few to tell how often some arrive' };
  const longestMs = Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)));
  const quietMs = nowMs - end;
  if (quietMs < Math.max(LEAST_MS, TIMES * longestMs)) return { is: 'as-usual', quietMs };
  return { is: 'quiet', quietMs, longestMs, lastAt: new Date(end).toISOString(), count: arrivals.length };
}

/** Nothing has come into a mailbox for much longer than it is used to. */
export function isMissing(evidence: Evidence): boolean {
  return mailboxes(evidence).some(
    (look) => look.outcome === 'ok' && look.data.service === 'imap' && rhythmOf(look, Date.parse(look.startedAt)).is === 'quiet',
  );
}

/** `9 days`, `5 hours` */
export function durationText(ms: number): string {
  const days = Math.round(ms / DAY);
  if (days >= 2) return `${days} days`;
  const hours = Math.max(1, Math.round(ms / HOUR));
  return hours === 1 ? 'an hour' : `${hours} hours`;
}

function apart(times: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const at of times.toSorted((a, b) => a - b)) if (at - (kept.at(-1) ?? -Infinity) >= BURST_MS) kept.push(at);
  return kept;
}
