import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readRun, RUN_FILE_MAX_BYTES, RunFileError, writeRun } from '@mailmedic/contract/run-file.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import type { Io } from './command.ts';
import { fileTrouble } from './file-error.ts';
import { stateFolder } from './folders.ts';
import { Interrupted } from './interrupted.ts';
import { ReadableFile } from './readable-file.ts';
import { quoted, UsageError } from './usage-error.ts';
import { WholeFile } from './whole-file.ts';

/** How many runs are kept. */
export const RUNS_KEPT = 20;

type Place = Pick<Io, 'environment' | 'platform' | 'home' | 'signal'>;

/** Reads a run from a file that a person names. */
export async function readRunFile(path: string, option: string, signal: AbortSignal): Promise<Run> {
  try {
    await using file = await ReadableFile.open(path, signal);
    const bytes = await file.whole(RUN_FILE_MAX_BYTES);
    if (bytes === undefined) throw new RunFileError('is larger than 50 MB; no saved run is');
    return readRun(bytes);
  } catch (cause) {
    if (cause instanceof Interrupted) throw cause;
    const trouble = cause instanceof RunFileError ? cause.message : fileTrouble(cause);
    throw new UsageError(`The file ${quoted(path)} (${option}) ${trouble}.`, { cause });
  }
}

/** Keeps a run in the person's state folder, and the oldest no longer. */
export async function keepRun(run: Run, place: Place): Promise<void> {
  const folder = runsFolder(place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const file = await WholeFile.open(join(folder, `${nameOf(run)}.json`), 'the state folder');
  await file.write(writeRun(run));
  const names = await keptNames(folder);
  await Promise.all(names.slice(0, -RUNS_KEPT).map((name) => rm(join(folder, name), { force: true })));
}

/**
 * The latest kept run, of one address if one is named; or the kept run or run file that `named` means. One that was
 * interrupted tells less than one before it of the same address, and yields to it.
 */
export async function findRun(named: string | undefined, address: string | undefined, place: Place): Promise<Run> {
  const folder = runsFolder(place);
  const names = await keptNames(folder);
  if (named !== undefined) {
    const kept = names.filter((name) => name === `${named}.json`);
    return readRunFile(kept[0] === undefined ? named : join(folder, kept[0]), '--again', place.signal);
  }
  let latest: Run | undefined;
  for (const name of names.toReversed()) {
    const run = await readRunFile(join(folder, name), '--again', place.signal);
    const wanted = address ?? latest?.complaint.address;
    if (wanted !== undefined && run.complaint.address !== wanted) continue;
    if (run.ended !== 'interrupted') return run;
    latest ??= run;
  }
  if (latest) return latest;
  throw new UsageError(
    address === undefined ? 'There is no earlier run to look at again.' : `There is no earlier run of ${address} to look at again.`,
  );
}

/** The kept runs, the latest first; one that cannot be read any more is passed over. */
export async function keptRuns(place: Place): Promise<readonly Run[]> {
  const folder = runsFolder(place);
  const names = await keptNames(folder);
  const read = await Promise.all(
    names.map((name) =>
      readRunFile(join(folder, name), 'the state folder', place.signal).catch((cause: unknown) => {
        if (cause instanceof UsageError) return undefined;
        throw cause;
      }),
    ),
  );
  return read.filter((run) => run !== undefined).toReversed();
}

function runsFolder(place: Place): string {
  return join(stateFolder(place), 'runs');
}

/** File names that sort by time. The id begins with the moment at which the run began. */
function nameOf({ id }: Run): string {
  return id.replaceAll(/[^A-Za-z0-9-]/g, '-').slice(0, 100);
}

async function keptNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^\d{4}-[A-Za-z0-9-]+\.json$/.test(name)).toSorted();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return [];
    throw cause;
  }
}
