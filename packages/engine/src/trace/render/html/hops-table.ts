import type { TraceHop, TraceReport } from '@mailmedic/contract/trace.ts';
import { tookBriefly, utcTime } from '../../../facts/duration-words.ts';
import { markup, type Markup } from '../../../render/html/escape.ts';
import { hopDetails, trustWords } from '../hop-words.ts';

/** The way as a table: what the picture shows, and who handed the message over how. */
export function hopsTable({ hops }: TraceReport): Markup | string {
  if (hops.length === 0) return '';
  return markup`<table class="hops"><caption>The way from the sender to the recipient; times are UTC</caption><thead><tr><th scope="col">#</th><th scope="col">Server</th><th scope="col">Time</th><th scope="col">Took</th><th scope="col">How it came</th><th scope="col">To be believed</th></tr></thead><tbody>
${hops.map((hop, index) => hopRow(hop, index > 0))}</tbody></table>`;
}

function hopRow(hop: TraceHop, canBeBorder: boolean): Markup {
  const at = hop.corrected ?? hop.time;
  const isLong = (hop.waitedMs ?? 0) >= 300_000 && hop.measured !== false;
  return markup`<tr${hop.border === true && canBeBorder ? markup` class="border"` : ''}><td class="number">${hop.number}</td><th scope="row">${hop.server}</th><td class="time">${at === undefined ? 'not told' : utcTime(Date.parse(at))}${hop.corrected === undefined ? '' : markup`<small>its clock said ${utcTime(Date.parse(hop.time ?? ''))}</small>`}</td><td class="wait ${isLong ? 'long' : ''}">${hop.waitedMs === undefined ? '' : `${hop.measured === false ? 'about ' : ''}${tookBriefly(hop.waitedMs)}`}</td><td>${[...hopDetails(hop), ...trustWords(hop)].map((line) => markup`${line}<br>`)}</td><td class="believed">${hop.trust === 'trusted' ? 'yes' : 'told, may be forged'}</td></tr>
`;
}
