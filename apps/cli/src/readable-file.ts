import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Interrupted } from './interrupted.ts';

/** What is there cannot be read to an end; the code is one that `fileTrouble` has a clause for. */
class Unreadable extends Error {
  readonly code: 'NOBODY_WRITES' | 'DEVICE';

  constructor(code: Unreadable['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * A file, or a pipe such as `<(zcat run.json.gz)` of the shell, that is read piece by piece. Devices are refused, some of which
 * never end; a pipe is waited for as long as somebody has it open for writing, and never longer than the run.
 */
export class ReadableFile implements AsyncDisposable {
  readonly #file: FileHandle;
  readonly #isPipe: boolean;
  readonly #signal: AbortSignal;

  private constructor(file: FileHandle, isPipe: boolean, signal: AbortSignal) {
    this.#file = file;
    this.#isPipe = isPipe;
    this.#signal = signal;
  }

  static async open(path: string, signal: AbortSignal): Promise<ReadableFile> {
    // A pipe that nobody writes to would otherwise hold up the opening itself, and with it the end of the program.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const kind = await file.stat();
      if (kind.isCharacterDevice() || kind.isBlockDevice() || kind.isSocket()) throw new Unreadable('DEVICE');
      return new ReadableFile(file, kind.isFIFO(), signal);
    } catch (cause) {
      await file.close();
      throw cause;
    }
  }

  /** A piece is good until the next one is asked for: gigabytes pass through one buffer. */
  async *pieces(): AsyncGenerator<Uint8Array> {
    const buffer = Buffer.alloc(PIECE);
    for (let wasOpened = !this.#isPipe; ; wasOpened = true) {
      const length = await this.#next(buffer, wasOpened);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  }

  /** The whole of it, or undefined where that is more than `most` bytes. */
  async whole(most: number): Promise<Buffer | undefined> {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of this.pieces()) {
      length += piece.length;
      if (length > most) return undefined;
      pieces.push(Buffer.from(piece));
    }
    return Buffer.concat(pieces);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#file.close();
  }

  /** The length of the next piece. The end of a pipe looks as one that nobody has opened yet. */
  async #next(buffer: Buffer, wasOpened: boolean): Promise<number> {
    let isOpened = wasOpened;
    for (let waitedMs = 0; !this.#signal.aborted; waitedMs += POLL_MS) {
      const length = await this.#read(buffer);
      if (length !== undefined && (length > 0 || isOpened)) return length;
      isOpened ||= length === undefined;
      if (!isOpened && waitedMs >= UNOPENED_MS) throw new Unreadable('NOBODY_WRITES');
      await delay(POLL_MS);
    }
    throw new Interrupted();
  }

  /** Undefined where somebody writes, and has nothing written yet. */
  async #read(buffer: Buffer): Promise<number | undefined> {
    try {
      return (await this.#file.read(buffer, 0, buffer.length, null)).bytesRead;
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'EAGAIN') return undefined;
      throw cause;
    }
  }
}

const PIECE = 128 * 1024;
const POLL_MS = 10;
/** So long somebody may take to open a pipe for writing. */
const UNOPENED_MS = 2000;
