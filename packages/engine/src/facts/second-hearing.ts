import type { Evidence } from '../evidence.ts';
import addresses from '../probes/dns/addresses.ts';
import question from '../probes/dns/question.ts';
import { onPath, type Ask } from '../probe.ts';
import { resolverViews } from './resolvers.ts';

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
