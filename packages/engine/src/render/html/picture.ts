import { STATE_WORDS, type Station, type StationState } from '../station.ts';
import { markup, Markup } from './escape.ts';

const STEP = 120;
const RADIUS = 22;
const MIDDLE = 34;

/** The path drawn as a line of stations. Its text alternative names every state; the table below it says more. */
export function picture(stations: readonly Station[], id: string): Markup {
  const width = STEP * stations.length;
  const told = stations.map(({ name, state }) => `${name}: ${STATE_WORDS[state]}`).join('; ');
  return markup`<svg viewBox="0 0 ${width} 108" role="img" aria-labelledby="${id}-title ${id}-told">
<title id="${id}-title">The way to the mailbox</title><desc id="${id}-told">${told}.</desc>
${stations.slice(1).map((station, index) => way(station, index))}
${stations.map((station, index) => stop(station, index))}
</svg>`;
}

function way({ state }: Station, index: number): Markup {
  const from = STEP / 2 + STEP * index + RADIUS;
  const broken = state === 'ok' || state === 'partly' ? 'way' : 'way broken';
  return markup`<line class="${broken}" x1="${from + 6}" y1="${MIDDLE}" x2="${from + STEP - 2 * RADIUS - 6}" y2="${MIDDLE}"/>
`;
}

function stop({ name, state }: Station, index: number): Markup {
  const x = STEP / 2 + STEP * index;
  return markup`<g class="${state}" transform="translate(${x} ${MIDDLE})"><circle r="${RADIUS}"/><path d="${new Markup(SIGNS[state])}"/><text y="48">${name}</text><text class="state" y="67">${STATE_WORDS[state]}</text></g>
`;
}

/** A tick, a cross, an exclamation mark, a dash: shapes that differ without any colour. */
const SIGNS: Readonly<Record<StationState, string>> = {
  ok: 'M-9 1l6 7 12-14',
  partly: 'M0-10v11M0 9v.5',
  fails: 'M-8-8l16 16M8-8l-16 16',
  unreached: 'M-1 0h2',
  unlooked: 'M-8 0h16',
  looking: 'M-8 0h.5M0 0h.5M8 0h.5',
};
