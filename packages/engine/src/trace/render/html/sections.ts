import type { DiagnosedCause } from '@mailmedic/contract/diagnosis.ts';
import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { markup, type Markup } from '../../../render/html/escape.ts';
import { CERTAINTY_WORDS, effortOf, WHO_WORDS } from '../../../render/words.ts';
import { authenticationLists, spamLists } from '../check-lists.ts';
import { hopsTable } from './hops-table.ts';
import { timeLine } from './time-line.ts';

/** A part of the report about one message; nothing where it has nothing to say. `id` is the beginning of every id in it. */
export type HtmlSection = (report: TraceReport, id: string) => Markup | string;

/** The parts in the order in which they stand below the verdict. */
export const HTML_SECTIONS: readonly HtmlSection[] = [picture, hopsTable, causes, clocks, forwards, checks, notes, lines];

function picture(report: TraceReport, id: string): Markup | string {
  const drawn = timeLine(report, id);
  return drawn === '' ? '' : markup`<div class="picture" role="group" aria-label="Time line" tabindex="0">${drawn}</div>`;
}

function causes({ causes }: TraceReport): Markup {
  return markup`${causes.map(causeSection)}`;
}

function causeSection({ id, confidence, summary, evidence, fix }: DiagnosedCause): Markup {
  return markup`<section><h3>${summary}</h3>
<dl class="facts"><dt>Catalogue</dt><dd><code>${id}</code> (more: <code>mailmedic explain ${id}</code>)</dd><dt>How certain</dt><dd>${CERTAINTY_WORDS[confidence]}</dd><dt>Who can repair it</dt><dd>${WHO_WORDS[fix.who]}</dd><dt>Effort</dt><dd>${effortOf(fix)}</dd></dl>
<h3>What shows it</h3><ul>${evidence.map(({ says }) => markup`<li>${says}</li>`)}</ul>
<h3>What to do</h3><ol>${fix.steps.map((step) => markup`<li>${step}</li>`)}</ol>
${fix.prevention === '' ? '' : markup`<h3>So that it does not come back</h3><p>${fix.prevention}</p>`}</section>
`;
}

function clocks({ clocks }: TraceReport): Markup | string {
  return listed('Clocks that are wrong, taken out of the times above', [...new Set(clocks.map(({ says }) => says))]);
}

function forwards({ forwards }: TraceReport): Markup | string {
  return listed(
    'Forwards and aliases',
    forwards.map(({ from, to, at }) => `${from} → ${to}${at === undefined ? '' : ` (after ${at})`}`),
  );
}

function checks(report: TraceReport): Markup {
  const spam = spamLists(report);
  return markup`${authenticationLists(report).map(({ title, items }) => listed(title, items))}${
    spam.length === 0 ? '' : markup`<h3>What spam filters made of it</h3>`
  }${spam.map(
    ({ title, items }) =>
      markup`<p>${title}</p>${items.length === 0 ? '' : markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`}`,
  )}`;
}

function notes({ notes }: TraceReport): Markup | string {
  return listed(
    'Also seen',
    notes.map(({ says }) => says),
  );
}

function lines({ hops, passedOver }: TraceReport): Markup | string {
  if (hops.length + passedOver.length === 0) return '';
  return markup`<details><summary>The trace lines themselves</summary><div>
${hops.map((hop) => markup`<h3>${hop.number}. ${hop.server}</h3><pre>${hop.line}</pre>`)}
${listed(
  'Lines that carry no hop',
  passedOver.map(({ line, because }) => `${line} (${because})`),
)}
</div></details>`;
}

function listed(title: string, items: readonly string[]): Markup | string {
  return items.length === 0 ? '' : markup`<h3>${title}</h3><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}
