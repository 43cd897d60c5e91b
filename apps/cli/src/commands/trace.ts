import type { TraceError, TraceReport } from '@mailmedic/contract/trace.ts';
import { traceStream } from '@mailmedic/engine/trace/explain-stream.ts';
import { traceText } from '@mailmedic/engine/trace/render/text.ts';
import { printable } from '@mailmedic/wire/line/printable.ts';
import { everyMessageFile } from '../bounce/message-files.ts';
import { pageOf } from '../check/output.ts';
import type { Command, ExitStatus, Io } from '../command.ts';
import { worse } from '../worse.ts';

const trace: Command = {
  name: 'trace',
  summary: 'say which way a message took and where it waited',
  usage: 'mailmedic trace [FILE|FOLDER|-]… [--trusted NAME|ADDRESS]… [--json]',
  about: [
    'Reads the header of a message and says which servers passed it on, how long each took, and what held it up.',
    'Reads a message (.eml), a pasted header, an mbox, a maildir or any folder of messages, or standard input.',
  ],
  options: [
    {
      name: 'trusted',
      value: 'NAME|ADDRESS',
      repeatable: true,
      help: 'a server or domain whose lines can be believed (else: the last one’s own)',
    },
    { name: 'json', help: 'print one line of JSON per message' },
  ],
  examples: ['mailmedic trace late.eml', 'mailmedic trace late.eml --trusted mx.example.org', 'mailmedic trace ~/Maildir --json'],
  async run(asked, io) {
    const stated = { trusted: asked.values('trusted') };
    let status: ExitStatus = 0;
    let count = 0;
    if (asked.words.length === 0 && io.input.isPerson) io.err.write('Paste the header of the message, then press Ctrl-D.\n');
    for await (const { name, read } of everyMessageFile(asked.words.length === 0 ? ['-'] : asked.words, io.signal)) {
      const reports =
        typeof read === 'string' ? [{ schema: 'mailmedic.error/1', input: name, error: read } as const] : traceStream(read(), name, stated);
      for await (const report of reports) {
        if (io.signal.aborted) return 130;
        status = worse(status, statusOf(report));
        print(report, asked.has('json'), count > 0, name !== '-' || count > 0, io);
        if (!('error' in report)) count += 1;
        if (io.out.closed()) return status;
      }
    }
    return io.signal.aborted ? 130 : status;
  },
};
export default trace;

function print(report: TraceReport | TraceError, asJson: boolean, isNext: boolean, isNamed: boolean, io: Io): void {
  if ('error' in report) io.err.write(`mailmedic: ${printable(report.input)}: ${printable(report.error)}\n`);
  if (asJson) io.out.write(`${JSON.stringify(report)}\n`);
  else if (!('error' in report)) io.out.write((isNext ? '\n' : '') + traceText(report, pageOf(io.out), isNamed));
}

const STATUS: Readonly<Record<TraceReport['verdict'], ExitStatus>> = { healthy: 0, problem: 1, inconclusive: 3 };

function statusOf(report: TraceReport | TraceError): ExitStatus {
  return 'error' in report ? 2 : STATUS[report.verdict];
}
