import type { Family } from '../address.ts';
import type { Counters } from './linux.ts';

/** What became of one packet that this computer was told to send, as its own counters show it. */
export type Fate = 'left' | 'dropped' | 'answered-here' | 'unclear';

/**
 * Reads from the counters just before and just after a connection was begun whether its first segment left. The segment is
 * counted when TCP makes it, and again when the output rules have let it pass (OutTransmits; before Linux 6.6 OutRequests,
 * which was counted only then). An answer that this computer gives itself is counted, too, and goes through loopback.
 * What other programs send in the same moment makes a stopped segment look as if it had left, never the other way round.
 */
export function fateBetween(before: Counters, after: Counters, family: Family): Fate {
  const change = (name: string): number | undefined => {
    const now = after.get(name);
    return now === undefined ? undefined : now - (before.get(name) ?? 0);
  };
  const made = change('Tcp.OutSegs');
  const passed = change(family === 4 ? 'Ip.OutTransmits' : 'Ip6OutTransmits') ?? change(family === 4 ? 'Ip.OutRequests' : 'Ip6OutRequests');
  const looped = change('tx.lo');
  if (made === undefined || passed === undefined || looped === undefined || made < 1) return 'unclear';
  if (passed > looped) return 'left';
  return looped === 0 ? 'dropped' : 'answered-here';
}

/** Several tries of one packet: stopped if nearly all were, since other traffic may hide one; left if none was stopped. */
export function fateOf(tries: readonly Fate[]): Fate {
  const clear = tries.filter((fate) => fate !== 'unclear');
  const stopped = clear.filter((fate) => fate !== 'left');
  const [first] = stopped;
  if (first === undefined) return clear.length === 0 ? 'unclear' : 'left';
  const alike = stopped.filter((fate) => fate === first).length;
  return alike >= 3 && alike >= tries.length - 1 ? first : 'unclear';
}
