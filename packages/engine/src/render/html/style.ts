/** The report's look: light or dark as the reader has it, and sensible on paper. No colour carries meaning alone. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fff; --panel: #f5f6f8; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --link: #0b57d0;
  --good: #1a7f37; --bad: #b3261e; --caution: #8a5a00; --none: #6e7781;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171b; --panel: #1d2127; --ink: #e6e9ed; --soft: #a3abb5; --line: #363c45; --link: #8ab4f8;
    --good: #5bc476; --bad: #ff8a80; --caution: #e3b341; --none: #8b949e;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 62rem; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, ul, ol, dl { margin: .35rem 0; }
ul, ol { padding-left: 1.5rem; }
a { color: var(--link); }
article + article { border-top: 3px solid var(--line); margin-top: 3rem; padding-top: 2rem; }
.meta { color: var(--soft); margin: 0; }
.verdict { margin: 1.25rem 0; padding: .9rem 1.1rem; border: 1px solid var(--line); border-left: .4rem solid var(--none); background: var(--panel); font-size: 1.1rem; }
.verdict.problem { border-left-color: var(--bad); }
.verdict.healthy { border-left-color: var(--good); }
.verdict.inconclusive { border-left-color: var(--caution); }
svg { display: block; width: 100%; height: auto; margin: 1.25rem 0 .5rem; }
svg text { font: 600 14px system-ui, sans-serif; fill: var(--ink); text-anchor: middle; }
svg .state { font-weight: 400; font-size: 13px; fill: var(--soft); }
svg .way { stroke: var(--line); stroke-width: 4; }
svg .way.broken { stroke: var(--none); stroke-dasharray: 3 7; stroke-linecap: round; }
svg circle { fill: var(--ground); stroke: var(--none); stroke-width: 3; }
svg path { fill: none; stroke: var(--none); stroke-width: 4; stroke-linecap: round; stroke-linejoin: round; }
svg .ok circle, svg .ok path { stroke: var(--good); } svg .fails circle, svg .fails path { stroke: var(--bad); } svg .partly circle, svg .partly path { stroke: var(--caution); }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { text-align: left; color: var(--soft); padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; white-space: nowrap; }
td.state { white-space: nowrap; }
.ok { color: var(--good); } .fails { color: var(--bad); } .partly { color: var(--caution); } .looking, .unlooked, .unreached { color: var(--soft); }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dl.facts dt { color: var(--soft); } dl.facts dd { margin: 0; }
dl.words dt { font-weight: 600; margin-top: .5rem; } dl.words dd { margin: 0 0 0 1.5rem; }
details { border: 1px solid var(--line); border-radius: .3rem; margin: .35rem 0; background: var(--panel); }
summary { cursor: pointer; padding: .4rem .7rem; }
details > div { padding: 0 .9rem .7rem; border-top: 1px solid var(--line); }
details:target { outline: 3px solid var(--link); }
pre { overflow-x: auto; white-space: pre-wrap; margin: .5rem 0; font: .85rem/1.5 ui-monospace, monospace; }
code, .id { font: .9em ui-monospace, monospace; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
footer { margin-top: 3rem; color: var(--soft); font-size: .9rem; border-top: 1px solid var(--line); padding-top: .75rem; }
@media (max-width: 44rem) { svg { display: none; } dl.facts { display: block; } dl.facts dd { margin: 0 0 .4rem 1rem; } 
  .stations, .stations caption, .stations tbody { display: block; }
  .stations thead { position: absolute; left: -99rem; }
  .stations tr { display: grid; grid-template-columns: 1fr max-content; padding: .4rem 0; border-bottom: 1px solid var(--line); }
  .stations th, .stations td { border: 0; padding: 0; }
  .stations td:last-child { grid-column: 1 / -1; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  details { break-inside: avoid; } details.cited:not([open])::details-content { content-visibility: visible; height: auto; }
  h2, h3, summary { break-after: avoid; } a { color: inherit; } /* the record is for machines, and there is no end to it on paper */
  .skip, .record { display: none; }
}
`;
