import type { TraceHop, TraceReport } from '@mailmedic/contract/trace.ts';
import { tookBriefly, utcTime } from '../../facts/duration-words.ts';
import { block, code, plain } from '../../render/markdown.ts';
import { CERTAINTY_WORDS, VERDICT_WORDS, WHO_WORDS } from '../../render/words.ts';
import { authenticationLists, spamLists } from './check-lists.ts';
import { doubtWords, hopDetails } from './hop-words.ts';

/** A part of the report about one message, in lines. */
export type MarkdownSection = (report: TraceReport) => readonly string[];

/** The parts in the order in which they stand below the verdict. */
export const MARKDOWN_SECTIONS: readonly MarkdownSection[] = [way, causes, clocks, forwards, checks, notes, lines];

/** The ways of some messages as Markdown, for tickets and mails. */
export function traceMarkdown(reports: readonly TraceReport[], left = 0): string {
  const told = reports.flatMap((report) => [
    `# ${plain(report.message.subject ?? report.file)}`,
    '',
    plain(report.file),
    '',
    `**${VERDICT_WORDS[report.verdict]}:** ${plain(report.summary)}`,
    ...MARKDOWN_SECTIONS.flatMap((section) => section(report)),
    '',
    '---',
    '',
  ]);
  const more = left > 0 ? [`${left} more messages were read and are not in this report.`, ''] : [];
  return `${[...told, ...more].join('\n')}\nMade by mailmedic from the messages’ own headers. All times are UTC.\n`;
}

function way({ hops }: TraceReport): readonly string[] {
  if (hops.length === 0) return [];
  return [
    '',
    '## The way',
    '',
    '| # | Server | Time | Took | How it came | To be believed |',
    '|---|---|---|---|---|---|',
    ...hops.map(hopLine),
  ];
}

function hopLine(hop: TraceHop): string {
  const at = hop.corrected ?? hop.time;
  const cells = [
    String(hop.number),
    hop.server,
    at === undefined ? 'not told' : utcTime(Date.parse(at)),
    hop.waitedMs === undefined ? '' : `${hop.measured === false ? 'about ' : ''}${tookBriefly(hop.waitedMs)}`,
    [...hopDetails(hop), ...doubtWords(hop)].join('; '),
    hop.trust === 'trusted' ? 'yes' : 'told, may be forged',
  ];
  return `| ${cells.map(plain).join(' | ')} |`;
}

function causes({ causes }: TraceReport): readonly string[] {
  return causes.flatMap(({ id, confidence, summary, evidence, fix }) => [
    '',
    `## ${plain(summary)}`,
    '',
    `${code(id)}, ${CERTAINTY_WORDS[confidence]}`,
    '',
    ...evidence.map(({ says }) => `- ${plain(says)}`),
    '',
    `What to do (${WHO_WORDS[fix.who]}):`,
    '',
    ...fix.steps.map((step, index) => `${index + 1}. ${plain(step)}`),
  ]);
}

function clocks({ clocks }: TraceReport): readonly string[] {
  return list('Clocks that are wrong, taken out of the times above', [...new Set(clocks.map(({ says }) => says))]);
}

function forwards({ forwards }: TraceReport): readonly string[] {
  return list(
    'Forwards and aliases',
    forwards.map(({ from, to, at }) => `${from} → ${to}${at === undefined ? '' : ` (after ${at})`}`),
  );
}

function checks(report: TraceReport): readonly string[] {
  const spam = spamLists(report).flatMap(({ title, items }) => [title, ...items.map((item) => `↳ ${item}`)]);
  return [...authenticationLists(report).flatMap(({ title, items }) => list(title, items)), ...list('What spam filters made of it', spam)];
}

function notes({ notes }: TraceReport): readonly string[] {
  return list(
    'Also seen',
    notes.map(({ says }) => says),
  );
}

function lines({ hops }: TraceReport): readonly string[] {
  return hops.length === 0 ? [] : ['', '## The trace lines themselves', '', ...block(hops.map(({ number, line }) => `${number}. ${line}`))];
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `## ${title}`, '', ...items.map((item) => `- ${plain(item)}`)];
}
