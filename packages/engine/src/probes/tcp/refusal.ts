import { isIPv6 } from 'node:net';
import { readCountersNow } from '@mailmedic/host/counters/read.ts';
import { openConnection, type Connection } from '@mailmedic/wire/tcp/connect.ts';
import { defineProbe, type World } from '../../probe.ts';
import { systemOf } from '../link/system.ts';
import { connectSeen, endpointText } from './connect.ts';

export interface RefusalInput {
  readonly host: string;
  readonly address: string;
  /** refuses connections */
  readonly port: number;
  /** takes connections: says how long the host itself needs to answer */
  readonly beside?: number;
}

const ROUNDS = 4;
/** One slow answer alone tells of a busy computer. */
const TELLING = 3;
const TIMEOUT_MS = 1500;

/**
 * Looks closer at a refusal, which one errno hides: an RST, or an ICMP "port unreachable", which the computer's own
 * counters tell apart; sooner than the host answers elsewhere, or as late. Tries are made in turn, never side by side,
 * and the quickest counts.
 */
export default defineProbe<RefusalInput>({
  id: 'tcp/refusal',
  doing: (input) => `Looking closer at who refuses ${endpointText(input)}`,
  key: ({ host, address, port, beside = '' }) => `${host} ${address} ${port} ${beside}`,
  occupies: ({ address }) => address,

  async look({ host, address, port, beside }, world, report) {
    const input = { host, address, port, purpose: 'service' as const };
    let counted: number | undefined = Infinity;
    let besideMs = Infinity;
    let heard = 0;
    let elapsedMs = Infinity;
    let last: Connection | undefined;
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = messages(world, address);
      const one = await timed(world, address, port);
      if (one.is === 'aborted') return;
      if (one.is === 'connected') one.socket.destroy();
      last = one;
      if (one.is !== 'refused') break;
      const after = messages(world, address);
      counted = before === undefined || after === undefined || counted === undefined ? undefined : Math.min(counted, after - before);
      elapsedMs = Math.min(elapsedMs, one.tookMs);
      if (beside === undefined) continue;
      const other = await timed(world, address, beside);
      if (other.is !== 'connected') continue;
      other.socket.destroy();
      heard += 1;
      besideMs = Math.min(besideMs, other.tookMs);
    }
    if (!last) return;
    if (last.is !== 'refused' || last.error !== 'ECONNREFUSED') return report(connectSeen(input, last));
    // In one try at least no ICMP message came, and yet it was refused: by RST. One with each try: by ICMP.
    const answer = counted === undefined ? 'unknown' : counted === 0 ? 'rst' : 'icmp-port';
    const seen = connectSeen(input, { ...last, elapsedMs, answer });
    if (seen.probe !== 'tcp/connect') return;
    report({ ...seen, data: { ...seen.data, ...(heard < TELLING ? {} : { besideMs: Math.round(besideMs * 10) / 10 }) } });
  },
});

/** By the plain clock: a busy computer only lengthens the time, so that the quickest of several tries comes close to the truth. */
async function timed(world: World, address: string, port: number): Promise<Connection & { readonly tookMs: number }> {
  const began = world.elapsed();
  const connection = await openConnection({ address, port, timeoutMs: TIMEOUT_MS, secondTryAfterMs: TIMEOUT_MS, signal: world.signal });
  return { ...connection, tookMs: world.elapsed() - began };
}

/** "Destination unreachable" messages that this computer has received (RFC 792, RFC 4443 section 3.1). */
function messages(world: World, address: string): number | undefined {
  return readCountersNow(systemOf(world))?.get(isIPv6(address) ? 'Icmp6InDestUnreachs' : 'Icmp.InDestUnreachs');
}
