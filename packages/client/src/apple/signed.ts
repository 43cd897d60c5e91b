/**
 * The content of a signed message (CMS SignedData, RFC 5652 section 5), in DER or BER, bare or in PEM; undefined when the
 * bytes are no such thing. The signature is not judged: what stands inside is what the device was told.
 */
export function contentOfSigned(bytes: Uint8Array): Uint8Array | undefined {
  const der = unwrapped(bytes);
  const info = elementAt(der, 0, der.length);
  const [type, wrapped] = info ? childrenOf(der, info) : [];
  if (info?.tag !== SEQUENCE || type?.tag !== OBJECT_ID || wrapped?.tag !== CONTEXT_0) return undefined;
  if (Buffer.from(der.subarray(type.start, type.end)).toString('hex') !== SIGNED_DATA) return undefined;
  const signed = childrenOf(der, wrapped)[0];
  const encapsulated = signed ? childrenOf(der, signed).find(({ tag }) => tag === SEQUENCE) : undefined;
  const explicit = encapsulated ? childrenOf(der, encapsulated).find(({ tag }) => tag === CONTEXT_0) : undefined;
  const octets = explicit ? childrenOf(der, explicit)[0] : undefined;
  return octets ? octetsOf(der, octets, 0) : undefined;
}

interface Item {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
  /** where the next one begins: after the end mark where the length is not written */
  readonly next: number;
}

const SEQUENCE = 0x30;
const OBJECT_ID = 0x06;
const CONTEXT_0 = 0xa0;
const OCTET_STRING = 0x04;
const OCTET_STRING_PARTS = 0x24;
const SIGNED_DATA = '2a864886f70d010702';
const MAX_DEPTH = 24;
const MAX_CHILDREN = 20_000;

function unwrapped(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x2d) return bytes;
  const body = /-----BEGIN [A-Z0-9 ]+-----([A-Za-z0-9+/=\s]+)-----END /.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  return body === undefined ? bytes : Buffer.from(body, 'base64');
}

function elementAt(bytes: Uint8Array, at: number, limit: number, depth = 0): Item | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || at + 2 > limit || depth > MAX_DEPTH) return undefined;
  if (first === 0x80) return indefinite(bytes, tag, at + 2, limit, depth);
  const width = first < 0x80 ? 0 : first & 0x7f;
  if (width > 4 || at + 2 + width > limit) return undefined;
  let length = first;
  if (width > 0) {
    length = 0;
    for (let index = 0; index < width; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? 0);
  }
  const start = at + 2 + width;
  return start + length > limit ? undefined : { tag, start, end: start + length, next: start + length };
}

/** Length not written: the value goes on up to two zero octets (X.690 section 8.1.3.6). */
function indefinite(bytes: Uint8Array, tag: number, start: number, limit: number, depth: number): Item | undefined {
  let at = start;
  for (let count = 0; count < MAX_CHILDREN; count += 1) {
    if (bytes[at] === 0 && bytes[at + 1] === 0 && at + 2 <= limit) return { tag, start, end: at, next: at + 2 };
    const child = elementAt(bytes, at, limit, depth + 1);
    if (!child) return undefined;
    at = child.next;
  }
  return undefined;
}

function childrenOf(bytes: Uint8Array, { start, end }: Item): readonly Item[] {
  const children: Item[] = [];
  for (let at = start; at < end && children.length < MAX_CHILDREN;) {
    const child = elementAt(bytes, at, end);
    if (!child) break;
    children.push(child);
    at = child.next;
  }
  return children;
}

function octetsOf(bytes: Uint8Array, item: Item, depth: number): Uint8Array | undefined {
  if (item.tag === OCTET_STRING) return bytes.subarray(item.start, item.end);
  if (item.tag !== OCTET_STRING_PARTS || depth > MAX_DEPTH) return undefined;
  const parts = childrenOf(bytes, item).map((part) => octetsOf(bytes, part, depth + 1));
  return parts.includes(undefined) ? undefined : Buffer.concat(parts.filter((part) => part !== undefined));
}
