import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { safe } from '../../render/safe-text.ts';
import type { Page } from '../../render/station-line.ts';
import { wrap } from '../../render/wrap.ts';
import { SECTIONS } from './sections.ts';

/** A trace for a person: the verdict in one sentence, then the way from the sender to the recipient, then the rest. */
export function traceText(report: TraceReport, page: Page, isNamed: boolean): string {
  return [...head(report, page, isNamed), ...SECTIONS.flatMap((section) => section(report, page)), ''].join('\n');
}

/** The verdict alone. */
export function traceBrief(report: TraceReport, page: Page): string {
  return [...head(report, page, true), ''].join('\n');
}

/** How many messages there were, and how they went. */
export function tracesCount(counts: Readonly<Record<TraceReport['verdict'], number>>, { width }: Page): string {
  const { healthy, problem, inconclusive } = counts;
  const parts = [`${healthy} in order`, `${problem} with a cause`, ...(inconclusive > 0 ? [`${inconclusive} that cannot be told`] : [])];
  return `${wrap(`${healthy + problem + inconclusive} messages: ${parts.join(', ')}.`, width).join('\n')}\n`;
}

function head({ file, message, summary }: TraceReport, { paint, width }: Page, isNamed: boolean): readonly string[] {
  const subject = message.subject ?? message.messageId;
  return [
    ...(isNamed ? wrap(safe(`${file}${subject === undefined ? '' : `: ${subject}`}`), width).map(paint.faint) : []),
    ...wrap(safe(summary), width).map(paint.strong),
  ];
}
