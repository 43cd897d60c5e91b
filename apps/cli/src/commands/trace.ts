import type { TraceError, TraceReport } from '@mailmedic/contract/trace.ts';
import { traceStream } from '@mailmedic/engine/trace/explain-stream.ts';
import { traceHtml } from '@mailmedic/engine/trace/render/html/report.ts';
import { traceMarkdown } from '@mailmedic/engine/trace/render/markdown.ts';
import { printable } from '@mailmedic/wire/line/printable.ts';
import { everyMessageFile, type MessageFile } from '../bounce/message-files.ts';
import { formatOf } from '../check/request.ts';
import type { Asked, Command, ExitStatus, Io } from '../command.ts';
import { readyToLook, type Looking } from '../live.ts';
import { printerOn } from '../trace/printer.ts';
import { WholeFile } from '../whole-file.ts';
import { worse } from '../worse.ts';

const trace: Command = {
  name: 'trace',
  summary: 'say which way a message took and where it waited',
  usage: 'mailmedic trace [FILE|FOLDER|-]… [--trusted NAME|ADDRESS]… [--live] [--json | --report FILE] [--config FILE]',
  about: [
    'Reads the header of a message and says which servers passed it on, how long each took, and what held it up,',
    'who the message is from by those who checked it (SPF, DKIM, DMARC, ARC), and what spam filters made of it.',
    'Reads a message (.eml), a pasted header, an mbox, a maildir or any folder of messages, or standard input.',
  ],
  options: [
    {
      name: 'trusted',
      value: 'NAME|ADDRESS',
      repeatable: true,
      help: 'a server or domain whose lines can be believed (else: the last one’s own)',
    },
    { name: 'live', help: 'check again who the message is from, with what is published now (asks name servers)' },
    { name: 'json', help: 'print one line of JSON per message' },
    { name: 'report', value: 'FILE.html|FILE.md', help: 'write the way down, in HTML with the delays drawn to scale' },
    { name: 'config', value: 'FILE', help: 'a configuration file; it may name the resolvers to ask' },
  ],
  examples: [
    'mailmedic trace late.eml',
    'mailmedic trace late.eml --trusted mx.example.org --report way.html',
    'mailmedic trace forged.eml --live',
    'mailmedic trace ~/Maildir --json',
  ],
  async run(asked, io) {
    const path = asked.value('report');
    const render = path === undefined || formatOf(path) === 'html' ? traceHtml : traceMarkdown;
    const file = path === undefined ? undefined : await WholeFile.open(path, '--report');
    const told: TraceReport[] = [];
    let count = 0;
    let written = false;
    try {
      const status = await traceAll(asked, io, (report) => {
        if (told.length < MOST_TOLD) told.push(report);
        count += 1;
      });
      if (file && status !== 130) {
        await file.write(render(told, count - told.length));
        written = true;
        io.err.write(`The report is in ${printable(path ?? '')}.\n`);
      }
      return status;
    } finally {
      if (file && !written) await file.discard();
    }
  },
};
export default trace;

/** A report is for people; of a whole mailbox it holds the first messages, and says so. */
const MOST_TOLD = 200;

/** Traces every message of every input, prints each as it is read, and hands the reports on. */
async function traceAll(asked: Asked, io: Io, keep: (report: TraceReport) => void): Promise<ExitStatus> {
  const names = asked.words.length === 0 ? ['-'] : asked.words;
  const live = asked.has('live') ? await readyToLook(asked, io) : undefined;
  let status: ExitStatus = 0;
  const printer = printerOn(io, asked.has('json'));
  if (asked.words.length === 0 && io.input.isPerson) io.err.write('Paste the header of the message, then press Ctrl-D.\n');
  for await (const { name, read } of everyMessageFile(names, io.signal)) {
    for await (const report of reportsOf(name, read, { trusted: asked.values('trusted') }, live)) {
      if (io.signal.aborted) return 130;
      status = worse(status, statusOf(report));
      printer.print(report);
      if (!('error' in report)) keep(report);
      if (io.out.closed()) return status;
    }
  }
  if (io.signal.aborted) return 130;
  printer.end();
  return status;
}

function reportsOf(
  name: string,
  read: MessageFile['read'],
  stated: { readonly trusted: readonly string[] },
  live: Looking | undefined,
): Iterable<TraceError> | AsyncIterable<TraceReport | TraceError> {
  if (typeof read === 'string') return [{ schema: 'mailmedic.error/1', input: name, error: read }];
  return live ? live.trace(read(), name, stated) : traceStream(read(), name, stated);
}

const STATUS: Readonly<Record<TraceReport['verdict'], ExitStatus>> = { healthy: 0, problem: 1, inconclusive: 3 };

function statusOf(report: TraceReport | TraceError): ExitStatus {
  return 'error' in report ? 2 : STATUS[report.verdict];
}
