/** One message cut out of a stream. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** its length in the stream; more than `bytes` holds where the middle was left out */
  readonly length: number;
  /** position in the stream, from 1 */
  readonly number: number;
}

const HEAD = 960 * 1024;
const TAIL = 64 * 1024;
const FROM = Buffer.from('From ');
const LOOK_AHEAD = 1200;

/**
 * Cuts a stream of bytes into messages. A stream that begins with a "From " line is an mbox (RFC 4155; mboxo and mboxrd
 * quoting, any line ends); any other is one message. Of a message at most 1 MB is kept, its beginning and its end, unless more is wanted.
 */
export class MessageSplitter {
  readonly #most: number;
  #waiting: Buffer = Buffer.alloc(0);
  #isMbox: boolean | undefined;
  #kept: Kept;
  #number = 0;

  constructor(most: number = HEAD) {
    this.#most = most;
    this.#kept = new Kept(most);
  }

  /** Takes the next bytes and gives the messages that ended in them. */
  push(chunk: Uint8Array): readonly Piece[] {
    const given = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let data = this.#waiting.length === 0 ? given : Buffer.concat([this.#waiting, given]);
    if (this.#isMbox === undefined) {
      const first = data.findIndex((byte) => byte !== 10 && byte !== 13);
      if (first === -1 || data.length - first < FROM.length) {
        this.#waiting = first === -1 ? Buffer.alloc(0) : Buffer.from(data);
        return [];
      }
      data = data.subarray(first);
      this.#isMbox = data.subarray(0, FROM.length).equals(FROM);
    }
    if (!this.#isMbox) {
      this.#kept.add(data);
      this.#waiting = Buffer.alloc(0);
      return [];
    }
    return this.#cut(data, false);
  }

  /** The stream has ended: gives what is left. An empty stream has no message. */
  end(): readonly Piece[] {
    const data = this.#waiting;
    this.#waiting = Buffer.alloc(0);
    if (this.#isMbox) {
      const pieces = this.#cut(data, true);
      return this.#kept.length > 0 ? [...pieces, this.#take()] : pieces;
    }
    this.#kept.add(data);
    return this.#kept.length > 0 ? [this.#take()] : [];
  }

  #cut(data: Buffer, ended: boolean): readonly Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    let search = this.#kept.length === 0 ? 1 : 0;
    for (;;) {
      const at = data.indexOf(FROM, search);
      if (at === -1 || (!ended && at > data.length - LOOK_AHEAD)) break;
      if (this.#kept.length + at > 0 && isSeparator(data, at)) {
        this.#kept.add(data.subarray(from, at));
        pieces.push(this.#take());
        from = at;
      }
      search = at + 1;
    }
    // What may still turn out to be a separator waits for the bytes after it, with a few before it.
    const safe = ended ? data.length : Math.max(from, data.length - LOOK_AHEAD - 8);
    this.#kept.add(data.subarray(from, safe));
    this.#waiting = Buffer.from(data.subarray(safe));
    return pieces;
  }

  #take(): Piece {
    this.#number += 1;
    const piece = { bytes: this.#kept.bytes(), length: this.#kept.length, number: this.#number };
    this.#kept = new Kept(this.#most);
    return piece;
  }
}

/** A "From " line with a date, at a line's beginning, and a header field after it. */
function isSeparator(data: Buffer, at: number): boolean {
  const before = at === 0 ? 10 : data[at - 1];
  if (before !== 10 && before !== 13) return false;
  const text = data.toString('latin1', at, at + LOOK_AHEAD);
  return /^From [^\r\n]{0,400}\d{1,2}:\d{1,2}[^\r\n]{0,60}(?:\r\n|\n|\r)(?:>From |[!-9;-~]{1,80}[ \t]*:)/.test(text);
}

class Kept {
  readonly #most: number;
  readonly #head: Buffer[] = [];
  #headLength = 0;
  /** filled in place, so that gigabytes leave no garbage behind */
  #tail: Buffer | undefined;
  #tailLength = 0;
  length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(data: Buffer): void {
    if (data.length === 0) return;
    this.length += data.length;
    const room = this.#most - this.#headLength;
    if (room > 0) {
      // Copied, because whoever reads may fill the same bytes again.
      const part = Buffer.from(data.subarray(0, room));
      this.#head.push(part);
      this.#headLength += part.length;
    }
    if (data.length > room) this.#addToTail(data.subarray(Math.max(room, 0, data.length - TAIL)));
  }

  #addToTail(rest: Buffer): void {
    this.#tail ??= Buffer.alloc(TAIL);
    const stays = Math.min(this.#tailLength, TAIL - rest.length);
    this.#tail.copyWithin(0, this.#tailLength - stays, this.#tailLength);
    rest.copy(this.#tail, stays);
    this.#tailLength = stays + rest.length;
  }

  bytes(): Uint8Array {
    const [only] = this.#head;
    if (this.#tail === undefined) return only !== undefined && this.#head.length === 1 ? only : Buffer.concat(this.#head);
    return Buffer.concat([...this.#head, this.#tail.subarray(0, this.#tailLength)]);
  }
}
