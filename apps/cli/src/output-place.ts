import { open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { RUN_FILE_MAX_BYTES } from '@mailmedic/contract/run-file.ts';
import { fileTrouble } from './file-error.ts';
import { quoted, UsageError } from './usage-error.ts';

/** A file that is to be written. */
export interface OutputPlace {
  readonly option: '--save' | '--report';
  readonly path: string;
}

/** A file that is read in the same run: `the password file`. */
export interface InputPlace {
  readonly what: string;
  readonly path: string;
}

/**
 * Refuses to write over what a person would miss: a file that the same run reads, the other file that it writes, and
 * whatever is there already and is not mailmedic's own. What mailmedic wrote before may be written again.
 */
export async function checkOutputs(outputs: readonly OutputPlace[], inputs: readonly InputPlace[]): Promise<void> {
  const places = await Promise.all(outputs.map(async (output) => ({ ...output, identity: await identityOf(output.path) })));
  for (const [index, { option, path, identity }] of places.entries()) {
    // a folder or a device: whoever opens it says so
    if ((await stat(path).catch(() => undefined))?.isFile() === false) continue;
    const other = places.slice(0, index).find((one) => one.identity === identity);
    if (other) throw new UsageError(`${other.option} and ${option} both name ${quoted(path)}; give each a file of its own.`);
    for (const { what, path: read } of [...inputs, ...STREAMS])
      if ((await identityOf(read)) === identity)
        throw new UsageError(`${option} ${quoted(path)} is ${what} and would be lost; name another file.`);
    await checkOwn(option, path);
  }
}

/** What the shell put in the place of the keyboard and the screen, where the system has names for them. */
const STREAMS: readonly InputPlace[] = [
  { what: 'where standard input comes from', path: '/dev/stdin' },
  { what: 'where standard output goes to', path: '/dev/stdout' },
];

/** The same for two names of one file, be it by links or by another way to its folder. */
async function identityOf(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    // not there, or not to be seen: then its place is compared, and whoever opens it says what is wrong with it
    const folder = await realpath(dirname(path)).catch(() => resolve(dirname(path)));
    return join(folder, basename(path));
  }
}

/** A file that holds nothing is nobody's loss. */
async function checkOwn(option: OutputPlace['option'], path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined || there.size === 0) return;
  const isOwn = option === '--save' ? await isRun(path, option, there.size) : await isReport(path, option, there.size);
  if (isOwn) return;
  const wanted = option === '--save' ? 'run saved by mailmedic' : 'report as mailmedic writes it';
  throw new UsageError(`${option} ${quoted(path)} is there already and is no ${wanted}; name another file.`);
}

/** A run says so in its first member, and one that another program put in another order somewhere. */
async function isRun(path: string, option: string, size: number): Promise<boolean> {
  if (RUN_BEGINS.test(await part(path, option, 0, 200))) return true;
  if (size > RUN_FILE_MAX_BYTES) return false;
  try {
    const value: unknown = JSON.parse(await part(path, option, 0, size));
    return typeof value === 'object' && value !== null && 'schema' in value && /^mailmedic\.run\//.test(String(value.schema));
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    return false; // no JSON is no run
  }
}

const RUN_BEGINS = /^\s*\{\s*"schema"\s*:\s*"mailmedic\.run\//;

/** A report, by how it begins and ends: what somebody wrote below it is not to be lost either. */
async function isReport(path: string, option: string, size: number): Promise<boolean> {
  const begins = await part(path, option, 0, 4000);
  const ends = await part(path, option, Math.max(0, size - 400), 400);
  return REPORTS.some(([beginning, ending]) => beginning.test(begins) && ending.test(ends));
}

const PAGE = String.raw`<!doctype html>\s+<html lang="en">[^]*default-src 'none'[^]*<title>`;
const MADE = 'Made by mailmedic[^\\n<]*';
const REPORTS: readonly (readonly [beginning: RegExp, ending: RegExp])[] = [
  [/^# Mail diagnosis (?:for|of) /, new RegExp(String.raw`\n${MADE}\s*$`)],
  [/^# .*\r?\n\r?\n.*\r?\n\r?\n\*\*[^*\n]+:\*\* |^\s*Made by mailmedic/, new RegExp(String.raw`\n${MADE}\s*$`)],
  [
    new RegExp(String.raw`^${PAGE}(?:Mail diagnosis|The ways? of )`),
    new RegExp(String.raw`<footer>${MADE}</footer>\s*</body>\s*</html>\s*$`),
  ],
];

async function part(path: string, option: string, from: number, length: number): Promise<string> {
  try {
    await using file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.toString('utf8', 0, bytesRead);
  } catch (cause) {
    throw new UsageError(`${option} ${quoted(path)} is there already and ${fileTrouble(cause)}; name another file.`, { cause });
  }
}
