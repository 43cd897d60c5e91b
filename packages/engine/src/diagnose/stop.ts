import type { Run } from '@mailmedic/contract/run.ts';
import type { Evidence } from '../evidence.ts';
import { entrances, isOnPath } from '../facts/goals.ts';
import { median, roundTrips } from '../facts/series.ts';
import { isShutAt } from '../facts/shut-out.ts';
import { symptoms, type Symptom } from '../facts/symptoms.ts';
import { isCutOff } from '../facts/vantage.ts';
import type { Ask } from '../probe.ts';
import { isSettled, type Ranked } from './rank.ts';
import type { Entry } from './schedule.ts';

/** A person waits for a verdict; once anything is known to be wrong, the looking does not go beyond this. */
const WITH_SYMPTOM_MS = 9000;
/** What turns up late is still looked into for a moment, or for some round trips. */
const AFTER_SYMPTOM_MS = 600;
const AFTER_SYMPTOM_ROUND_TRIPS = 4;
/** Our own work in it; a computer that needs longer gets its time back. */
const OWN_WORK_MS = 600;
/** What the answer hangs on, and nothing found yet decides, is waited for so long. */
const WITH_OPEN_QUESTION_MS = 9500;
/** Whatever is still outstanding, and however slow this computer is. */
const LONGEST_AFTER_SYMPTOM_MS = 10_000;
const GRACE_WITH_SYMPTOM_MS = 250;
/** So long a connection gets where packets get lost: two retransmissions (RFC 6298 section 2). */
const LIMPING_MS = 3500;
const LOOKS = 200;
const LOOKS_WHILE_HEALTHY = 80;

/** So long at least a third party is given to say whether a certificate was revoked. */
const ASIDE_MS = 600;

export interface Moment {
  readonly evidence: Evidence;
  readonly pending: readonly Entry[];
  readonly elapsedMs: number;
  /** of it at work ourselves, or in want of a turn on a busy computer */
  readonly busyMs: number;
  readonly startedAtMs: number;
  /** name and secret are at a server that has not answered yet */
  readonly isSigningIn: boolean;
  /** judged only when the answer may hang on it */
  readonly ranked: () => Ranked;
}

/** Whether the looking may end, and why: nothing is outstanding that can still change the answer, or a limit is reached. */
export function whyStop(now: Moment): Exclude<Run['ended'], 'interrupted'> | undefined {
  const { evidence, elapsedMs } = now;
  const pending = now.pending.filter((entry) => !isShutOut(evidence, entry));
  const moment = { ...now, pending };
  const seen = symptoms(evidence);
  if (pending.length === 0) return 'complete';
  if (elapsedMs >= evidence.configuration.timeouts.totalMs) return 'time';
  if (evidence.looks.length >= LOOKS) return 'looks';
  if (isLongEnough(moment, seen)) return 'time';
  // A way out that is known to end here leads no further look anywhere; only a look at this computer can still tell more.
  if (isCutOff(evidence) && !pending.some(isAwaitedHere) && isSettled(moment.ranked())) return 'complete';
  const holding = pending.filter((entry) => isHolding(moment, entry));
  if (holding.some((entry) => !isAside(entry)) || (holding.length > 0 && seen.length > 0)) return undefined;
  const isAllAside = !pending.some(({ ask }) => ask.role === 'discovery');
  if (seen.length === 0 && isAllAside && entrances(evidence).length > 0) return isPathLongSettled(moment) ? 'complete' : undefined;
  if (holding.length > 0) return undefined;
  return isGraceOver(moment, seen.length > 0) ? 'complete' : undefined;
}

/** Whoever shut this computer out after a refused sign-in answers nothing more, whatever is waited for. */
function isShutOut(evidence: Evidence, { ask }: Entry): boolean {
  const place = ask.probe.occupies?.(ask.input);
  return place !== undefined && isShutAt(evidence, place);
}

function isAwaitedHere({ ask }: Entry): boolean {
  return ask.awaited === true && ask.probe.id.startsWith('link/');
}

/** The path, and what the answer hangs on, as long as they can still change it. */
function isHolding(moment: Moment, entry: Entry): boolean {
  if (entry.ask.role !== 'path' && (entry.ask.awaited !== true || isDecided(moment, entry.ask))) return false;
  return !isLimping(moment, entry);
}

/** All that it could tell is certain already. */
function isDecided({ ranked }: Moment, { decides }: Ask): boolean {
  return (
    decides.length > 0 && decides.every((id) => ranked().roots.some(({ cause, found }) => cause.id === id && found.certainty === 'certain'))
  );
}

/** Where packets are known to get lost, what hangs tells nothing more; the path gets its time all the same. */
function isLimping({ evidence, elapsedMs, startedAtMs, ranked }: Moment, { ask, startedAtMs: since = Infinity }: Entry): boolean {
  const place = ask.probe.occupies?.(ask.input);
  if (place === undefined || (ask.role === 'path' && startedAtMs + elapsedMs - since < LIMPING_MS)) return false;
  const names = evidence.of('tcp/connect').flatMap(({ data }) => (data.address === place && data.host !== undefined ? [data.host] : []));
  return ranked().roots.some(
    ({ found: { certainty, impact, standsAlone, subject } }) =>
      certainty === 'certain' &&
      impact === 'sometimes' &&
      standsAlone === true &&
      (subject.kind === 'vantage' || subject.address === place || names.some((name) => name === subject.name)),
  );
}

/** Whether a certificate was revoked is asked of third parties; no mail program waits for them either. */
function isAside({ ask }: Entry): boolean {
  return ask.probe.id === 'tls/revocation';
}

/** All stations were passed, and third parties that are near had time to answer; the one that can still forbid a certificate, a little more. */
function isPathLongSettled({ evidence, pending, elapsedMs, busyMs, startedAtMs }: Moment): boolean {
  const patience = pending.some(isAside) ? 1.05 : 1;
  return elapsedMs - lostMs(busyMs) >= Math.max(ASIDE_MS, settledMs(evidence, startedAtMs) * patience);
}

/** The time that a slow or busy computer gets back. */
function lostMs(busyMs: number): number {
  return Math.max(0, busyMs - OWN_WORK_MS);
}

function settledMs(evidence: Evidence, startedAtMs: number): number {
  const path = evidence.looks.filter((look) => look.role === 'path' && look.probe !== 'web/fetch' && isOnPath(evidence, look));
  return Math.max(...path.map((look) => Date.parse(look.startedAt) + look.durationMs)) - startedAtMs;
}

function isLongEnough(moment: Moment, seen: readonly Symptom[]): boolean {
  const { evidence, pending, elapsedMs, busyMs, startedAtMs, ranked } = moment;
  const afterFirstMs = elapsedMs - (Math.min(...seen.map(({ firstAtMs }) => firstAtMs)) - startedAtMs);
  if (seen.length > 0 && afterFirstMs >= LONGEST_AFTER_SYMPTOM_MS) return true;
  const waitedMs = elapsedMs - lostMs(busyMs);
  if (waitedMs < WITH_SYMPTOM_MS) return false;
  const roots = ranked().roots.map(({ cause }) => cause.id);
  if (seen.length === 0) return roots.length > 0;
  // A sign-in is never broken off for haste: the server has it, and only its answer tells how it went.
  if (moment.isSigningIn) return false;
  const isOpen = pending.some(({ ask }) => ask.awaited === true && !ask.decides.some((id) => roots.includes(id)));
  if (isOpen && waitedMs < WITH_OPEN_QUESTION_MS) return false;
  const roundTripMs = median(roundTrips(evidence).map(({ ms }) => ms)) ?? 0;
  return afterFirstMs >= Math.max(AFTER_SYMPTOM_MS, AFTER_SYMPTOM_ROUND_TRIPS * roundTripMs);
}

/** While nothing is wrong controls are asked for sparingly; the path itself is followed to its end all the same. */
export function mayAskControls(evidence: Evidence): boolean {
  return evidence.looks.length < LOOKS_WHILE_HEALTHY || symptoms(evidence).length > 0;
}

/**
 * Once the path is settled, publications and controls that still lack an answer get a fifth of the time again:
 * whoever answers at all has done so by then, and silence must not hold up the person.
 */
function isGraceOver({ evidence, elapsedMs, startedAtMs, ranked }: Moment, hasSymptoms: boolean): boolean {
  if (entrances(evidence).length === 0) return false;
  if (hasSymptoms && !isSettled(ranked())) return false;
  const passedMs = settledMs(evidence, startedAtMs);
  const graceMs = hasSymptoms ? Math.min(passedMs * 0.2, GRACE_WITH_SYMPTOM_MS) : passedMs * 0.2;
  return elapsedMs >= passedMs + graceMs + 30;
}
