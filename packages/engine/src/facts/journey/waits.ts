import type { MessageTrace } from '@mailmedic/contract/looks/message-trace.ts';
import type { Clocks } from './clocks.ts';
import { houseOfName, type Stop } from './stop.ts';
import type { Trust } from './trust.ts';

/** A stretch of the way that took time. */
export interface Wait {
  /** where the message lay; none: with whoever wrote it */
  readonly at: Stop | undefined;
  /** who took it then */
  readonly to: Stop;
  readonly ms: number;
  /** what it took at the least, should a clock that was not believed be right after all */
  readonly leastMs: number;
  /** both ends are times of clocks that agree with the others */
  readonly isMeasured: boolean;
  /** both ends were written by servers that can be believed */
  readonly isBelieved: boolean;
  /** one of the ends is told by a line that does not fit the one after it, so that it may be made up */
  readonly isDoubtful: boolean;
  /** the taker met the sender's side here for the first time */
  readonly atBorder: boolean;
  readonly kind: 'writing' | 'queue' | 'same-server' | 'list' | 'mailbox' | 'resent' | 'greylisting';
  /** what greylisting says that it held back, and whose it is */
  readonly greylisting?: { readonly software: string; readonly delayedMs?: number };
}

/** One time of the journey: the writing (none) or a stop that tells one. */
export type Timed = Stop | undefined;

/** The stretches between each two times, in the order of the journey. */
export function waitsOf(trace: MessageTrace, timed: readonly Timed[], clocks: Clocks, trust: Trust): readonly Wait[] {
  return timed.slice(1).flatMap((to, index): readonly Wait[] => {
    if (to === undefined) return [];
    const at = timed[index];
    const ms = (clocks.times[index + 1] ?? 0) - (clocks.times[index] ?? 0);
    const greylisting = greylistingAt(trace, timed, trust, { to, at, ms });
    return [
      {
        at,
        to,
        ms,
        leastMs: clocks.least[index + 1] ?? 0,
        isMeasured: clocks.sound[index] === true && clocks.sound[index + 1] === true,
        isBelieved: trace.isTurned !== true && at !== undefined && trust.believed.has(at.number) && trust.believed.has(to.number),
        isDoubtful: trust.broken.has(to.number) || (at !== undefined && trust.broken.has(at.number)),
        atBorder: to.number === trust.border?.number,
        kind: greylisting ? 'greylisting' : kindOf(trace, at, to),
        ...(greylisting ? { greylisting } : {}),
      },
    ];
  });
}

function kindOf(trace: MessageTrace, at: Timed, to: Stop): Wait['kind'] {
  if (to.hop.protocol !== undefined && /^(?:POP3S?|IMAPS?|IMAP4)$/.test(to.hop.protocol)) return 'mailbox';
  if (at === undefined) return 'writing';
  if (resentBetween(trace, at, to)) return 'resent';
  if (trace.list && at.house !== undefined && at.house === to.house && isListHouse(trace, at.house)) return 'list';
  if (isHandedInAnew(at, to)) return 'resent';
  return at.name === to.name ? 'same-server' : 'queue';
}

/**
 * A message that had arrived and is handed in again like a new one: by a person's account on the server itself, by any program on another
 * computer than the one that had it, or by somebody who signed in after it had been fetched from a mailbox.
 */
function isHandedInAnew(at: Stop, to: Stop): boolean {
  if (/^(?:POP3S?|IMAPS?|IMAP4)$/.test(at.hop.protocol ?? '')) return to.hop.authenticated !== undefined;
  if (to.hop.from?.local !== true || to.hop.by?.name === undefined) return false;
  if (at.name !== to.name) return at.house !== undefined && at.house !== to.house && !/^LMTP/.test(to.hop.protocol ?? '');
  const user = Number(/\b(?:userid|invoked by uid) (\d{1,9})\b/.exec(to.hop.line)?.[1] ?? 0);
  return user >= FIRST_PERSON && user < NOBODY;
}

/** Accounts of people have numbers from here on; below are those of programs, such as content filters. */
const FIRST_PERSON = 1000;
const NOBODY = 65_534;

/** A block of Resent- fields stands above the lines of the way before it (RFC 5322 section 3.6.6): somebody had the message, and sent it anew. */
function resentBetween({ resent }: MessageTrace, at: Stop, to: Stop): boolean {
  return resent.some(({ above }) => above > to.place && above <= at.place);
}

function isListHouse({ list }: MessageTrace, house: string): boolean {
  const sender = list?.sender?.slice(list.sender.lastIndexOf('@') + 1);
  return [list?.id, sender].some((name) => name !== undefined && houseOfName(name) === house);
}

/**
 * The record names the server that made the message wait, or stands on top of its line; one that names no server on the way is about the
 * border, where filters stand. A record that explains only a small part of the time is no explanation of it.
 */
function greylistingAt(
  trace: MessageTrace,
  stops: readonly Timed[],
  trust: Trust,
  { to, at, ms }: Pick<Wait, 'to' | 'at' | 'ms'>,
): Wait['greylisting'] {
  if (at?.clock === to.clock) return undefined;
  const record = trace.greylisting.find(({ delayedMs, above, by }) => {
    // From the writing on only the filter's own number tells that it was the filter.
    if (at === undefined && delayedMs === undefined) return false;
    if (delayedMs === 0 || (delayedMs === undefined ? ms < SHORTEST || ms > LONGEST : !isAbout(delayedMs, ms))) return false;
    if (by !== undefined && stops.some((stop) => stop && isNamed(stop, by))) return isNamed(to, by);
    return above === to.place || to.number === trust.border?.number;
  });
  return record && { software: record.software, ...(record.delayedMs === undefined ? {} : { delayedMs: record.delayedMs }) };
}

/** Without a number only a wait of the usual length is explained: five minutes are put off, and a server tries again within hours. */
const SHORTEST = 4 * 60_000;
const LONGEST = 6 * 3_600_000;

function isAbout(delayedMs: number, ms: number): boolean {
  return delayedMs >= ms / 3 && delayedMs <= ms + 120_000 + ms / 10;
}

/** `mail19` is mail19.example.org. */
function isNamed({ hop }: Stop, by: string | undefined): boolean {
  const name = hop.by?.name;
  return by !== undefined && name !== undefined && (name === by || name.startsWith(`${by}.`) || by.startsWith(`${name}.`));
}
