import { open, opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileTrouble } from '../file-error.ts';

/** Something to read: a file, or standard input; a text in the place of `read` says why it cannot be. */
export interface MessageFile {
  readonly name: string;
  readonly read: (() => AsyncIterable<Uint8Array>) | string;
}

const DEEPEST = 40;

/** Every file behind the names a person gave: files as they are, folders with all that is in them, `-` as standard input. */
export async function* everyMessageFile(names: readonly string[], signal: AbortSignal): AsyncGenerator<MessageFile> {
  for (const name of names) {
    if (name === '-') yield { name: '-', read: () => process.stdin };
    else yield* filesAt(name, signal, 0);
  }
}

async function* filesAt(name: string, signal: AbortSignal, depth: number): AsyncGenerator<MessageFile> {
  let found;
  try {
    found = await stat(name);
  } catch (cause) {
    yield { name, read: `It ${fileTrouble(cause)}.` };
    return;
  }
  if (found.isDirectory()) {
    if (depth < DEEPEST) yield* filesIn(name, signal, depth);
  } else if (found.isFile() || found.isFIFO()) yield { name, read: () => chunksOf(name, signal) };
  else yield { name, read: 'It is neither a file nor a folder.' };
}

async function* filesIn(folder: string, signal: AbortSignal, depth: number): AsyncGenerator<MessageFile> {
  const names: string[] = [];
  try {
    for await (const { name } of await opendir(folder)) if (!isBookkeeping(name)) names.push(name);
  } catch (cause) {
    yield { name: folder, read: `It ${fileTrouble(cause)}.` };
    return;
  }
  for (const name of names.toSorted()) {
    if (signal.aborted) return;
    yield* filesAt(path.join(folder, name), signal, depth + 1);
  }
}

/** What mail servers and programs keep beside the messages (Dovecot, Courier, Cyrus, Thunderbird), and unfinished deliveries. */
function isBookkeeping(name: string): boolean {
  return (
    name === 'tmp' ||
    /^(?:dovecot[.-]|\.dovecot|maildirfolder$|maildirsize$|subscriptions$|courierimap|cyrus\.|\.DS_Store$|Thumbs\.db$)|\.msf$|\.lock$/i.test(
      name,
    )
  );
}

/** The file piece by piece. A piece is good until the next one is asked for: gigabytes pass through one buffer. */
async function* chunksOf(name: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  await using file = await open(name, 'r');
  const buffer = Buffer.alloc(PIECE);
  while (!signal.aborted) {
    const { bytesRead } = await file.read(buffer, 0, PIECE, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

const PIECE = 128 * 1024;
