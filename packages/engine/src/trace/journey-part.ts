import type { TraceHop, TraceReport } from '@mailmedic/contract/trace.ts';
import type { Moment } from '@mailmedic/contract/looks/message-trace.ts';
import { senderFormOf } from '../facts/journey/forwards.ts';
import type { Journey } from '../facts/journey/journey.ts';
import { isDatedLongAgo, isTooLong, longestWait } from '../facts/journey/late.ts';
import type { Stop } from '../facts/journey/stop.ts';
import { isUpsideDown } from '../facts/journey/upside-down.ts';
import type { Wait } from '../facts/journey/waits.ts';
import { clocksPart } from './clocks-part.ts';
import { notesOf } from './notes.ts';

type Part = Pick<
  TraceReport,
  'message' | 'totalMs' | 'longest' | 'hops' | 'clocks' | 'forwards' | 'list' | 'sender' | 'greylisting' | 'notes' | 'passedOver' | 'left'
>;

/** What a journey is, as it is published. */
export function journeyPart(journey: Journey): Part {
  const { messageId, subject, from, to, date, returnPath, list, passedOver, left, greylisting } = journey.look.data;
  const form = returnPath === undefined ? undefined : senderFormOf(returnPath);
  return {
    message: {
      ...(messageId === undefined ? {} : { messageId }),
      ...(subject === undefined ? {} : { subject }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(date === undefined ? {} : { date: isoOf(date) }),
    },
    ...(journey.totalMs === undefined ? {} : { totalMs: journey.totalMs }),
    ...longestPart(journey),
    hops: journey.stops.map((stop) => hopOf(stop, journey)),
    clocks: isUpsideDown(journey.stops) ? [] : clocksPart(journey.clockFaults),
    forwards: journey.forwards.map((forward) => ({
      from: forward.from,
      to: forward.to,
      ...(forward.at === undefined ? {} : { at: forward.at }),
    })),
    ...(list ? { list } : {}),
    ...(returnPath === undefined ? {} : { sender: { address: returnPath, ...(form === undefined ? {} : { form }) } }),
    greylisting: greylisting.map(({ software, by, delayedMs }) => ({
      software,
      ...(by === undefined ? {} : { by }),
      ...(delayedMs === undefined ? {} : { delayedMs }),
    })),
    notes: notesOf(journey),
    passedOver,
    left,
  };
}

function longestPart(journey: Journey): Pick<Part, 'longest'> {
  const wait = longestWait(journey);
  return wait ? { longest: { ...(wait.at ? { at: wait.at.name } : {}), to: wait.to.name, ms: wait.ms } } : {};
}

function hopOf(stop: Stop, { trust, waits, times }: Journey): TraceHop {
  const { hop, number, name } = stop;
  const wait = waits.find(({ to }) => to.number === number);
  const at = times.get(number);
  return {
    number,
    server: name,
    ...(hop.by?.address === undefined ? {} : { address: hop.by.address }),
    ...(hop.from ? { from: hop.from } : {}),
    ...(hop.software === undefined ? {} : { software: hop.software }),
    ...(hop.protocol === undefined ? {} : { protocol: hop.protocol }),
    ...(hop.encryption ? { encryption: hop.encryption } : {}),
    ...(hop.authenticated ? { authenticated: hop.authenticated } : {}),
    ...(hop.id === undefined ? {} : { id: hop.id }),
    ...(hop.for ? { for: hop.for } : {}),
    ...(hop.time ? { time: isoOf(hop.time) } : {}),
    ...(hop.time && at !== undefined && Math.abs(at - hop.time.at) >= 1000 ? { corrected: new Date(at).toISOString() } : {}),
    ...(wait ? { waitedMs: wait.ms, measured: wait.isMeasured, ...restOf(wait) } : {}),
    trust: trust.believed.has(number) ? 'trusted' : 'told',
    ...(trust.border?.number === number ? { border: true as const } : {}),
    ...(trust.broken.has(number) ? { broken: true as const } : {}),
    line: hop.line,
  };
}

function restOf(wait: Wait): Pick<TraceHop, 'rest'> {
  if (wait.kind === 'mailbox' || wait.kind === 'resent') return { rest: wait.kind };
  if (isDatedLongAgo(wait)) return { rest: 'dated' };
  return isTooLong(wait) ? { rest: 'clock' } : {};
}

/** ISO 8601 with the offset that the clock was set to; with Z where it does not say. */
export function isoOf({ at, offset }: Moment): string {
  if (offset === undefined || offset === 0) return new Date(at).toISOString();
  const sign = offset < 0 ? '-' : '+';
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${new Date(at + offset * 60_000).toISOString().slice(0, -1)}${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}
