import type { Readable } from 'node:stream';
import { Interrupted } from './interrupted.ts';
import { ReadableFile } from './readable-file.ts';
import { UsageError } from './usage-error.ts';

/** Longer than any password or token. */
const MOST_BYTES = 64 * 1024;

/** The first line of what comes, which `what` calls by its option; waiting for it ends with the run. */
export async function lineFrom(stream: Readable, what: string, signal: AbortSignal): Promise<string> {
  const leave = (): void => void stream.destroy();
  signal.addEventListener('abort', leave, { once: true });
  try {
    const bytes = signal.aborted ? Buffer.alloc(0) : await untilLineEnd(stream);
    if (signal.aborted) throw new Interrupted();
    return firstLine(bytes, what);
  } catch (cause) {
    throw signal.aborted ? new Interrupted() : cause;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

/** The first line of a file, or of what another program writes into a pipe: `<(pass mail)` of the shell is one. */
export async function lineInFile(path: string, what: string, signal: AbortSignal): Promise<string> {
  await using file = await ReadableFile.open(path, signal);
  return firstLine(await untilLineEnd(file.pieces()), what);
}

/** The text up to the first line end, without a byte order mark. */
export function firstLine(bytes: Uint8Array, what: string): string {
  const end = bytes.indexOf(0x0a);
  if (end === -1 && bytes.length > MOST_BYTES) throw new UsageError(`${what}: the first line is longer than 64 KB; no password is.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(end === -1 ? bytes : bytes.subarray(0, end)).replace(/\r$/, '');
  } catch (cause) {
    throw new UsageError(`${what}: the first line is not written in UTF-8; save it as UTF-8 (plain text).`, { cause });
  }
}

async function untilLineEnd(stream: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece as Uint8Array);
    pieces.push(bytes);
    length += bytes.length;
    if (bytes.includes(0x0a) || length > MOST_BYTES) break;
  }
  return Buffer.concat(pieces);
}
