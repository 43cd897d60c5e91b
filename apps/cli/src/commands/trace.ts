import { isIP } from 'node:net';
import type { TraceError, TraceReport } from '@mailmedic/contract/trace.ts';
import { traceStream } from '@mailmedic/engine/trace/explain-stream.ts';
import { traceHtml } from '@mailmedic/engine/trace/render/html/report.ts';
import { traceMarkdown } from '@mailmedic/engine/trace/render/markdown.ts';
import { printable } from '@mailmedic/wire/line/printable.ts';
import { everyMessageFile, type MessageFile } from '../bounce/message-files.ts';
import { formatOf } from '../check/request.ts';
import type { Asked, Command, ExitStatus, Io } from '../command.ts';
import { configurationPlace } from '../configuration-file.ts';
import { readyToLook, type Looking } from '../live.ts';
import { checkConfiguration } from '../message-input.ts';
import { checkOutputs, type InputPlace } from '../output-place.ts';
import { quoted, UsageError } from '../usage-error.ts';
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
      help: 'a server or domain whose lines you believe (if none is given: only what the last server wrote)',
    },
    { name: 'live', help: 'check again who the message is from, with what is published now (asks name servers)' },
    { name: 'json', help: 'print one line of JSON per message' },
    { name: 'report', value: 'FILE.html|FILE.md', help: 'write a report of the way; in HTML the delays are drawn to scale' },
    { name: 'config', value: 'FILE', help: 'the configuration to use with --live (else MAILMEDIC_CONFIG, else your configuration folder)' },
  ],
  examples: [
    'mailmedic trace late.eml',
    'mailmedic trace late.eml --trusted mx.example.org --report way.html',
    'mailmedic trace forged.eml --live',
    'mailmedic trace ~/Maildir --json',
  ],
  async run(asked, io) {
    const trusted = asked.values('trusted').map(readTrusted);
    await checkConfiguration(asked, io);
    const path = asked.value('report');
    const render = path === undefined || formatOf(path) === 'html' ? traceHtml : traceMarkdown;
    if (path !== undefined) await checkOutputs([{ option: '--report', path }], inputsOf(asked, io));
    const file = path === undefined ? undefined : await WholeFile.open(path, '--report');
    const told: TraceReport[] = [];
    let count = 0;
    let written = false;
    try {
      const status = await traceAll(asked, trusted, io, (report) => {
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

/** What is read, so that the report is not written over it. */
function inputsOf(asked: Asked, io: Io): readonly InputPlace[] {
  const messages = asked.words.filter((word) => word !== '-').map((path) => ({ what: 'a message to read', path }));
  return [...messages, { what: 'the configuration file', path: configurationPlace(asked.value('config'), io).path }];
}

/** A report is for people; of a whole mailbox it holds the first messages, and says so. */
const MOST_TOLD = 200;

/** Traces every message of every input, prints each as it is read, and hands the reports on. */
async function traceAll(asked: Asked, trusted: readonly string[], io: Io, keep: (report: TraceReport) => void): Promise<ExitStatus> {
  const names = asked.words.length === 0 ? ['-'] : asked.words;
  const live = asked.has('live') ? await readyToLook(asked, io) : undefined;
  let status: ExitStatus = 0;
  const printer = printerOn(io, asked.has('json'));
  if (asked.words.length === 0 && io.input.isPerson) io.err.write('Paste the header of the message, then press Ctrl-D.\n');
  for await (const { name, read } of everyMessageFile(names, io.signal)) {
    for await (const report of reportsOf(name, read, { trusted }, live)) {
      if (io.signal.aborted) return 130;
      status = worse(status, statusOf(report));
      printer.print(report);
      if (!('error' in report)) keep(report);
      // A report is wanted whole, though nobody reads what is printed beside it.
      if (io.out.closed() && !asked.has('report')) return status;
    }
  }
  if (io.signal.aborted) return 130;
  printer.end();
  return status;
}

/** A server's name, a domain or an address; servers call themselves by names that no host could have, too. */
function readTrusted(text: string): string {
  const bare = text.replace(/^\[(?:ipv6:)?(.*)\]$/i, '$1');
  const isName = /^[\p{L}\p{N}_.-]+$/u.test(bare) && !/^[\d.]+$/.test(bare) && !bare.includes('..');
  if (!isIP(bare) && !isName) throw new UsageError(`--trusted ${quoted(text)}: give the name or the address of a server, or a domain.`);
  return bare;
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
