import type { Look } from '@mailmedic/contract/look.ts';
import type { MessageTrace } from '@mailmedic/contract/looks/message-trace.ts';
import type { Evidence } from '../../evidence.ts';
import { clocksOf, type ClockFault, type Stamp } from './clocks.ts';
import { forwardsOf, type Forward } from './forwards.ts';
import { loopOf, type Loop } from './loops.ts';
import { stopsOf, type Stop } from './stop.ts';
import { trustOf, type Trust } from './trust.ts';
import { waitsOf, type Timed, type Wait } from './waits.ts';

/** The way of one message, as its header tells it. */
export interface Journey {
  readonly look: Look<MessageTrace>;
  readonly stops: readonly Stop[];
  readonly trust: Trust;
  readonly waits: readonly Wait[];
  /** the corrected time of each stop by its number; the writing is number 0 */
  readonly times: ReadonlyMap<number, number>;
  readonly clockFaults: readonly ClockFault[];
  readonly loop: Loop | undefined;
  readonly forwards: readonly Forward[];
  /** from the first time to the last */
  readonly totalMs: number | undefined;
}

/** The key of the clock by which the message is dated. */
export const WRITER = 'the sender’s computer';

/** The journeys at hand, one for each message. */
export function journeysOf(evidence: Evidence): readonly Journey[] {
  return evidence.fact(readJourneys);
}

function readJourneys(evidence: Evidence): readonly Journey[] {
  return evidence.of('message/trace').map(journeyOf);
}

/** Infers the way from what the lines say. */
export function journeyOf(look: Look<MessageTrace>): Journey {
  const trace = look.data;
  const stops = stopsOf(trace);
  const trust = trustOf(stops, trace.trusted);
  const timed: readonly Timed[] = [
    ...(trace.date === undefined || stops.length === 0 ? [] : [undefined]),
    ...stops.filter(({ hop }) => hop.time),
  ];
  const clocks = clocksOf(timed.map((one) => stampOf(one, trace, trust, writerOf(stops))));
  const times = new Map(timed.map((one, index) => [one?.number ?? 0, clocks.times[index] ?? 0]));
  const first = clocks.times[0];
  const last = clocks.times.at(-1);
  return {
    look,
    stops,
    trust,
    waits: waitsOf(trace, timed, clocks, trust),
    times,
    clockFaults: clocks.faults,
    loop: loopOf(trace, stops),
    forwards: forwardsOf(trace, stops),
    totalMs: first === undefined || last === undefined || timed.length < 2 ? undefined : last - first,
  };
}

/** A trusted server is believed more than another, and any server more than the clock of somebody's computer. */
function stampOf(one: Timed, trace: MessageTrace, trust: Trust, writer: string): Stamp {
  if (one === undefined) return { clock: writer, at: trace.date?.at ?? 0, weight: 0.6 };
  const at = one.hop.time?.at ?? 0;
  const weight = (trust.believed.has(one.number) ? 1.3 : 1) + (triedAt(at, one, trace) ? CONFIRMED : 0);
  return { clock: one.clock, at, weight };
}

/** What it weighs that another clock saw the same moment. */
const CONFIRMED = 0.5;
const AT_ONCE = 15_000;

/** The server that made the message wait counts from the first attempt, which follows at once on when the one before took it: their clocks agree. */
function triedAt(at: number, { place }: Stop, { greylisting, hops }: MessageTrace): boolean {
  const taken = hops[place - 1]?.time?.at;
  return (
    taken !== undefined &&
    greylisting.some(
      ({ above, delayedMs = 0 }) =>
        delayedMs > 0 && (above === place || above === place - 1) && taken - delayedMs >= at && taken - delayedMs - at <= AT_ONCE,
    )
  );
}

/** What was handed over on the first server itself was dated by the clock of that server. */
function writerOf([first]: readonly Stop[]): string {
  const { local = false, address } = first?.hop.from ?? {};
  return first && (local || address === '::1' || address?.startsWith('127.') === true) ? first.clock : WRITER;
}
