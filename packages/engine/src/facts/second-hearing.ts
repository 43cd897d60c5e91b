import type { Evidence } from '../evidence.ts';
import addresses from '../probes/dns/addresses.ts';
import question from '../probes/dns/question.ts';
import { control, onPath, type Ask } from '../probe.ts';
import { isHeardOverUdp, isMute, type QueryLook, resolverViews } from './resolvers.ts';

/**
 * Programs wait longer for a name than we do, and ask again. Who left a question without an answer is asked once more: a
 * resolver that had to go a long way has learned the answer meanwhile and gives it at once.
 */
export function askAgain(evidence: Evidence): readonly Ask[] {
  return resolverViews(evidence).flatMap(({ looks }) =>
    looks
      .filter(({ role, outcome, attempt }) => role === 'path' && outcome === 'silent' && attempt === 1)
      .flatMap(({ data: { server, name, type, purpose } }): readonly Ask[] => {
        const again = { server, serverRole: 'resolver' as const, name, purpose, timeoutMs: PATIENCE_MS };
        if (purpose === 'control') return [{ ...onPath(question, { ...again, type }), attempt: 2 }];
        return purpose === 'name' ? [{ ...onPath(addresses, again), attempt: 2 }] : [];
      }),
  );
}

/** With the first time, somewhat more than the five seconds that programs wait before they ask the next server. */
const PATIENCE_MS = 2500;

/**
 * Where no server at all was heard, one question more to each resolver, which is waited for much longer: who answers late
 * answers, and nobody stopped it on the way.
 */
export function askPatiently(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  const heard = evidence.of('dns/query').some((look) => look.data.serverRole !== 'authority' && isHeardOverUdp(look));
  if (heard) return [];
  const nowMs = Date.parse(evidence.startedAt) + evidence.elapsedMs;
  return resolverViews(evidence)
    .filter((view) => isMute(view) && view.control.some((look) => nowMs - endOf(look) >= AFTER_MS))
    .map(({ address }) => ({
      ...control(
        question,
        { ...CONTROL_NAME, server: address, serverRole: 'resolver' as const, sample: PATIENT, patienceMs: LONG_MS },
        decides,
      ),
      awaited: true,
    }));
}

/** The look that this question made. */
export function isPatient({ data }: QueryLook): boolean {
  return data.sample === PATIENT;
}

function endOf({ startedAt, durationMs }: QueryLook): number {
  return Date.parse(startedAt) + durationMs;
}

const CONTROL_NAME = { name: '.', type: 'NS', purpose: 'control' } as const;
const PATIENT = 9;
/** Unrelated resolvers are asked as soon as one is mute; whoever is well has answered by then. */
const AFTER_MS = 400;
/** What mail programs wait for an answer, and a verdict still comes within ten seconds. */
const LONG_MS = 5000;
