import type { BounceError, BounceReport } from '@mailmedic/contract/bounce.ts';
import { explainStream } from '@mailmedic/engine/bounce/explain-stream.ts';
import { bouncesText, tallied, type Tally } from '@mailmedic/engine/render/bounce-text.ts';
import { everyMessageFile } from '../bounce/message-files.ts';
import { pageOf } from '../check/output.ts';
import type { Asked, Command, ExitStatus, Io } from '../command.ts';
import { Interrupted } from '../interrupted.ts';
import { readyToLook, type Looking } from '../live.ts';
import { checkConfiguration, unreadLine } from '../message-input.ts';
import { UsageError } from '../usage-error.ts';
import { worse } from '../worse.ts';

const bounce: Command = {
  name: 'bounce',
  summary: 'explain messages that came back',
  usage: 'mailmedic bounce [FILE|FOLDER|-]… [--live] [--json] [--answer sent=yes|no] [--config FILE]',
  about: [
    'Says what a returned message means: why it was not delivered, whether for good, who acts, and what to do next.',
    'Reads a message (.eml), an mbox, a maildir or any folder of messages, standard input, or a pasted reply line.',
  ],
  options: [
    { name: 'live', help: 'look up whether the reason given is true (asks name servers)' },
    { name: 'json', help: 'print one line of JSON per message' },
    { name: 'answer', value: 'KEY=VALUE', help: 'sent=no: the message that came back was never sent from this account' },
    { name: 'config', value: 'FILE', help: 'the configuration to use with --live (else MAILMEDIC_CONFIG, else your configuration folder)' },
  ],
  examples: ['mailmedic bounce returned.eml', 'mailmedic bounce ~/Maildir --json', 'echo "550 5.1.1 User unknown" | mailmedic bounce -'],
  async run(asked, io) {
    const said = saidIn(asked);
    await checkConfiguration(asked, io);
    const live = asked.has('live') ? await readyToLook(asked, io) : undefined;
    const tally = tallied();
    if (asked.words.length === 0 && process.stdin.isTTY) io.err.write('Paste the message that came back, then press Ctrl-D.\n');
    const status = await explainAll(asked, said, live, tally, io);
    if (!asked.has('json') && !io.out.closed()) {
      io.out.write(bouncesText(tally, pageOf(io.out)));
      if (said.neverSent === undefined && (status === 1 || status === 3)) io.out.write(NEVER_SENT);
    }
    return status;
  },
};
export default bounce;

/** Explains every message of every input; what is known when somebody interrupts is told all the same. */
async function explainAll(asked: Asked, said: Said, live: Looking | undefined, tally: Tally, io: Io): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  try {
    for await (const { name, read } of everyMessageFile(asked.words.length === 0 ? ['-'] : asked.words, io.signal)) {
      const reports =
        typeof read === 'string'
          ? [{ schema: 'mailmedic.error/1', input: name, error: read } satisfies BounceError]
          : live
            ? live.explain(read(), name, said)
            : explainStream(read(), name, said);
      for await (const report of reports) {
        if (io.signal.aborted) return 130;
        status = worse(status, statusOf(report));
        print(report, tally, asked.has('json'), io);
        if (io.out.closed()) return status;
      }
    }
  } catch (cause) {
    if (!(cause instanceof Interrupted)) throw cause;
  }
  return io.signal.aborted ? 130 : status;
}

interface Said {
  readonly neverSent?: boolean;
}

const NEVER_SENT = '\nYou never sent it? Then run this again with --answer sent=no.\n';

function print(report: BounceReport | BounceError, tally: Tally, asJson: boolean, io: Io): void {
  if ('error' in report) io.err.write(unreadLine(report));
  if (asJson) io.out.write(`${JSON.stringify(report)}\n`);
  else if (!('error' in report)) tally.add(report);
}

function saidIn(asked: Asked): Said {
  const answer = asked.value('answer');
  if (answer === undefined) return {};
  if (answer !== 'sent=yes' && answer !== 'sent=no') throw new UsageError('--answer knows sent=yes and sent=no here.');
  return { neverSent: answer === 'sent=no' };
}

function statusOf(report: BounceReport | BounceError): ExitStatus {
  if ('error' in report) return 2;
  if (report.kind !== 'failure' && report.kind !== 'delay') return 0;
  return report.recipients.length > 0 && report.recipients.every(({ cause }) => cause !== undefined) ? 1 : 3;
}
