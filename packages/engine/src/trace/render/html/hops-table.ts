import type { TraceHop, TraceReport } from '@mailmedic/contract/trace.ts';
import { tookBriefly, utcTime } from '../../../facts/duration-words.ts';
import { markup, type Markup } from '../../../render/html/escape.ts';
import { doubtWords, hopDetails, isLongWait } from '../hop-words.ts';

const COLUMNS = ['#', 'Server', 'Time', 'Took', 'How it came', 'To be believed'];

/**
 * The way as a table: what the picture shows, and who handed the message over how. The roles are said, since a narrow window lays the
 * rows out as blocks, and some browsers take them for no table then.
 */
export function hopsTable({ hops }: TraceReport): Markup | string {
  if (hops.length === 0) return '';
  return markup`<table class="hops" role="table"><caption>The way from the sender to the recipient; times are UTC</caption><thead role="rowgroup"><tr role="row">${COLUMNS.map((name) => markup`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead><tbody role="rowgroup">
${hops.map((hop, index) => hopRow(hop, index > 0))}</tbody></table>`;
}

function hopRow(hop: TraceHop, canBeBorder: boolean): Markup {
  const at = hop.corrected ?? hop.time;
  const told = [...hopDetails(hop), ...doubtWords(hop)];
  return markup`<tr role="row"${hop.border === true && canBeBorder ? markup` class="border"` : ''}><td role="cell" class="number">${hop.number}</td><th scope="row" role="rowheader">${breakable(hop.server)}</th><td role="cell" class="time">${at === undefined ? 'not told' : utcTime(Date.parse(at))}${hop.corrected === undefined ? '' : markup`<small>its clock said ${utcTime(Date.parse(hop.time ?? ''))}</small>`}</td><td role="cell" class="wait ${isLongWait(hop) ? 'long' : ''}">${hop.waitedMs === undefined ? '' : `${hop.measured === false ? 'about ' : ''}${tookBriefly(hop.waitedMs)}`}</td><td role="cell">${told.map((line) => markup`${breakable(line)}<br>`)}</td><td role="cell" class="believed">${hop.trust === 'trusted' ? 'yes' : 'told, may be forged'}</td></tr>
`;
}

/** Names may be broken behind their dots, rather than anywhere. */
function breakable(text: string): Markup {
  return markup`${text.split(/(?<=[\w-]\.)(?=[a-z])/i).map((part, index) => (index === 0 ? part : markup`<wbr>${part}`))}`;
}
