import type { ReceivedHop } from '@mailmedic/contract/looks/message-trace.ts';
import { houseOfName } from './stop.ts';

/** How surely one line's `from` is the server that wrote another: by its name or address, by its domain only, or not at all. */
type Link = 'server' | 'house' | undefined;

/** Whether two neighbouring lines fit: each server puts its line on top of that of the server from which it got the message (RFC 5321 section 4.4). */
export interface Links {
  /** pairs that fit in this way only */
  readonly downwards: number;
  /** pairs that fit only if the lower line was written later */
  readonly upwards: number;
  /** of those, the pairs in which the very server is named */
  readonly upwardsByServer: number;
}

/** Counts which way neighbouring lines fit; pairs that fit both ways, or neither, tell nothing. */
export function linksOf(hops: readonly ReceivedHop[]): Links {
  let [downwards, upwards, upwardsByServer] = [0, 0, 0];
  for (const [index, below] of hops.slice(1).entries()) {
    const above = hops[index];
    if (above === undefined) continue;
    const [down, up] = [linkOf(above, below), linkOf(below, above)];
    if (down !== undefined && up === undefined) downwards += 1;
    if (up !== undefined && down === undefined) upwards += 1;
    if (up === 'server' && down === undefined) upwardsByServer += 1;
  }
  return { downwards, upwards, upwardsByServer };
}

function linkOf({ from }: ReceivedHop, { by }: ReceivedHop): Link {
  if (from === undefined || by === undefined) return undefined;
  const names = [from.seen, from.claimed].flatMap((name) => (name === undefined ? [] : [bare(name)]));
  if (by.address !== undefined && from.address === by.address) return 'server';
  if (by.name === undefined) return undefined;
  const name = bare(by.name);
  if (names.includes(name)) return 'server';
  const house = houseOfName(name);
  return house !== undefined && names.some((one) => houseOfName(one) === house) ? 'house' : undefined;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
