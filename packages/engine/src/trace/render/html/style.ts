import { STYLE } from '../../../render/html/style.ts';

/** The look of every report, and what the time line adds to it. A long wait is hatched, an estimate is dashed: colour is never alone. */
export const TRACE_STYLE = `${STYLE}
.time-line.wide { min-width: 40rem; }
.time-line.narrow { display: none; }
.time-line.narrow .name { text-anchor: start; }
.time-line text { font: 400 13px system-ui, sans-serif; text-anchor: start; }
.time-line .name { text-anchor: end; font-weight: 600; }
.time-line .before { text-anchor: end; }
.time-line .axis text { fill: var(--soft); font-size: 12px; text-anchor: middle; }
.time-line .axis .begin { text-anchor: start; }
.time-line .axis line { stroke: var(--line); stroke-width: 1; }
.time-line .lane { stroke: var(--line); stroke-width: 1; stroke-dasharray: 1 5; }
.time-line rect, .time-line circle { stroke-width: 1.5; }
.time-line .short rect, .time-line .short circle, .time-line .guessed circle { fill: var(--good); stroke: var(--good); }
.time-line .guessed rect { fill: none; stroke: var(--none); stroke-dasharray: 4 3; }
.time-line .rest rect { fill: none; stroke: var(--none); stroke-dasharray: 1 4; }
.time-line .long rect { stroke: var(--bad); }
.time-line .long .after, .time-line .long .before { font-weight: 700; fill: var(--bad); }
.time-line .hatch-ground { fill: var(--panel); stroke: none; }
.time-line .hatch { stroke: var(--bad); stroke-width: 4; }
.time-line .border line { stroke: var(--caution); stroke-width: 1.5; stroke-dasharray: 7 4; }
.time-line .border text { font-size: 12px; fill: var(--caution); }
.hops td { font-size: .95rem; }
.hops .wait, .hops .time, .hops .number { white-space: nowrap; }
.hops th[scope=row] { white-space: normal; min-width: 12rem; }
.hops .long { color: var(--bad); font-weight: 700; }
.hops tr.border > * { border-top: 2px dashed var(--caution); }
.hops small { display: block; white-space: normal; color: var(--soft); }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
article > h2 ~ h3, section > h3:first-child { font-size: 1.1rem; }
details :is(h2, h3) { font-size: 1rem; margin: 1.25rem 0 .25rem; }
.picture { overflow-x: auto; }
@media (max-width: 44rem) {
  .time-line.wide { display: none; }
  .time-line.narrow { display: block; }
  .hops, .hops tbody, .hops caption { display: block; }
  .hops thead { position: absolute; left: -99rem; }
  .hops tr { display: grid; grid-template-columns: 2rem 1fr; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .hops th, .hops td { border: 0; padding: 0; grid-column: 2; }
  .hops .number { grid-column: 1; grid-row: 1; }
  .hops th[scope=row] { grid-row: 1; }
  .hops .time, .hops .wait { white-space: normal; }
  .hops .wait:not(:empty)::before { content: 'took '; }
  .hops .believed::before { content: 'to be believed: '; color: var(--soft); }
  .hops tr.border > * { border-top: 0; }
  .hops tr.border { border-top: 2px dashed var(--caution); }
}
`;
