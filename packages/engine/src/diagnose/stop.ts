import type { Run } from '@mailmedic/contract/run.ts';
import type { Evidence } from '../evidence.ts';
import { entrances, isOnPath } from '../facts/goals.ts';
import { symptoms } from '../facts/symptoms.ts';
import { isCutOff } from '../facts/vantage.ts';
import { isSettled, type Ranked } from './rank.ts';
import type { Entry } from './schedule.ts';

const AFTER_SYMPTOM_MS = 10_000;
const LOOKS = 200;
const LOOKS_WHILE_HEALTHY = 80;

export interface Moment {
  readonly evidence: Evidence;
  readonly pending: readonly Entry[];
  readonly elapsedMs: number;
  readonly startedAtMs: number;
  /** judged only when the answer may hang on it */
  readonly ranked: () => Ranked;
}

/** Whether the looking may end, and why: nothing is outstanding that can still change the answer, or a limit is reached. */
export function whyStop(moment: Moment): Exclude<Run['ended'], 'interrupted'> | undefined {
  const { evidence, pending, elapsedMs } = moment;
  const seen = symptoms(evidence);
  if (pending.length === 0) return 'complete';
  if (elapsedMs >= evidence.configuration.timeouts.totalMs) return 'time';
  if (evidence.looks.length >= LOOKS) return 'looks';
  const firstMs = Math.min(...seen.map(({ firstAtMs }) => firstAtMs)) - moment.startedAtMs;
  if (seen.length > 0 && elapsedMs - firstMs >= AFTER_SYMPTOM_MS) return 'time';
  // A way out that is known to end here leads no further look anywhere.
  if (isCutOff(evidence) && !pending.some(({ ask }) => ask.awaited === true) && isSettled(moment.ranked())) return 'complete';
  if (pending.some(({ ask }) => ask.role === 'path' || ask.awaited === true)) return undefined;
  return isGraceOver(moment, seen.length > 0) ? 'complete' : undefined;
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
  const path = evidence.looks.filter((look) => look.role === 'path' && isOnPath(evidence, look));
  const settledMs = Math.max(...path.map((look) => Date.parse(look.startedAt) + look.durationMs)) - startedAtMs;
  return elapsedMs >= settledMs * 1.2 + 30;
}
