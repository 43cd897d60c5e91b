import type { ReceivedHop } from '@mailmedic/contract/looks/message-trace.ts';
import { houseOfName } from './stop.ts';

/** How surely one line's `from` is the server that wrote another: by its name or address (2), by its domain only (1), or not at all. */
type Link = 0 | 1 | 2;

/** Whether two neighbouring lines fit: each server puts its line on top of that of the server from which it got the message (RFC 5321 section 4.4). */
export interface Links {
  /** pairs that fit in this way, and less in the other */
  readonly downwards: number;
  /** pairs that fit only if the lower line was written later */
  readonly upwards: number;
  /** of those, the pairs in which the very server is named */
  readonly upwardsByServer: number;
}

/** Counts which way neighbouring lines fit better; pairs that fit both ways alike, or neither, tell nothing. */
export function linksOf(hops: readonly ReceivedHop[]): Links {
  let [downwards, upwards, upwardsByServer] = [0, 0, 0];
  for (const [index, below] of hops.slice(1).entries()) {
    const above = hops[index];
    if (above === undefined) continue;
    const [down, up] = [linkOf(above, below), linkOf(below, above)];
    if (down > up) downwards += 1;
    if (up > down) upwards += 1;
    if (up === 2 && down < 2) upwardsByServer += 1;
  }
  return { downwards, upwards, upwardsByServer };
}

function linkOf({ from }: ReceivedHop, { by }: ReceivedHop): Link {
  if (from === undefined || by === undefined) return 0;
  const names = [from.seen, from.claimed].flatMap((name) => (name === undefined ? [] : [bare(name)]));
  if (by.address !== undefined && from.address === by.address) return 2;
  if (by.name === undefined) return 0;
  const name = bare(by.name);
  if (names.includes(name)) return 2;
  const house = houseOfName(name);
  const own = house === undefined ? [] : names.filter((one) => houseOfName(one) === house);
  // Great providers call one server by several names, which begin alike.
  if (own.some((one) => firstLabel(one) === firstLabel(name))) return 2;
  return own.length > 0 ? 1 : 0;
}

function firstLabel(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf('.')));
}

function bare(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
