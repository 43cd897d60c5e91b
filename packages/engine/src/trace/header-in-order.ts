import type { ReceivedHop } from '@mailmedic/contract/looks/message-trace.ts';
import { Header } from '@mailmedic/message/mime/header.ts';
import { linksOf } from '../facts/journey/links.ts';

/** Clocks of two servers differ by this much without being wrong. */
const APART = 5000;

/**
 * Each server puts its line on top (RFC 5321 section 4.4), but some programs show a header the oldest line first, or add theirs at its end.
 * It is turned only where that is beyond doubt: the lines that name their neighbours name the one above, and the times go on from top
 * to bottom. Wrong clocks alone would not change the names, and lines of a forger not both.
 */
export function isTurned(hops: readonly ReceivedHop[]): boolean {
  const times = hops.flatMap(({ time }) => time?.at ?? []);
  const [first = 0] = times;
  const last = times.at(-1) ?? 0;
  const { downwards, upwards, upwardsByServer } = linksOf(hops);
  if (times.length < 2 || last <= first || upwards < downwards * 3) return false;
  // The very servers that are named, twice and more, outweigh a clock that is wrong between them.
  if (downwards === 0 && upwardsByServer > 1) return true;
  if (times.some((at, index) => at < (times[index - 1] ?? at))) return false;
  // Two lines have one link only, which a forged name makes, too.
  return hops.length > 2 ? upwards > 1 && upwardsByServer > 0 : upwardsByServer === 1 && last - first > APART;
}

/** The header with its newest trace line on top. */
export function turnedRound(header: Header): Header {
  const { fields } = header;
  const first = fields.findIndex(([name]) => TRACE.test(name));
  const author = fields.flatMap(([name], index) => (AUTHORS.test(name) ? [index] : []));
  // What the author wrote stands below all lines of the way: where it stands above, the whole header was turned.
  if (author.filter((index) => index < first).length * 2 > author.length) return new Header(fields.toReversed());
  const lines = fields.filter(([name]) => TRACE.test(name));
  return new Header(fields.map((field) => (TRACE.test(field[0]) ? (lines.pop() ?? field) : field)));
}

const TRACE = /^(?:x-)?received$/i;
const AUTHORS = /^(?:from|to|subject|date|message-id)$/i;
