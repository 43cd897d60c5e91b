import type { DiagnosedCause } from '@mailmedic/contract/diagnosis.ts';
import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { markup, type Markup } from '../../../render/html/escape.ts';
import { CERTAINTY_WORDS, effortOf, WHO_WORDS } from '../../../render/words.ts';
import { authenticationLists, spamLists } from '../check-lists.ts';
import { hopsTable } from './hops-table.ts';
import { timeLine } from './time-line.ts';

/** Where a part stands: the beginning of every id in it, and the level of its headings, so that none is left out. */
export interface Place {
  readonly id: string;
  readonly level: 2 | 3;
}

/** A part of the report about one message; nothing where it has nothing to say. */
export type HtmlSection = (report: TraceReport, place: Place) => Markup | string;

/** The parts in the order in which they stand below the verdict. */
export const HTML_SECTIONS: readonly HtmlSection[] = [
  picture,
  (report) => hopsTable(report),
  causes,
  clocks,
  forwards,
  checks,
  notes,
  lines,
];

function picture(report: TraceReport, { id }: Place): Markup | string {
  const drawn = timeLine(report, id);
  return drawn === '' ? '' : markup`<div class="picture" role="group" aria-label="Time line" tabindex="0">${drawn}</div>`;
}

function causes({ causes }: TraceReport, { level }: Place): Markup {
  return markup`${causes.map((cause) => causeSection(cause, level))}`;
}

function causeSection({ id, confidence, summary, evidence, fix }: DiagnosedCause, level: number): Markup {
  return markup`<section>${heading(level, summary)}
<dl class="facts"><dt>Catalogue</dt><dd><code>${id}</code> (more: <code>mailmedic explain ${id}</code>)</dd><dt>How certain</dt><dd>${CERTAINTY_WORDS[confidence]}</dd><dt>Who can repair it</dt><dd>${WHO_WORDS[fix.who]}</dd><dt>Effort</dt><dd>${effortOf(fix)}</dd></dl>
${heading(level + 1, 'What shows it')}<ul>${evidence.map(({ says }) => markup`<li>${says}</li>`)}</ul>
${heading(level + 1, 'What to do')}<ol>${fix.steps.map((step) => markup`<li>${step}</li>`)}</ol>
${fix.prevention === '' ? '' : markup`${heading(level + 1, 'So that it does not come back')}<p>${fix.prevention}</p>`}</section>
`;
}

function clocks({ clocks }: TraceReport, { level }: Place): Markup | string {
  return listed(level, 'Clocks that are wrong, taken out of the times above', [...new Set(clocks.map(({ says }) => says))]);
}

function forwards({ forwards }: TraceReport, { level }: Place): Markup | string {
  return listed(
    level,
    'Forwards and aliases',
    forwards.map(({ from, to, at }) => `${from} → ${to}${at === undefined ? '' : ` (after ${at})`}`),
  );
}

function checks(report: TraceReport, { level }: Place): Markup {
  const spam = spamLists(report);
  return markup`${authenticationLists(report).map(({ title, items }) => listed(level, title, items))}${
    spam.length === 0 ? '' : heading(level, 'What spam filters made of it')
  }${spam.map(
    ({ title, items }) =>
      markup`<p>${title}</p>${items.length === 0 ? '' : markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`}`,
  )}`;
}

function notes({ notes }: TraceReport, { level }: Place): Markup | string {
  return listed(
    level,
    'Also seen',
    notes.map(({ says }) => says),
  );
}

function lines({ hops, passedOver }: TraceReport, { level }: Place): Markup | string {
  if (hops.length + passedOver.length === 0) return '';
  return markup`<details><summary>The trace lines themselves</summary><div>
${hops.map((hop) => markup`${heading(level, `${hop.number}. ${hop.server}`)}<pre>${hop.line}</pre>`)}
${listed(
  level,
  'Lines that carry no hop',
  passedOver.map(({ line, because }) => `${line} (${because})`),
)}
</div></details>`;
}

function heading(level: number, text: string): Markup {
  return markup`<h${level}>${text}</h${level}>`;
}

function listed(level: number, title: string, items: readonly string[]): Markup | string {
  return items.length === 0 ? '' : markup`${heading(level, title)}<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}
