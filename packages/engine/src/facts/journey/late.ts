import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import { cite } from '../../cause.ts';
import { lasted, utcTime } from '../duration-words.ts';
import type { Journey } from './journey.ts';
import type { Wait } from './waits.ts';

/** Below this no mail system promises anything: mail is stored and forwarded (RFC 5321 section 4.5.4). */
const LATE = 5 * 60_000;
/** People write a message and send it later; only what lies longer is worth a word. */
const WRITTEN_LONG_AGO = 30 * 60_000;

const LONGEST_WRITTEN = 3 * 86_400_000;

/** The stretches that made a message late, the longest first. Waits for a mailbox to be fetched, and wrong clocks, make none late. */
export function lateWaits({ waits, look }: Journey): readonly Wait[] {
  // What goes to many is dated when it is made, and takes its time to be sent.
  const isBulk = look.data.isBulk;
  return waits.filter((wait) => isLate(wait) && !(isBulk && wait.kind === 'writing')).toSorted((a, b) => b.ms - a.ms);
}

/** It had arrived, and lay there until somebody fetched it or sent it anew. */
export function isAtRest({ kind }: Pick<Wait, 'kind'>): boolean {
  return kind === 'mailbox' || kind === 'resent';
}

/** Servers give a message up after days (RFC 5321 section 4.5.4.1): what lies longer between two of them is a clock’s doing, or somebody’s. */
export function isTooLong(wait: Pick<Wait, 'kind' | 'ms'>): boolean {
  return wait.kind !== 'writing' && !isAtRest(wait) && wait.ms > QUEUED_AT_MOST;
}

const QUEUED_AT_MOST = 30 * 86_400_000;

/** A date that lies days back was not looked at by whoever sent the message. */
export function isDatedLongAgo({ kind, ms }: Pick<Wait, 'kind' | 'ms'>): boolean {
  return kind === 'writing' && ms > LONGEST_WRITTEN;
}

/** It is no part of the way. */
function isAside(wait: Wait): boolean {
  return isAtRest(wait) || isTooLong(wait) || isDatedLongAgo(wait);
}

/** From the first time to the last, without the time in which the message had arrived and lay, or was not yet sent, or which cannot be. */
export function travelled({ totalMs, waits }: Journey): number | undefined {
  const lain = waits.filter((wait) => isAside(wait)).reduce((sum, { ms }) => sum + ms, 0);
  return totalMs === undefined ? undefined : Math.max(0, totalMs - lain);
}

/** Where the message took longest, apart from where it had arrived and lay. */
export function longestWait({ waits }: Journey): Wait | undefined {
  return waits
    .filter((wait) => !isAside(wait))
    .reduce<Wait | undefined>((most, wait) => (wait.ms > (most?.ms ?? 0) ? wait : most), undefined);
}

/** Whether a stretch made the message late, whoever's clock is right. */
function isLate({ kind, ms, leastMs, isMeasured, isDoubtful, at, to }: Wait): boolean {
  if (!isMeasured || isDoubtful || leastMs < LATE || isAtRest({ kind }) || isTooLong({ kind, ms }) || kind === 'greylisting') return false;
  if (kind !== 'writing') return true;
  if (isDatedLongAgo({ kind, ms })) return false;
  // A whole number of hours is a computer with a wrong time zone far more often than a message that lay so long.
  const besideHour = Math.abs(ms - Math.round(ms / 3_600_000) * 3_600_000);
  return at === undefined && to.number === 1 && leastMs >= WRITTEN_LONG_AGO && (besideHour > 120_000 || ms > 14 * 3_600_000);
}

/** Where both ends are told by servers that can be believed, it is certain; where one is only told, others may have written it. */
export function certaintyOf({ kind, isBelieved }: Wait): Certainty {
  return isBelieved && kind !== 'writing' ? 'certain' : 'likely';
}

/** Where a message lay, for a person. */
export function placeOfWait({ at, kind }: Wait): string {
  if (kind === 'writing' || at === undefined) return 'the sender’s computer';
  return at.name;
}

/** The two times that show a wait. */
export function citeWait({ look, times }: Journey, wait: Wait): ReturnType<typeof cite> {
  const begun = times.get(wait.at?.number ?? 0) ?? 0;
  const ended = times.get(wait.to.number) ?? 0;
  const taken = wait.at === undefined ? `The message is dated ${utcTime(begun)}` : `${wait.at.name} took the message at ${utcTime(begun)}`;
  return cite(look, `${taken}, and ${wait.to.name} had it at ${utcTime(ended)} UTC: ${lasted(wait.ms)}.`);
}
