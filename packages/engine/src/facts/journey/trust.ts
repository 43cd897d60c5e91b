import type { HandedBy } from '@mailmedic/contract/looks/message-trace.ts';
import { operatorOf } from '@mailmedic/knowledge/mx-operators.ts';
import { registrableDomain } from '@mailmedic/knowledge/registrable-domain.ts';
import { isHeldBy, isInside, isNear } from './network.ts';
import { houseOfName, type Stop } from './stop.ts';

/** How far down the header may be believed. */
export interface Trust {
  /** numbers of the stops whose line was written by a trusted server */
  readonly believed: ReadonlySet<number>;
  /** the stop that took the message from outside: who handed it over there is known, everything before it is only told */
  readonly border: Stop | undefined;
  /** stops below the border whose line names another server than the one that the line above got the message from */
  readonly broken: ReadonlySet<number>;
}

/**
 * Each server adds its line on top (RFC 5321 section 4.4), so that the topmost is true, and so is the next as long as the line above says
 * that the message came from a server of the same house, or from one that the person trusts. Below, anybody may have written anything.
 */
export function trustOf(stops: readonly Stop[], trusted: readonly string[]): Trust {
  const fromTop = stops.toReversed();
  const believed = new Set<number>();
  const names = trusted.map((one) => one.toLowerCase().replaceAll(/^\[|\]$|\.$/g, ''));
  let border: Stop | undefined;
  let house: string | undefined;
  for (const [index, stop] of fromTop.entries()) {
    believed.add(stop.number);
    border = stop;
    // A program that calls itself by a word of its own works for the server that wrote the line above.
    house = stop.house ?? (isProgram(stop) ? house : undefined);
    const below = fromTop[index + 1];
    if (below === undefined || !isHandedOn({ hop: stop.hop, house }, below, names)) break;
  }
  const broken = new Set<number>();
  for (const [index, stop] of stops.entries()) {
    const above = stops[index + 1];
    if (above && !believed.has(stop.number) && !isFetched(above.hop) && contradicts(above.hop.from, stop)) broken.add(stop.number);
  }
  return { believed, border, broken };
}

/** The server above says that it got the message from the server below, and that one may be believed. */
function isHandedOn({ hop, house }: Pick<Stop, 'hop' | 'house'>, below: Stop, trusted: readonly string[]): boolean {
  const { from } = hop;
  if (isTrusted(below, from, hop.software, trusted)) return true;
  // The mailbox from which it was fetched is the person's own, and the next line was written by whoever delivered into it.
  if (isFetched(hop)) return true;
  // LMTP never crosses the open network (RFC 2033 section 5): who brings mail by it belongs to the house, under whatever name.
  if (/^(?:UTF8)?LMTP/.test(hop.protocol ?? '') && from?.claimed !== undefined && from.claimed === below.hop.by?.name) return true;
  if (from === undefined || from.local === true) return sameHouse(house, below.house) || below.hop.by === undefined;
  const { seen, claimed, address, confirmed } = from;
  if (address !== undefined && isInside(address)) return !isOthers(claimed, house, below.house);
  if (/^(?:UTF8)?LMTP/.test(hop.protocol ?? '')) return sameHouse(house, below.house);
  if (seen !== undefined && confirmed !== false && sameHouse(house, houseOfName(seen))) return sameHouse(house, below.house);
  if (claimed === undefined || !sameHouse(house, houseOfName(claimed))) return false;
  if (address === undefined) return false;
  // Great providers write down the claim only; inside one house it comes from the house's own network.
  const own = hop.by?.address ?? below.hop.by?.address;
  return isHeldBy(house, address) || (own !== undefined && isNear(address, own));
}

/** It notes what it did itself, and got the message from nobody. */
function isProgram({ hop }: Stop): boolean {
  return hop.from === undefined && hop.by?.name !== undefined && !hop.by.name.includes('.');
}

/** The server inside that handed it over wrote no line: the next one is of another house than it and than the one that took it. */
function isOthers(claimed: string | undefined, house: string | undefined, below: string | undefined): boolean {
  const isPublic = (name: string | undefined) => name !== undefined && registrableDomain(name) !== undefined;
  return isPublic(claimed) && isPublic(below) && house !== below && houseOfName(claimed ?? '') !== below;
}

/** Servers that never look up the name of an address: the claim is all that they write. */
const CLAIM_ONLY = new Set(['Exchange', 'Microsoft 365', 'Windows SMTP service', 'Domino', 'MDaemon', 'Kerio Connect']);

function isTrusted(below: Stop, from: HandedBy | undefined, writer: string | undefined, trusted: readonly string[]): boolean {
  if (trusted.length === 0) return false;
  const { by } = below.hop;
  const isNamed = (name: string | undefined) => name !== undefined && trusted.some((one) => name === one || name.endsWith(`.${one}`));
  const isListed = (address: string | undefined) => address !== undefined && trusted.includes(address);
  if (!isNamed(by?.name) && !isListed(by?.address) && !isListed(from?.address)) return false;
  // The line itself may be forged; what the server above saw may not.
  return (
    from === undefined ||
    isListed(from.address) ||
    isNamed(from.seen) ||
    (from.seen === undefined && CLAIM_ONLY.has(writer ?? '') && isNamed(from.claimed)) ||
    (from.address !== undefined && isInside(from.address))
  );
}

function sameHouse(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}

/** From a mailbox, whose server has often another name than the one that delivered into it. */
function isFetched({ protocol = '' }: Stop['hop']): boolean {
  return /^(?:POP3|IMAP)/.test(protocol);
}

/** The line above names another house and another address than the server that wrote this one. Names that exist inside a network only fit any. */
function contradicts(from: HandedBy | undefined, { hop, house }: Stop): boolean {
  if (from === undefined || house === undefined || PRIVATE.test(house)) return false;
  const { by } = hop;
  if (from.address !== undefined && (isInside(from.address) || from.address === by?.address || isHeldBy(house, from.address))) return false;
  const houses = [from.seen, from.claimed].flatMap((name) => (name === undefined ? [] : (houseOfName(name) ?? [])));
  // Filters that stand between write lines of their own or none, as they like.
  if ([from.seen, from.claimed].some((name) => name !== undefined && operatorOf(name)?.kind === 'gateway')) return false;
  // Whoever handed it over has no name, and this line says that its server took it from that very address: no server is its own client.
  if (houses.length === 0) return from.address !== undefined && from.address === hop.from?.address;
  return !houses.some((one) => one === house || sameLabel(one, house) || PRIVATE.test(one));
}

/** Organisations hold one name under several endings: example.com outside, example.net within. */
function sameLabel(one: string, other: string): boolean {
  const [label = ''] = one.split('.');
  return label.length > 3 && label === other.split('.')[0];
}

const PRIVATE = /\.(?:local|lan|internal|intranet|intra|corp|home|private|localdomain|arpa|loc|priv|domain|server)$/;
