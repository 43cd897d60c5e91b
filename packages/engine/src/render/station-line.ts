import type { Paint } from './paint.ts';
import { safe } from './safe-text.ts';
import { STATE_WORDS, STATION_NAMES, type Station, type StationState } from './station.ts';
import { clip, columnsOf, pad, wrap } from './wrap.ts';

/** How a page of text is laid out. */
export interface Page {
  readonly width: number;
  readonly paint: Paint;
  /** symbols beyond ASCII can be shown */
  readonly unicode: boolean;
}

const SYMBOLS: Readonly<Record<StationState, readonly [string, string]>> = {
  ok: ['✓', '+'],
  partly: ['!', '!'],
  fails: ['✗', 'x'],
  unreached: ['·', '.'],
  unlooked: ['–', '-'],
  looking: ['…', '~'],
};

const NAME_COLUMNS = Math.max(...Object.values(STATION_NAMES).map(columnsOf));
const STATE_COLUMNS = Math.max(...Object.values(STATE_WORDS).map(columnsOf));
const INDENT = 2;
/** What stands before the detail: indent, symbol, name, state. */
const HEAD_COLUMNS = INDENT + 2 + NAME_COLUMNS + 2 + STATE_COLUMNS + 2;

/** One station of the path; what it says goes beside it on a wide page and below it on a narrow one. */
export function stationLines(station: Station, page: Page): readonly string[] {
  const head = headOf(station, page);
  const says = safe(station.says);
  if (says === '') return [head.trimEnd()];
  if (page.width - HEAD_COLUMNS >= 24) {
    const [first = '', ...rest] = wrap(says, page.width - HEAD_COLUMNS);
    return [`${head}${first}`, ...rest.map((line) => ' '.repeat(HEAD_COLUMNS) + line)];
  }
  return [head.trimEnd(), ...wrap(says, page.width - INDENT - 2).map((line) => ' '.repeat(INDENT + 2) + line)];
}

/** The same in exactly one line that does not wrap, for a screen that is redrawn. */
export function stationLine(station: Station, page: Page): string {
  const room = page.width - HEAD_COLUMNS - 1;
  const head = headOf(station, page);
  return room < 8 ? head.trimEnd() : `${head}${clip(safe(station.says), room, page.unicode ? '…' : '...')}`.trimEnd();
}

function headOf({ name, state }: Station, { paint, unicode }: Page): string {
  const symbol = SYMBOLS[state][unicode ? 0 : 1];
  const word = unicode ? STATE_WORDS[state] : STATE_WORDS[state].replace('…', '...');
  const painted = PAINTED[state](paint);
  return `${' '.repeat(INDENT)}${painted(symbol)} ${pad(name, NAME_COLUMNS)}  ${painted(word)}${' '.repeat(STATE_COLUMNS - columnsOf(word) + 2)}`;
}

const PAINTED: Readonly<Record<StationState, (paint: Paint) => (text: string) => string>> = {
  ok: ({ good }) => good,
  partly: ({ caution }) => caution,
  fails: ({ bad }) => bad,
  unreached: ({ faint }) => faint,
  unlooked: ({ faint }) => faint,
  looking: ({ faint }) => faint,
};
