import type { Family } from '../address.ts';
import type { Counters } from './linux.ts';

/** What became of one packet that this computer was told to send, as its own counters show it. */
export type Fate = 'left' | 'dropped' | 'answered-here' | 'unclear';

/**
 * Reads from the counters before and a few milliseconds after a connection was begun whether its first segment left.
 * The segment is counted when TCP makes it, again when the output rules have let it pass (OutTransmits; OutRequests on
 * kernels before 6.6, which count it only then), and once more by the device. What other programs send at the same
 * moment can only make the answer unclear, never wrong in the direction of `dropped`.
 */
export function fateBetween(before: Counters, after: Counters, family: Family, failed: boolean): Fate {
  const change = (name: string): number | undefined => {
    const now = after.get(name);
    return now === undefined ? undefined : now - (before.get(name) ?? 0);
  };
  const made = change('Tcp.OutSegs');
  const passed = change(family === 4 ? 'Ip.OutTransmits' : 'Ip6OutTransmits') ?? change(family === 4 ? 'Ip.OutRequests' : 'Ip6OutRequests');
  if (made === undefined || passed === undefined || made < 1) return 'unclear';
  const devices = [...after.keys()].filter((name) => name.startsWith('tx.') && name !== 'tx.lo');
  if (devices.some((name) => (change(name) ?? 0) > 0)) return passed >= 1 ? 'left' : 'unclear';
  const looped = change('tx.lo') ?? 0;
  if (passed === 0 && looped === 0) return 'dropped';
  const toldOff = (change('TcpExt.LockDroppedIcmps') ?? 0) > 0 || ((change('Tcp.AttemptFails') ?? 0) > 0 && (change('Tcp.InSegs') ?? 0) > 0);
  return looped > 0 && (toldOff || failed) ? 'answered-here' : 'unclear';
}

/** Several tries of one packet: they tell something only if at least two are clear and none of them speaks against it. */
export function fateOf(tries: readonly Fate[]): Fate {
  const clear = tries.filter((fate) => fate !== 'unclear');
  const [first] = clear;
  if (first === undefined) return 'unclear';
  if (first === 'left' && clear.every((fate) => fate === 'left')) return 'left';
  return clear.length >= 2 && clear.every((fate) => fate === first) ? first : 'unclear';
}
