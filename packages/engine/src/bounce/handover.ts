import type { Header } from '@mailmedic/message/mime/header.ts';
import { isInside } from '../facts/journey/network.ts';
import { journeysOf } from '../facts/journey/journey.ts';
import { houseOfName, type Stop } from '../facts/journey/stop.ts';
import { evidenceIn } from '../trace/explain.ts';

/** A server on the way of a returned message, by its name, the address that the next one saw, or both. */
export interface Passer {
  readonly server?: string;
  readonly address?: string;
}

/** Who handed a message to the one who refused it. */
export interface Handover extends Passer {
  /** the server of somebody else from which it had the message: it was passed on, by a forward or a list */
  readonly before?: Passer;
}

/** What a bounce says of the servers at both ends of the refusal. */
interface Ends {
  /** who refused it */
  readonly remote?: string;
  /** who wrote the bounce */
  readonly reporter?: string;
  readonly recipientDomain?: string;
  /** the reply by which it was refused, if it was one: somebody else gave it to the writer of the bounce */
  readonly reply?: string;
}

/**
 * Who handed a message to the server that refused it, by the header that came back. Either that server, or one of its house, wrote a
 * line when it took the message, and says from whom; or the server that wrote the newest line was turned away at its door.
 */
export function handoverOf(returned: Header, ends: Ends): Handover | undefined {
  const [journey] = journeysOf(evidenceIn(returned, {}));
  const fromTop = journey?.stops.toReversed() ?? [];
  const refuser = refuserOf(ends);
  const [top] = fromTop;
  if (top === undefined) return ends.remote === undefined || ends.reporter === undefined ? undefined : { server: ends.reporter };
  const inside = refuser === undefined ? [] : sameHouse(fromTop, refuser);
  const border = inside.at(-1);
  if (border) return submitted(border) ? undefined : passerOf(border);
  // Without a word about who refused, only a server that took the message from its own people, or was the first of all, is the sender's.
  if (refuser === undefined && !submitted(top) && (fromTop.length > 1 || ends.reply === undefined)) return undefined;
  return handedOnBy(fromTop, ends.reporter);
}

function refuserOf({ remote, reporter, recipientDomain }: Ends): string | undefined {
  const house = reporter === undefined ? undefined : houseOfName(reporter);
  // A filter on the same computer, or in the same network, refuses for the house.
  if (remote !== undefined) return remote === 'localhost' || isInside(remote) ? house : (houseOfName(remote) ?? remote);
  return house !== undefined && recipientDomain !== undefined && house === houseOfName(recipientDomain) ? house : undefined;
}

/** The lines at the top that this house wrote. */
function sameHouse(fromTop: readonly Stop[], house: string): readonly Stop[] {
  const end = fromTop.findIndex((stop) => stop.house !== house);
  return end === -1 ? fromTop : fromTop.slice(0, end);
}

/** Somebody's own computer handed it in: that is no server for which SPF speaks. */
function submitted({ hop }: Stop): boolean {
  return hop.authenticated !== undefined || hop.from === undefined || hop.from.local === true || isInside(hop.from.address ?? '');
}

function passerOf({ hop: { from } }: Stop): Passer | undefined {
  const server = from?.seen ?? from?.claimed;
  if (from?.address === undefined && server === undefined) return undefined;
  return { ...(server === undefined ? {} : { server }), ...(from?.address === undefined ? {} : { address: from.address }) };
}

/** The server that wrote the newest line handed it over; where another one wrote the bounce, that one did. */
function handedOnBy(fromTop: readonly Stop[], reporter: string | undefined): Handover | undefined {
  const [top] = fromTop;
  const house = reporter === undefined ? undefined : houseOfName(reporter);
  const isReporters = house === undefined || top?.house === undefined || top.house === house;
  if (!isReporters) return reporter === undefined ? undefined : { server: reporter };
  const own = top?.house === undefined ? fromTop.slice(0, 1) : sameHouse(fromTop, top.house);
  const border = own.at(-1);
  const wasPassedOn = border !== undefined && own.length < fromTop.length && !submitted(border);
  const before = wasPassedOn ? passerOf(border) : undefined;
  const by = top?.hop.by;
  const server = by?.name ?? reporter;
  const address = by?.address !== undefined && !isInside(by.address) ? by.address : undefined;
  if (server === undefined && address === undefined) return undefined;
  return {
    ...(server === undefined ? {} : { server }),
    ...(address === undefined ? {} : { address }),
    ...(before === undefined ? {} : { before }),
  };
}
