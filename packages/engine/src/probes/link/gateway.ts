import type { Heard } from '@mailmedic/host/neighbours/knock.ts';
import { knock } from '@mailmedic/host/neighbours/knock.ts';
import type { Neighbour } from '@mailmedic/host/neighbours/neighbour.ts';
import { readNeighbour } from '@mailmedic/host/neighbours/neighbours.ts';
import type { System } from '@mailmedic/host/system.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import { defineProbe, type Seen } from '../../probe.ts';
import { systemOf } from './system.ts';

/** A computer asks three times, a second apart, before it gives a neighbour up (RFC 4861 section 10, MAX_MULTICAST_SOLICIT). */
const GIVEN_UP_MS = 3_600;
/** A neighbour that was known is trusted for 5 s and then asked three times (DELAY_FIRST_PROBE_TIME, MAX_UNICAST_SOLICIT). */
const ASKED_AGAIN_MS = 9_000;
const SETTLED_WITHOUT_ANSWER_MS = 1_200;

export interface GatewayInput {
  readonly family: 4 | 6;
  readonly address: string;
  /** needed where the address is link-local */
  readonly interface?: string;
  /** waits until the system itself has asked a neighbour again that it only remembers */
  readonly patient?: boolean;
  /** it counts as heard when the system has found it on the link within this time before the knocking */
  readonly heardWithinMs?: number;
}

/** Is the default gateway there: does it answer anything, does the system find it on the link? Many gateways answer nothing else. */
export default defineProbe<GatewayInput>({
  id: 'link/gateway',
  doing: ({ address }) => `Knocking at the gateway ${address}`,
  key: ({ address, interface: name = '', patient = false }) => `${address}%${name}${patient ? ' patiently' : ''}`,
  occupies: ({ address }) => address,

  async look(input, world, report) {
    const limit = new AbortController();
    const signal = AbortSignal.any([world.signal, limit.signal]);
    const zone = input.interface !== undefined && /^fe[89ab]/i.test(input.address) ? input.interface : undefined;
    let heard: Heard | undefined;
    const knocking = knock(systemOf(world), input.address, { signal, ...(zone === undefined ? {} : { zone }) }).then((answer) => {
      heard = answer;
    });
    const began = world.elapsed();
    const neighbour = await watch(systemOf(world), input, () => heard, world.signal);
    limit.abort();
    await knocking;
    report(gatewaySeen(input, neighbour, heard ?? {}, world.elapsed() - began));
  },
});

/** What the neighbour table says in the end, or as soon as it is clear. */
async function watch(
  system: System,
  { address, interface: onInterface, patient = false, heardWithinMs = 0 }: GatewayInput,
  heard: () => Heard | undefined,
  signal: AbortSignal,
): Promise<Neighbour | undefined> {
  const began = performance.now();
  let last: Neighbour | undefined;
  for (let pauseMs = 15; !signal.aborted; pauseMs = Math.min(pauseMs * 2, system.platform === 'win32' ? 3_000 : 400)) {
    await sleep(pauseMs, undefined, { signal }).catch(onlyAborts);
    if (heard()?.by !== undefined) return last;
    const reading = await readNeighbour(system, address, onInterface);
    // The system forgets a neighbour that never answered; what was seen of it stays true.
    if (reading.readable && reading.value !== undefined) last = reading.value;
    const elapsedMs = performance.now() - began;
    if (last?.state === 'failed' || elapsedMs > ASKED_AGAIN_MS) return last;
    if (last?.state === 'reachable' && wasHeard(last, heardWithinMs + elapsedMs)) return last;
    if (last?.state === 'incomplete' && elapsedMs < GIVEN_UP_MS) continue;
    if (elapsedMs > (patient ? ASKED_AGAIN_MS : last === undefined ? GIVEN_UP_MS : SETTLED_WITHOUT_ANSWER_MS)) return last;
  }
  return last;
}

/** The system counts in whole seconds. */
function wasHeard({ confirmedSecondsAgo = 0 }: Neighbour, withinMs: number): boolean {
  return confirmedSecondsAgo * 1000 <= withinMs;
}

/** A gateway that is on the link is in order even if it answers nobody. `tookMs` is how long the knocking went on. */
export function gatewaySeen(
  { family, address, heardWithinMs = 0 }: GatewayInput,
  neighbour: Neighbour | undefined,
  heard: Heard,
  tookMs: number,
): Seen {
  const answered = heard.by !== undefined;
  const state = stateOf(neighbour, heard, heardWithinMs + tookMs);
  return {
    probe: 'link/gateway',
    step: 'route',
    subject: { kind: 'gateway', address },
    target: `gateway ${address}`,
    ...judge(state, answered),
    data: { family, address, neighbour: state, answered, ...(heard.error === undefined ? {} : { error: heard.error }) },
  };
}

function judge(state: LookData['link/gateway']['neighbour'], answered: boolean): Pick<Seen, 'outcome' | 'because'> {
  if (answered || state === 'reachable') return { outcome: 'ok' };
  if (state === 'stale') return { outcome: 'ok', because: 'it was found on the link earlier and has not been heard since' };
  if (state === 'incomplete') return { outcome: 'silent', because: 'nobody on the link answers for its address' };
  return { outcome: 'unlooked', because: 'this computer does not tell whether it is there' };
}

function stateOf(neighbour: Neighbour | undefined, heard: Heard, withinMs: number): LookData['link/gateway']['neighbour'] {
  if (heard.by !== undefined) return 'reachable';
  switch (neighbour?.state) {
    case 'reachable':
    case 'resolved':
      return wasHeard(neighbour, withinMs) ? 'reachable' : 'stale';
    case 'stale':
    case 'probing':
      return 'stale';
    case 'incomplete':
    case 'failed':
      return 'incomplete';
    case undefined:
      // On the link itself only this computer can say that a host cannot be reached: its own question stayed unanswered.
      return heard.error === 'EHOSTUNREACH' || heard.error === 'EHOSTDOWN' ? 'incomplete' : 'unknown';
  }
}

function onlyAborts(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
}
