import type { Evidence } from '../evidence.ts';
import addresses from '../probes/dns/addresses.ts';
import question from '../probes/dns/question.ts';
import { control, onPath, type Ask } from '../probe.ts';
import { isHeardOverUdp, isMute, type QueryLook, type ResolverView, resolverViews } from './resolvers.ts';
import { usableReferences } from './zones.ts';

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
 * Where no server at all was heard, one question more to each, which is waited for much longer: who answers late answers, and
 * nobody stopped it on the way. It is put while the first ones still wait, and held on to once they waited in vain.
 */
export function askPatiently(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  const heard = evidence.of('dns/query').some((look) => look.data.serverRole !== 'authority' && isHeardOverUdp(look) && !isPatient(look));
  if (heard) return [];
  const ask = (server: string, serverRole: 'resolver' | 'reference'): Ask =>
    control(question, { ...CONTROL_NAME, server, serverRole, sample: PATIENT, patienceMs: LONG_MS }, decides);
  const own = resolverViews(evidence).flatMap((view): readonly Ask[] => {
    if (isWaitedForInVain(evidence, view)) return [{ ...ask(view.address, 'resolver'), awaited: true }];
    return view.control.length === 0 && evidence.elapsedMs >= OVERDUE_MS ? [ask(view.address, 'resolver')] : [];
  });
  return own.length === 0 ? [] : [...own, ...usableReferences(evidence).map((server) => ask(server, 'reference'))];
}

function isWaitedForInVain(evidence: Evidence, view: ResolverView): boolean {
  const nowMs = Date.parse(evidence.startedAt) + evidence.elapsedMs;
  return isMute(view) && view.control.some((look) => nowMs - endOf(look) >= AFTER_MS);
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
/** Whoever is well has answered by then. */
const OVERDUE_MS = 1500;
/** Longer than mail programs wait for an answer, and a verdict still comes within ten seconds. */
const LONG_MS = 7000;
