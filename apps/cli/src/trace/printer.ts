import type { TraceError, TraceReport } from '@mailmedic/contract/trace.ts';
import { traceBrief, tracesCount, traceText } from '@mailmedic/engine/trace/render/text.ts';
import { pageOf } from '../check/output.ts';
import type { Io } from '../command.ts';
import { unreadLine } from '../message-input.ts';

/** Prints traces as they come. */
export interface Printer {
  print(report: TraceReport | TraceError): void;
  /** said once, below the last */
  end(): void;
}

/** A person reads so many messages; of further ones the sentence is enough, and the rest is in `--json` and `--report`. */
const READ_WHOLE = 10;

export function printerOn({ out, err }: Io, asJson: boolean): Printer {
  const counts: Record<TraceReport['verdict'], number> = { healthy: 0, problem: 0, inconclusive: 0 };
  let printed = 0;
  return {
    print(report) {
      if ('error' in report) err.write(unreadLine(report));
      if (asJson) out.write(`${JSON.stringify(report)}\n`);
      if ('error' in report || asJson) return;
      counts[report.verdict] += 1;
      const page = pageOf(out);
      const text = printed < READ_WHOLE ? traceText(report, page, report.file !== '-') : traceBrief(report, page);
      out.write((printed === 0 ? '' : '\n') + text);
      printed += 1;
    },
    end() {
      if (printed > 1) out.write(`\n${tracesCount(counts, pageOf(out))}`);
    },
  };
}
