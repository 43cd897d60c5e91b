import { isInside } from './network.ts';
import { isRules, sameMailbox } from './forwards.ts';
import type { Journey } from './journey.ts';
import { houseOfName, type Stop } from './stop.ts';

/** A server of neither side that sent a message on to another mailbox, though no field says so. */
export interface HandedOn {
  /** the server, as far as it shows */
  readonly by: string;
  /** the address that it was sent to at first */
  readonly from: string;
  /** the mailbox where it ended, if that is told */
  readonly to?: string;
  /** what shows it, to go on a sentence with */
  readonly because: string;
}

/**
 * An alias leaves no trace but this: the server that handed the message over belongs to whom it was addressed to and not to where it ended; or it
 * had got the message from the sender's own servers, and the mailbox where it ended is none that the message was addressed to. A
 * server through which the sender sends is neither.
 */
export function handedOnIn({ trust, stops, look }: Journey, senderHouse: string | undefined): HandedOn | undefined {
  const { border } = trust;
  const from = border?.hop.from;
  const name = from?.seen ?? from?.claimed;
  const house = name === undefined ? undefined : houseOfName(name);
  if (!border || name === undefined || house === undefined || house === border.house || house === senderHouse) return undefined;
  const written = addressesIn(look.data.to ?? '');
  const to = endOf(look.data, border);
  const taker = stops.findLast((stop) => stop.number < border.number && stop.house === house);
  const by = taker?.hop.by?.name ?? name;
  const common = { by, ...(to === undefined ? {} : { to }) };
  // Whoever sent it from there signed in or stood inside.
  const isSent = taker !== undefined && (taker.hop.authenticated !== undefined || !isFromOutside(taker, house));
  const own = written.find((address) => houseOfName(domainOf(address)) === house);
  if (own !== undefined && !isSent) return { ...common, from: own, because: `it was addressed to ${own}, whose server ${name} is` };
  if (to === undefined || written.length === 0 || written.some((address) => sameMailbox(address, to) || sameHouse(address, to)))
    return undefined;
  const [first] = written;
  if (first === undefined || taker === undefined || isSent || !comesFrom(taker, senderHouse)) return undefined;
  return {
    ...common,
    from: first,
    because: `it was addressed to ${first}, ${by} took it from ${senderHouse ?? 'the sender'}, and it ended in ${to}`,
  };
}

/** The mailbox that the last servers name. */
function endOf({ addressed }: Journey['look']['data'], border: Stop): string | undefined {
  const delivered = addressed.find(({ above, field }) => above <= border.place && !isRules(field));
  return delivered?.address ?? (border.hop.for?.length === 1 ? border.hop.for[0] : undefined);
}

function isFromOutside({ hop: { from } }: Stop, house: string): boolean {
  if (from === undefined || from.local === true || (from.address !== undefined && isInside(from.address))) return false;
  return houseOfName(from.seen ?? from.claimed ?? '') !== house;
}

function comesFrom({ hop: { from } }: Stop, house: string | undefined): boolean {
  return house !== undefined && [from?.seen, from?.claimed].some((name) => name !== undefined && houseOfName(name) === house);
}

function sameHouse(one: string, other: string): boolean {
  const house = houseOfName(domainOf(one));
  return house !== undefined && house === houseOfName(domainOf(other));
}

function addressesIn(text: string): readonly string[] {
  return (text.match(/[^\s<>,;:"()]{1,120}@[^\s<>,;:"()]{1,255}/g) ?? []).slice(0, 20);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
