import type { Evidence } from '../evidence.ts';
import { isHeardOverUdp, isOrdinary, type QueryLook } from './resolvers.ts';
import { isPatient } from './second-hearing.ts';

/** Every DNS server is heard, those that nobody here runs as well, and all of them too late for any program. */
export interface LateAnswers {
  /** the answers of configured resolvers, and of unrelated ones */
  readonly own: readonly QueryLook[];
  readonly others: readonly QueryLook[];
  /** how long the quickest took */
  readonly quickestMs: number;
}

/** Undefined where some server is heard in time, or only the configured ones are late: those are slow themselves. */
export function lateAnswers(evidence: Evidence): LateAnswers | undefined {
  return evidence.fact(computeLate);
}

function computeLate(evidence: Evidence): LateAnswers | undefined {
  const heard = evidence.of('dns/query').filter((look) => look.data.serverRole !== 'authority' && isHeardOverUdp(look) && isOrdinary(look));
  if (heard.some((look) => look.durationMs < LATE_MS)) return undefined;
  const late = heard.filter(isPatient);
  const [own, others] = (['resolver', 'reference'] as const).map((role) => late.filter(({ data }) => data.serverRole === role));
  if (!own?.length || !others?.length) return undefined;
  return { own, others, quickestMs: Math.min(...late.map(({ durationMs }) => durationMs)) };
}

/** What a look waits for an answer, and programs hardly longer. */
const LATE_MS = 2500;
