import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { utcTime } from '../../../facts/duration-words.ts';
import { markup, type Markup } from '../../../render/html/escape.ts';
import { htmlPage } from '../../../render/html/page.ts';
import { VERDICT_WORDS } from '../../../render/words.ts';
import { HTML_SECTIONS } from './sections.ts';
import { TRACE_STYLE } from './style.ts';

/** The ways of some messages in one file. */
export function traceHtml(reports: readonly TraceReport[], left = 0): string {
  const title =
    reports.length === 1
      ? `The way of a message: ${reports[0]?.message.subject ?? reports[0]?.file ?? ''}`
      : `The ways of ${reports.length} messages`;
  const body = markup`<main>
<h1>${title}</h1>
${reports.map((report, index) => article(report, `m${index + 1}`, reports.length > 1))}
${left > 0 ? markup`<p class="meta">${left} more messages were read and are not in this report.</p>` : ''}
</main>
<footer>Made by mailmedic from the messages’ own headers. All times are UTC unless they say otherwise.</footer>`;
  return htmlPage({ title, style: TRACE_STYLE, body });
}

const VERDICT_CLASS: Readonly<Record<TraceReport['verdict'], string>> = {
  healthy: 'healthy',
  problem: 'problem',
  inconclusive: 'inconclusive',
};

function article(report: TraceReport, id: string, several: boolean): Markup {
  const { message, summary, verdict, file } = report;
  const facts = [
    ['From', message.from],
    ['To', message.to],
    ['Dated', message.date === undefined ? undefined : `${utcTime(Date.parse(message.date))} UTC`],
    ['Message-ID', message.messageId],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined);
  return markup`<article id="${id}">
${several ? markup`<h2>${message.subject ?? file}</h2>` : ''}
${message.subject === undefined ? '' : markup`<p class="meta">${file}</p>`}
<dl class="facts">${facts.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p class="verdict ${VERDICT_CLASS[verdict]}"><strong>${VERDICT_WORDS[verdict]}:</strong> ${summary}</p>
${HTML_SECTIONS.map(
  (section) => markup`${section(report, { id, level: several ? 3 : 2 })}
`,
)}</article>
`;
}
