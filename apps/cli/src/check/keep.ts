import type { Run } from '@mailmedic/contract/run.ts';
import type { Io } from '../command.ts';
import { fileTrouble } from '../file-error.ts';
import { keepRun } from '../run-store.ts';
import { UsageError } from '../usage-error.ts';

/** Keeps a run for `--again`. A check never fails because it could not be kept. */
export async function keep(run: Run, io: Io): Promise<void> {
  await keepRun(run, io).catch((cause: unknown) =>
    io.err.write(`mailmedic: this run could not be kept for --again; ${whyNotKept(cause)}\n`),
  );
}

function whyNotKept(cause: unknown): string {
  return cause instanceof UsageError ? cause.message : `the state folder ${fileTrouble(cause)}.`;
}
