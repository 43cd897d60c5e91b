import { constants } from 'node:fs';
import { access, opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import { addAbortSignal } from 'node:stream';
import { fileTrouble } from '../file-error.ts';
import { Interrupted } from '../interrupted.ts';
import { ReadableFile } from '../readable-file.ts';

/** Something to read: a file, or standard input; a text in the place of `read` says why it cannot be. */
export interface MessageFile {
  readonly name: string;
  readonly read: (() => AsyncIterable<Uint8Array>) | string;
}

/** Every file behind the names a person gave: files as they are, folders with all that is in them, `-` as standard input. */
export async function* everyMessageFile(names: readonly string[], signal: AbortSignal): AsyncGenerator<MessageFile> {
  for (const name of names) {
    if (name === '-') {
      yield { name: '-', read: () => inputPieces(signal) };
      continue;
    }
    let isBare = true;
    for await (const file of filesAt(name, signal)) {
      isBare = false;
      yield file;
    }
    if (isBare && !signal.aborted) yield { name, read: 'It is a folder without a message.' };
  }
}

/** Standard input, whoever writes there, and for as long as nobody interrupts: it may never end, or never say anything. */
async function* inputPieces(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of addAbortSignal(signal, process.stdin) as AsyncIterable<Uint8Array>) yield piece;
  } catch (cause) {
    if (signal.aborted) throw new Interrupted();
    throw cause;
  }
}

/** What a person names is read whatever it is, or said to be unreadable; in a folder only files are looked for. */
async function* filesAt(name: string, signal: AbortSignal, within?: ReadonlySet<string>): AsyncGenerator<MessageFile> {
  let found;
  try {
    found = await stat(name, { bigint: true });
  } catch (cause) {
    yield { name, read: `It ${fileTrouble(cause)}.` };
    return;
  }
  if (found.isDirectory()) {
    // A link may lead back into a folder that this one is in.
    const folder = `${found.dev} ${found.ino}`;
    if (within?.has(folder) !== true) yield* filesIn(name, signal, new Set([...(within ?? []), folder]));
  } else if (found.isFile()) yield { name, read: (await troubleOf(name)) ?? (() => piecesOf(name, signal)) };
  else if (!within) yield await pipeAt(name, signal);
}

/** Why a file that is there may not be read. */
async function troubleOf(name: string): Promise<string | undefined> {
  try {
    await access(name, constants.R_OK);
    return undefined;
  } catch (cause) {
    return `It ${fileTrouble(cause)}.`;
  }
}

async function* filesIn(folder: string, signal: AbortSignal, within: ReadonlySet<string>): AsyncGenerator<MessageFile> {
  const names: string[] = [];
  try {
    for await (const { name } of await opendir(folder)) if (!isBookkeeping(name)) names.push(name);
  } catch (cause) {
    yield { name: folder, read: `It ${fileTrouble(cause)}.` };
    return;
  }
  for (const name of names.toSorted()) {
    if (signal.aborted) return;
    yield* filesAt(path.join(folder, name), signal, within);
  }
}

/** What mail servers and programs keep beside the messages (Dovecot, Courier, Cyrus, Thunderbird), and unfinished deliveries and reports. */
function isBookkeeping(name: string): boolean {
  return (
    name === 'tmp' ||
    /^(?:dovecot[.-]|\.dovecot|maildirfolder$|maildirsize$|subscriptions$|courierimap|cyrus\.|\.DS_Store$|Thumbs\.db$)|\.msf$|\.lock$|^\..+\.part$/i.test(
      name,
    )
  );
}

async function* piecesOf(name: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  await using file = await ReadableFile.open(name, signal);
  yield* file.pieces();
}

/** Whether somebody writes to a pipe shows only with its first piece. */
async function pipeAt(name: string, signal: AbortSignal): Promise<MessageFile> {
  try {
    const file = await ReadableFile.open(name, signal);
    const pieces = file.pieces();
    const first = await pieces.next();
    return { name, read: () => restOf(file, pieces, first) };
  } catch (cause) {
    if (cause instanceof Interrupted) throw cause;
    return { name, read: `It ${fileTrouble(cause)}.` };
  }
}

async function* restOf(
  file: ReadableFile,
  pieces: AsyncGenerator<Uint8Array>,
  first: IteratorResult<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  await using _ = file;
  if (first.done) return;
  yield first.value;
  yield* pieces;
}
