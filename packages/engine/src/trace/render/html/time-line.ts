import type { TraceHop, TraceReport } from '@mailmedic/contract/trace.ts';
import { lasted, tookBriefly, utcTime } from '../../../facts/duration-words.ts';
import { markup, type Markup } from '../../../render/html/escape.ts';
import { clip } from '../../../render/wrap.ts';
import { isLongWait } from '../hop-words.ts';

/** One server's share of the time, and where it lies in it. */
interface Bar {
  readonly name: string;
  readonly from: number;
  readonly ms: number;
  readonly isLong: boolean;
  /** it lay there and was not held up, so that its bar is not to scale */
  readonly rest: TraceHop['rest'];
  /** false: a clock on one side is wrong, so that the length is an estimate */
  readonly isSure: boolean;
  /** the message came in from outside here */
  readonly isBorder: boolean;
}

/** How much room a picture has. On a telephone the names stand above the bars, so that nothing has to be pushed aside to see it. */
interface Layout {
  readonly is: 'wide' | 'narrow';
  readonly width: number;
  /** left of the bars, for the names */
  readonly names: number;
  /** right of them, for what is said of them */
  readonly right: number;
  readonly row: number;
  /** the middle of a bar, from the top of its row */
  readonly middle: number;
  readonly bar: number;
  /** letters of a name */
  readonly letters: number;
  readonly border: string;
}

const WIDE: Layout = {
  is: 'wide',
  width: 960,
  names: 290,
  right: 150,
  row: 32,
  middle: 14,
  bar: 14,
  letters: 28,
  border: 'Above: told by others, may be forged. Below: written by servers that can be believed.',
};
const NARROW: Layout = {
  is: 'narrow',
  width: 340,
  names: 2,
  right: 8,
  row: 44,
  middle: 28,
  bar: 12,
  letters: 30,
  border: 'Above: told, may be forged. Below: can be believed.',
};
const GAP = 24;
const TOP = 44;
const MOST = 40;
/** How much of the rest of the way a time that is not to scale is drawn as. */
const RESTING = 0.12;

/** The way as a picture: a row for each server, a bar for the time that the message lay there, to scale. The table below tells the same. */
export function timeLine(report: TraceReport, id: string): Markup | string {
  const bars = barsOf(report);
  const wide = drawn(bars, id, WIDE);
  return wide === '' ? '' : markup`${wide}${drawn(bars, `${id}-narrow`, NARROW)}`;
}

function drawn(bars: readonly Bar[], id: string, layout: Layout): Markup | string {
  const { width } = layout;
  const [first] = bars;
  const last = bars.at(-1);
  if (!first || !last || last.from <= first.from) return '';
  const begin = first.from;
  const whole = last.from - begin;
  const scale = scaleOf(bars, layout);
  const border = bars.findIndex(({ isBorder }) => isBorder);
  const height = TOP + layout.row * bars.length + (border === -1 ? 0 : GAP) + 24;
  const told = bars
    .map(({ name, ms, rest }) => (ms > 0 ? `${name}: ${lasted(ms)}${rest === undefined ? '' : ` ${REST_LABELS[rest]}`}` : name))
    .join('; ');
  return markup`<svg class="time-line ${layout.is}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-told">
<title id="${id}-title">How long the message lay at each server</title><desc id="${id}-told">From ${utcTime(begin)} UTC, ${lasted(whole)} in all. ${told}.</desc>
<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="hatch-ground"/><line x1="0" y1="0" x2="0" y2="6" class="hatch"/></pattern></defs>
${axis(begin, bars, scale, height, layout)}
${bars.map((bar, index) => row(bar, layout, { isLast: index === bars.length - 1, y: TOP + layout.row * index + (border !== -1 && index >= border ? GAP : 0), x: scale.places[index] ?? layout.names, wide: scale.widthOf(bar), id }))}
</svg>`;
}

function barsOf({ hops, message }: TraceReport): readonly Bar[] {
  const timed = hops.filter((hop) => hop.time !== undefined);
  const shown = fewer([...written(timed[0], message.date), ...timed.map((hop) => ({ name: hop.server, at: timeOf(hop), hop }))]);
  // What one server does to a message by itself is one row.
  const rows = shown.filter(({ name, hop }, index) => name !== shown[index - 1]?.name || hop?.rest !== undefined);
  return rows.map(({ name, at, hop, isGroup }, index) => {
    const next = rows[index + 1];
    const ms = next === undefined ? 0 : Math.max(0, next.at - at);
    const into = isGroup === true || next?.isGroup === true ? undefined : next?.hop;
    return {
      name,
      from: at,
      ms,
      isLong: into !== undefined && isLongWait({ ...into, waitedMs: ms }),
      rest: into?.rest,
      isSure: into?.measured !== false,
      isBorder: index > 0 && isBelieved(hop) && !isBelieved(rows[index - 1]?.hop),
    };
  });
}

interface Row {
  readonly name: string;
  readonly at: number;
  readonly hop?: TraceHop;
  /** several servers in one row, of which the hop is the last */
  readonly isGroup?: true;
}

/** Of many, the ends of the way and where the message lay longest; the others between them share a row. */
function fewer(stops: readonly Row[]): readonly Row[] {
  if (stops.length <= MOST) return stops;
  const lay = (index: number) => (stops[index + 1]?.at ?? 0) - (stops[index]?.at ?? 0);
  const longest = [...stops.keys()]
    .slice(0, -1)
    .toSorted((one, other) => lay(other) - lay(one))
    .slice(0, MOST / 8);
  const kept = new Set([...longest, ...longest.map((index) => index + 1)]);
  const isKept = (index: number) => index < MOST / 4 || index >= stops.length - MOST / 4 || kept.has(index);
  const rows: Row[] = [];
  for (let index = 0; index < stops.length;) {
    let end = index + 1;
    if (!isKept(index)) while (end < stops.length && !isKept(end)) end += 1;
    const [first, last] = [stops[index], stops[end - 1]];
    if (first && last)
      rows.push(
        end - index === 1
          ? first
          : { name: `${end - index} more servers`, at: first.at, ...(last.hop ? { hop: last.hop } : {}), isGroup: true },
      );
    index = end;
  }
  return rows;
}

function isBelieved(hop: TraceHop | undefined): boolean {
  return hop?.trust === 'trusted';
}

function written(first: TraceHop | undefined, date: string | undefined): readonly Row[] {
  if (first?.waitedMs === undefined || date === undefined) return [];
  return [{ name: 'written', at: timeOf(first) - first.waitedMs }];
}

function timeOf(hop: TraceHop): number {
  return Date.parse(hop.corrected ?? hop.time ?? '');
}

interface Scale {
  /** where each bar begins */
  readonly places: readonly number[];
  readonly widthOf: (bar: Pick<Bar, 'ms' | 'rest'>) => number;
}

/** Bars follow each other. A time in which the message only lay is shortened, so that what was a delay can be seen. */
function scaleOf(bars: readonly Bar[], { width, names, right }: Layout): Scale {
  const moved = bars.reduce((sum, { ms, rest }) => sum + (rest === undefined ? ms : 0), 0);
  const resting = moved === 0 ? 1 : moved * RESTING;
  const shown = ({ ms, rest }: Pick<Bar, 'ms' | 'rest'>) => (rest === undefined ? ms : resting);
  const whole = bars.reduce((sum, bar) => sum + shown(bar), 0) || 1;
  const widthOf = (bar: Pick<Bar, 'ms' | 'rest'>) => ((width - names - right) * shown(bar)) / whole;
  let x = names;
  const places = bars.map((bar) => {
    const begins = x;
    x += widthOf(bar);
    return round(begins);
  });
  return { places, widthOf };
}

const REST_LABELS: Readonly<Record<NonNullable<TraceHop['rest']>, string>> = {
  mailbox: 'in the mailbox',
  resent: 'until sent anew',
  dated: 'from its date on',
  clock: 'by a wrong clock',
};
/** A letter of a label, about. */
const LETTER = 7.5;

interface Place {
  readonly isLast: boolean;
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly id: string;
}

function row(bar: Bar, layout: Layout, place: Place): Markup {
  const { name, from, isLong, isSure, isBorder, rest } = bar;
  const { isLast, x, y, wide, id } = place;
  const { width, names, right, middle } = layout;
  const long = Math.max(3, round(wide));
  const kind = rest === undefined ? (isLong ? 'long' : isSure ? 'short' : 'guessed') : 'rest';
  const label = labelOf(bar, isLast);
  const centre = y + middle;
  return markup`${isBorder ? markup`<g class="border"><line x1="0" y1="${y - 2}" x2="${width}" y2="${y - 2}"/><text x="0" y="${y - 8}">${layout.border}</text></g>` : ''}<g class="${kind}"><title>${name}: ${label}, from ${utcTime(from)} UTC</title><text class="name" x="${layout.is === 'wide' ? names - 14 : 0}" y="${layout.is === 'wide' ? y + 19 : y + 16}">${clip(name, layout.letters)}</text><line class="lane" x1="${names}" y1="${centre}" x2="${width - right}" y2="${centre}"/>${
    isLast
      ? markup`<circle cx="${x}" cy="${centre}" r="6"/>`
      : markup`<rect x="${x}" y="${centre - layout.bar / 2}" width="${long}" height="${layout.bar}" rx="2"${isLong ? markup` fill="url(#${id}-hatch)"` : ''}/>`
  }${labelAt(label, layout, { ...place, wide: long })}</g>
`;
}

function labelOf({ ms, isSure, rest }: Bar, isLast: boolean): string {
  const took = `${isSure ? '' : 'about '}${tookBriefly(ms)}`;
  return isLast ? 'arrived' : rest === undefined ? took : `${took} ${REST_LABELS[rest]}`;
}

/** Beside the bar, in front of it where it ends at the edge and there is room; above it, at the edge, in a narrow picture. */
function labelAt(label: string, { is, width, names }: Layout, { isLast, x, y, wide }: Place): Markup {
  if (is === 'narrow') return markup`<text class="before" x="${width}" y="${y + 16}">${label}</text>`;
  const room = label.length * LETTER + 12;
  const inFront = x + wide + room > width && x - names > room;
  return markup`<text class="${inFront ? 'before' : 'after'}" x="${inFront ? x - (isLast ? 12 : 8) : x + Math.max(wide, 6) + 8}" y="${y + 19}">${label}</text>`;
}

/** Marks of the time that passed; none behind a time that is not to scale. */
function axis(begin: number, bars: readonly Bar[], { places, widthOf }: Scale, height: number, { is, names }: Layout): Markup {
  const broken = bars.findIndex(({ rest }) => rest !== undefined);
  const whole = bars.slice(0, broken === -1 ? undefined : broken).reduce((sum, { ms }) => sum + ms, 0);
  const step = STEPS.find((candidate) => whole / candidate <= (is === 'wide' ? 5 : 2.5)) ?? Math.ceil(whole / 5 / DAY) * DAY;
  const room = (ms: number) => (places[0] ?? names) + widthOf({ ms, rest: undefined });
  const marks = Array.from({ length: Math.floor(whole / step) + 1 }, (_, index) => index * step).filter(
    // Where little of the picture is to scale, marks would stand on each other.
    (ms, index) => index === 0 || room(step) - room(0) >= 70 || ms === 0,
  );
  return markup`<g class="axis"><text class="begin" x="0" y="${is === 'wide' ? 16 : 12}">${utcTime(begin)} UTC</text>${marks.map((ms) => {
    const x = round(room(ms));
    const text = ms === 0 ? (is === 'wide' ? '0' : '') : `+${lasted(ms)}`;
    return markup`<line x1="${x}" y1="${is === 'wide' ? 24 : 34}" x2="${x}" y2="${height - 14}"/><text x="${x}" y="${is === 'wide' ? 16 : 30}">${text}</text>`;
  })}</g>
`;
}

const DAY = 86_400_000;
/** Servers tell whole seconds. */
const STEPS = [
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
