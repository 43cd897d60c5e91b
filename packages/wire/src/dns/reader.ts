/** The bytes end before what they announce, or point where they may not. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
}

/** Reads a message front to back within bounds; every step that would leave them throws a `MessageError`. */
export class Reader {
  readonly #bytes: Buffer;
  readonly #end: number;
  #at: number;

  constructor(bytes: Buffer, at = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#at = at;
    this.#end = end;
  }

  get left(): number {
    return this.#end - this.#at;
  }

  u8(): number {
    return this.#bytes.readUInt8(this.#advance(1));
  }

  u16(): number {
    return this.#bytes.readUInt16BE(this.#advance(2));
  }

  u32(): number {
    return this.#bytes.readUInt32BE(this.#advance(4));
  }

  take(length: number): Buffer {
    const from = this.#advance(length);
    return this.#bytes.subarray(from, from + length);
  }

  rest(): Buffer {
    return this.take(this.left);
  }

  /** The next bytes as a reader of their own; names in them may still point back into the whole message. */
  window(length: number): Reader {
    const from = this.#advance(length);
    return new Reader(this.#bytes, from, from + length);
  }

  /** The same place, read independently. */
  clone(): Reader {
    return new Reader(this.#bytes, this.#at, this.#end);
  }

  /**
   * A domain name, compressed or not (RFC 1035 section 4.1.4), lower case, without the final dot, the root as `.`.
   * Pointers lead strictly backwards, so that none can run in a circle; 255 bytes are the most a name may have.
   */
  name(): string {
    const labels: string[] = [];
    let length = 1;
    let from = this.#at;
    let at = this.#at;
    let end = this.#end;
    let after: number | undefined;
    for (;;) {
      const size = this.#byteAt(at, end);
      if ((size & 0xc0) === 0xc0) {
        const target = ((size & 0x3f) << 8) | this.#byteAt(at + 1, end);
        if (target >= from) throw new MessageError('a name points forwards');
        after ??= at + 2;
        from = at = target;
        end = this.#bytes.length;
        continue;
      }
      if (size > 63) throw new MessageError('a label has an unknown kind');
      at += 1;
      if (size === 0) break;
      if (at + size > end) throw new MessageError('a name runs past its end');
      length += size + 1;
      if (length > 255) throw new MessageError('a name is longer than 255 bytes');
      labels.push(presentLabel(this.#bytes.subarray(at, at + size)));
      at += size;
    }
    this.#at = after ?? at;
    return labels.join('.') || '.';
  }

  #byteAt(at: number, end: number): number {
    const byte = at < end ? this.#bytes[at] : undefined;
    if (byte === undefined) throw new MessageError('a name runs past its end');
    return byte;
  }

  #advance(length: number): number {
    const from = this.#at;
    if (from + length > this.#end) throw new MessageError('the bytes end too early');
    this.#at = from + length;
    return from;
  }
}

/** RFC 1035 section 5.1: a dot or backslash inside a label is escaped, and so is what is not printable ASCII. */
function presentLabel(bytes: Buffer): string {
  let text = '';
  for (const byte of bytes) {
    if (byte === 0x2e || byte === 0x5c) text += `\\${String.fromCharCode(byte)}`;
    else if (byte < 0x21 || byte > 0x7e) text += `\\${String(byte).padStart(3, '0')}`;
    else text += String.fromCharCode(byte);
  }
  return text.toLowerCase();
}
