import { isUtf8 } from 'node:buffer';
import { legacyText } from './legacy-text.ts';

/** A line as it came, its end taken off. `overlong`: more than the kept part was sent and dropped. */
export interface ReceivedLine {
  readonly text: string;
  readonly overlong: boolean;
}

/** Bytes received and not yet read. Replies arrive in pieces of any size; a line ends with CRLF or a bare LF. */
export class ByteQueue {
  readonly #maxLine: number;
  #bytes: Buffer = Buffer.alloc(0);
  /** start of an overlong line, kept while its rest is dropped */
  #kept: Buffer | undefined;
  /** all bytes ever pushed */
  #total = 0;

  constructor(maxLine = 8192) {
    this.#maxLine = maxLine;
  }

  get length(): number {
    return this.#bytes.length;
  }

  get total(): number {
    return this.#total;
  }

  push(chunk: Uint8Array): void {
    this.#total += chunk.length;
    this.#bytes = this.#bytes.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#bytes, chunk]);
  }

  /** The next whole line, or undefined while its end has not come. */
  takeLine(): ReceivedLine | undefined {
    const end = this.#bytes.indexOf(0x0a);
    if (end === -1) {
      this.#dropOverlong();
      return undefined;
    }
    const raw = this.#bytes.subarray(0, end);
    this.#bytes = this.#bytes.subarray(end + 1);
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept) return { text: kept.toString('utf8'), overlong: true };
    const line = raw.at(-1) === 0x0d ? raw.subarray(0, -1) : raw;
    if (line.length > this.#maxLine) return { text: line.subarray(0, this.#maxLine).toString('utf8'), overlong: true };
    const text = isUtf8(line) ? undefined : legacyText(line);
    return { text: text ?? line.toString('utf8'), overlong: false };
  }

  /** Exactly `count` bytes, or undefined while they have not all come. */
  takeBytes(count: number): Buffer | undefined {
    if (this.#bytes.length < count) return undefined;
    const taken = this.#bytes.subarray(0, count);
    this.#bytes = this.#bytes.subarray(count);
    return taken;
  }

  /** Everything that is left, the unfinished line included. */
  takeRest(): Buffer {
    const rest = this.#kept ? Buffer.concat([this.#kept, this.#bytes]) : this.#bytes;
    this.#kept = undefined;
    this.#bytes = Buffer.alloc(0);
    return rest;
  }

  /** The unfinished bytes, left in place. */
  peek(): Buffer {
    return this.#kept ?? this.#bytes;
  }

  #dropOverlong(): void {
    if (this.#bytes.length <= this.#maxLine) return;
    this.#kept ??= Buffer.from(this.#bytes.subarray(0, this.#maxLine));
    this.#bytes = Buffer.alloc(0);
  }
}
