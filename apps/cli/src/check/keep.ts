import type { Run } from '@mailmedic/contract/run.ts';
import type { Io } from '../command.ts';
import { fileTrouble } from '../file-error.ts';
import { stateFolder } from '../folders.ts';
import { keepRun } from '../run-store.ts';
import { quoted, UsageError } from '../usage-error.ts';

/** Keeps a run for `--again`. A check never fails because it could not be kept. */
export async function keep(run: Run, io: Io): Promise<void> {
  await keepRun(run, io).catch((cause: unknown) =>
    io.err.write(`mailmedic: this run could not be kept for --again; ${whyNotKept(cause, io)}\n`),
  );
}

function whyNotKept(cause: unknown, io: Io): string {
  if (cause instanceof UsageError) return cause.message;
  // where no folder can be made at all, some systems say that there is none
  const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  return `the state folder ${quoted(stateFolder(io))} ${isMissing ? 'cannot be made' : fileTrouble(cause)}.`;
}
