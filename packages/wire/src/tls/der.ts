/** One DER value (X.690): its tag, and its contents within the bytes it was read from. */
export interface Der {
  /** identifier octet: class, constructed bit and number; numbers above 30 are not used by X.509 */
  readonly tag: number;
  readonly content: Buffer;
  /** identifier, length and contents */
  readonly whole: Buffer;
}

/** Bytes that are not the DER that was expected. */
export class BrokenDer extends Error {
  override readonly name = 'BrokenDer';
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Reads the value at the start of `bytes`. */
export function readDer(bytes: Buffer): Der {
  const [value] = readAt(bytes, 0);
  return value;
}

/** The values inside a constructed one, at most 100,000 (a revocation list is long). */
export function readAll(content: Buffer, most = 100_000): Der[] {
  const values: Der[] = [];
  for (let at = 0; at < content.length;) {
    const [value, next] = readAt(content, at);
    values.push(value);
    if (values.length > most) throw new BrokenDer('more values than expected');
    at = next;
  }
  return values;
}

/** The values inside `value`, which has to carry `tag`. */
export function children(value: Der | undefined, tag: number = TAG.sequence): Der[] {
  return readAll(expectTag(value, tag).content);
}

export function expectTag(value: Der | undefined, tag: number): Der {
  if (value?.tag !== tag) throw new BrokenDer(`expected tag ${tag.toString(16)}, found ${value?.tag.toString(16) ?? 'nothing'}`);
  return value;
}

/** An object identifier in dots (X.690 section 8.19). */
export function readOid(value: Der | undefined): string {
  const { content } = expectTag(value, TAG.oid);
  if (content.length === 0 || content.length > 40) throw new BrokenDer('an object identifier of this length is not used');
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    if (arcs.length === 0) arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)));
    else arcs.push(arc);
    arc = 0;
  }
  return arcs.join('.');
}

/** UTCTime or GeneralizedTime (RFC 5280 section 4.1.2.5) as epoch milliseconds. */
export function readTime(value: Der | undefined): number {
  if (value?.tag !== TAG.utcTime && value?.tag !== TAG.generalizedTime) throw new BrokenDer('expected a time');
  const text = value.content.toString('latin1');
  const parts = (
    value.tag === TAG.utcTime ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:\.\d+)?Z$/
  ).exec(text);
  if (!parts) throw new BrokenDer('a time that cannot be read');
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const century = value.tag === TAG.utcTime ? (year >= 50 ? 1900 : 2000) : 0;
  return Date.UTC(century + year, month - 1, day, hour, minute, second);
}

/** The bytes of a BIT STRING that has no unused bits. */
export function readBits(value: Der | undefined): Buffer {
  const { content } = expectTag(value, TAG.bitString);
  return content.subarray(1);
}

function readAt(bytes: Buffer, at: number): [Der, number] {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new BrokenDer('the end came early');
  let start = at + 2;
  let length = first;
  if (first & 0x80) {
    const count = first & 0x7f;
    // DER has no indefinite lengths, and nothing here is longer than four octets can say
    if (count === 0 || count > 4 || start + count > bytes.length) throw new BrokenDer('a length that cannot be read');
    length = bytes.readUIntBE(start, count);
    start += count;
  }
  const end = start + length;
  if (end > bytes.length) throw new BrokenDer('the end came early');
  return [{ tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) }, end];
}
