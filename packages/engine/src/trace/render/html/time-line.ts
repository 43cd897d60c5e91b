import type { TraceHop, TraceReport } from '@mailmedic/contract/trace.ts';
import { lasted, tookBriefly, utcTime } from '../../../facts/duration-words.ts';
import { markup, type Markup } from '../../../render/html/escape.ts';
import { clip } from '../../../render/wrap.ts';

/** One server's share of the time, and where it lies in it. */
interface Bar {
  readonly name: string;
  readonly from: number;
  readonly ms: number;
  readonly isLong: boolean;
  /** false: a clock on one side is wrong, so that the length is an estimate */
  readonly isSure: boolean;
  /** the message came in from outside here */
  readonly isBorder: boolean;
}

const WIDTH = 960;
const NAMES = 280;
const RIGHT = 110;
const ROW = 32;
const GAP = 24;
const TOP = 44;
const BAR = 14;
const MOST = 40;
const LONG = 300_000;

/** The way as a picture: a row for each server, a bar for the time that the message lay there, to scale. The table below tells the same. */
export function timeLine(report: TraceReport, id: string): Markup | string {
  const bars = barsOf(report);
  const [first] = bars;
  const last = bars.at(-1);
  if (!first || !last || last.from <= first.from) return '';
  const begin = first.from;
  const whole = last.from - begin;
  const border = bars.findIndex(({ isBorder }) => isBorder);
  const height = TOP + ROW * bars.length + (border === -1 ? 0 : GAP) + 24;
  const told = bars.map(({ name, ms }) => (ms > 0 ? `${name}: ${lasted(ms)}` : name)).join('; ');
  return markup`<svg class="time-line" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-told">
<title id="${id}-title">How long the message lay at each server</title><desc id="${id}-told">From ${utcTime(begin)} UTC, ${lasted(whole)} in all. ${told}.</desc>
<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="hatch-ground"/><line x1="0" y1="0" x2="0" y2="6" class="hatch"/></pattern></defs>
${axis(begin, whole, height)}
${bars.map((bar, index) => row(bar, index === bars.length - 1, TOP + ROW * index + (border !== -1 && index >= border ? GAP : 0), begin, whole, id))}
</svg>`;
}

function barsOf({ hops, message }: TraceReport): readonly Bar[] {
  const timed = hops.filter((hop) => hop.time !== undefined);
  const stops = [...written(timed[0], message.date), ...timed.map((hop) => ({ name: hop.server, at: timeOf(hop), hop }))];
  const shown = stops.length > MOST ? [...stops.slice(0, MOST / 2), ...stops.slice(-MOST / 2)] : stops;
  // What one server does to a message by itself is one row.
  const rows = shown.filter(({ name }, index) => name !== shown[index - 1]?.name);
  return rows.map(({ name, at, hop }, index) => {
    const next = rows[index + 1];
    const ms = next === undefined ? 0 : Math.max(0, next.at - at);
    return {
      name,
      from: at,
      ms,
      isLong: ms >= LONG && next?.hop?.measured !== false,
      isSure: next?.hop?.measured !== false,
      isBorder: index > 0 && isBelieved(hop) && !isBelieved(rows[index - 1]?.hop),
    };
  });
}

function isBelieved(hop: TraceHop | undefined): boolean {
  return hop?.trust === 'trusted';
}

function written(first: TraceHop | undefined, date: string | undefined): readonly { name: string; at: number; hop?: TraceHop }[] {
  if (first?.waitedMs === undefined || date === undefined) return [];
  return [{ name: 'written', at: timeOf(first) - first.waitedMs }];
}

function timeOf(hop: TraceHop): number {
  return Date.parse(hop.corrected ?? hop.time ?? '');
}

function place(at: number, begin: number, whole: number): number {
  return round(NAMES + ((WIDTH - NAMES - RIGHT) * (at - begin)) / whole);
}

function row(
  { name, from, ms, isLong, isSure, isBorder }: Bar,
  isLast: boolean,
  y: number,
  begin: number,
  whole: number,
  id: string,
): Markup {
  const x = place(from, begin, whole);
  const width = Math.max(3, round(((WIDTH - NAMES - RIGHT) * ms) / whole));
  const kind = isLong ? 'long' : isSure ? 'short' : 'guessed';
  const label = isLast ? 'arrived' : `${isSure ? '' : 'about '}${tookBriefly(ms)}`;
  // A bar that ends at the edge has its label in front of it where there is room.
  const inFront = x + width > WIDTH - RIGHT && x - NAMES > 120;
  return markup`${isBorder ? markup`<g class="border"><line x1="0" y1="${y - 2}" x2="${WIDTH}" y2="${y - 2}"/><text x="0" y="${y - 8}">Above: told by others, may be forged. Below: written by servers that can be believed.</text></g>` : ''}<g class="${kind}"><title>${name}: ${label}, from ${utcTime(from)} UTC</title><text class="name" x="${NAMES - 14}" y="${y + 19}">${clip(name, 32)}</text><line class="lane" x1="${NAMES}" y1="${y + 14}" x2="${WIDTH - RIGHT}" y2="${y + 14}"/>${
    isLast
      ? markup`<circle cx="${x}" cy="${y + 14}" r="6"/>`
      : markup`<rect x="${x}" y="${y + 14 - BAR / 2}" width="${width}" height="${BAR}" rx="2"${isLong ? markup` fill="url(#${id}-hatch)"` : ''}/>`
  }<text class="${inFront ? 'before' : 'after'}" x="${inFront ? x - (isLast ? 12 : 8) : x + Math.max(width, 6) + 8}" y="${y + 19}">${label}</text></g>
`;
}

function axis(begin: number, whole: number, height: number): Markup {
  const step = STEPS.find((candidate) => whole / candidate <= 5) ?? Math.ceil(whole / 5 / DAY) * DAY;
  const marks = Array.from({ length: Math.floor(whole / step) + 1 }, (_, index) => index * step);
  return markup`<g class="axis"><text class="begin" x="0" y="16">${utcTime(begin)} UTC</text>${marks.map((ms) => {
    const x = place(begin + ms, begin, whole);
    return markup`<line x1="${x}" y1="24" x2="${x}" y2="${height - 14}"/><text x="${x}" y="16">${ms === 0 ? '0' : `+${lasted(ms)}`}</text>`;
  })}</g>
`;
}

const DAY = 86_400_000;
const STEPS = [
  200,
  500,
  1000,
  2000,
  5000,
  10_000,
  15_000,
  30_000,
  60_000,
  120_000,
  300_000,
  600_000,
  900_000,
  1_800_000,
  3_600_000,
  7_200_000,
  10_800_000,
  21_600_000,
  43_200_000,
  DAY,
  2 * DAY,
  7 * DAY,
];

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
