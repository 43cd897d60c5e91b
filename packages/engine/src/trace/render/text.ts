import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { safe } from '../../render/safe-text.ts';
import type { Page } from '../../render/station-line.ts';
import { wrap } from '../../render/wrap.ts';
import { SECTIONS } from './sections.ts';

/** A trace for a person: the verdict in one sentence, then the way from the sender to the recipient, then the rest. */
export function traceText(report: TraceReport, page: Page, several: boolean): string {
  const { paint, width } = page;
  const subject = report.message.subject ?? report.message.messageId;
  return [
    ...(several ? wrap(safe(`${report.file}${subject === undefined ? '' : `: ${subject}`}`), width).map(paint.faint) : []),
    ...wrap(safe(report.summary), width).map(paint.strong),
    ...SECTIONS.flatMap((section) => section(report, page)),
    '',
  ].join('\n');
}
