import type { DnsRecord } from '@mailmedic/contract/looks/dns-query.ts';
import { printable } from '../line/printable.ts';
import { opaque, presentData } from './presentation.ts';
import { MessageError, Reader } from './reader.ts';
import { typeCode, typeName } from './record-type.ts';

/** A question and the wishes that go with it. */
export interface DnsQuestion {
  readonly name: string;
  readonly type: string;
  /** RD: the server is to go and find the answer */
  readonly recursionDesired: boolean;
  /** CD: the server is to answer even what fails its DNSSEC validation (RFC 4035 section 3.2.2) */
  readonly checkingDisabled: boolean;
  /** DO: signatures are wanted (RFC 3225); brings EDNS and so extended errors */
  readonly dnssecOk: boolean;
}

/** What a server answered, its records in presentation form. */
export interface DnsMessage {
  readonly id: number;
  readonly question: { readonly name: string; readonly type: string } | undefined;
  /** `NOERROR`, `NXDOMAIN`, …; the upper bits of EDNS included (`BADVERS`) */
  readonly rcode: string;
  readonly flags: { readonly aa: boolean; readonly tc: boolean; readonly ra: boolean; readonly ad: boolean };
  readonly answers: readonly DnsRecord[];
  readonly authorities: readonly DnsRecord[];
  readonly additionals: readonly DnsRecord[];
  readonly extendedErrors: readonly { readonly code: number; readonly text: string }[];
  /** whether the server speaks EDNS (RFC 6891) in this answer */
  readonly edns: boolean;
}

export type DecodedMessage =
  | { readonly is: 'message'; readonly message: DnsMessage }
  | { readonly is: 'malformed'; readonly problem: string };

/** More records than any honest answer about mail holds; a message that claims more is not read. */
const MOST_RECORDS = 500;
/** Fits every path without fragments: the least MTU of IPv6, 1280, less its headers (RFC 9715 section 3 allows more). */
const UDP_PAYLOAD = 1232;
const [QR, AA, TC, RD, RA, AD, CD] = [0x8000, 0x0400, 0x0200, 0x0100, 0x0080, 0x0020, 0x0010];
const OPT = 41;
const DNSSEC_OK = 0x8000;
const EXTENDED_ERROR = 15;
const RCODES: Readonly<Record<number, string>> = {
  0: 'NOERROR',
  1: 'FORMERR',
  2: 'SERVFAIL',
  3: 'NXDOMAIN',
  4: 'NOTIMP',
  5: 'REFUSED',
  6: 'YXDOMAIN',
  7: 'YXRRSET',
  8: 'NXRRSET',
  9: 'NOTAUTH',
  10: 'NOTZONE',
  16: 'BADVERS',
  23: 'BADCOOKIE',
};

/** The bytes of a query. Throws for a name or type that cannot be asked: the caller's mistake. */
export function encodeQuery(id: number, { name, type, recursionDesired, checkingDisabled, dnssecOk }: DnsQuestion): Buffer {
  const code = typeCode(type);
  if (code === undefined) throw new TypeError(`No record type is called ${JSON.stringify(type)}`);
  if (!isAskable(name)) throw new TypeError(`${JSON.stringify(name)} does not fit into a DNS question`);
  const flags = (recursionDesired ? RD : 0) | (checkingDisabled ? CD : 0);
  const head = words(id, flags, 1, 0, 0, dnssecOk ? 1 : 0);
  const options = dnssecOk ? [Buffer.of(0), words(OPT, UDP_PAYLOAD, 0, DNSSEC_OK, 0)] : [];
  return Buffer.concat([head, encodeName(name), words(code, 1), ...options]);
}

/** Whether a name can be put into a question at all: labels of 1 to 63 bytes, 255 in all (RFC 1035 section 2.3.4). */
export function isAskable(name: string): boolean {
  if (name === '.') return true;
  const bare = name.replace(/\.$/, '');
  return Buffer.byteLength(bare) <= 253 && bare.split('.').every((label) => label.length > 0 && Buffer.byteLength(label) <= 63);
}

/** Reads a server's bytes. It never throws: bytes that break the protocol are something seen. */
export function decodeMessage(bytes: Uint8Array): DecodedMessage {
  try {
    const reader = new Reader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return { is: 'message', message: readMessage(reader) };
  } catch (error) {
    if (error instanceof MessageError) return { is: 'malformed', problem: error.message };
    throw error;
  }
}

function readMessage(reader: Reader): DnsMessage {
  const id = reader.u16();
  const flags = reader.u16();
  if ((flags & QR) === 0) throw new MessageError('it is a query, not an answer');
  const questions = reader.u16();
  const counts = [reader.u16(), reader.u16(), reader.u16()];
  const claimed = counts.reduce((sum, count) => sum + count, questions);
  if (claimed > MOST_RECORDS) throw new MessageError(`it claims to hold ${claimed} records`);
  const asked = Array.from({ length: questions }, () => readQuestion(reader));
  const [answers = [], authorities = [], additionals = []] = readSections(reader, counts, (flags & TC) !== 0);
  const options = additionals.find(({ type }) => type === OPT);
  return {
    id,
    question: asked[0],
    rcode: rcodeName((flags & 0xf) | (options ? (options.ttl >>> 24) << 4 : 0)),
    flags: { aa: (flags & AA) !== 0, tc: (flags & TC) !== 0, ra: (flags & RA) !== 0, ad: (flags & AD) !== 0 },
    answers: answers.flatMap(toRecord),
    authorities: authorities.flatMap(toRecord),
    additionals: additionals.flatMap(toRecord),
    extendedErrors: options ? extendedErrors(options.data) : [],
    edns: options !== undefined,
  };
}

function readQuestion(reader: Reader): { name: string; type: string } {
  const name = reader.name();
  const type = typeName(reader.u16());
  reader.u16();
  return { name, type };
}

interface RawRecord {
  readonly name: string;
  readonly type: number;
  readonly ttl: number;
  readonly data: Reader;
}

/** A truncated answer may end in the middle of a record: what came whole counts, and the flag says to ask again. */
function readSections(reader: Reader, counts: readonly number[], truncated: boolean): RawRecord[][] {
  const sections: RawRecord[][] = [];
  for (const count of counts) {
    const section: RawRecord[] = [];
    sections.push(section);
    for (let read = 0; read < count; read += 1) {
      if (truncated && reader.left === 0) return sections;
      try {
        section.push(readRecord(reader));
      } catch (error) {
        if (truncated && error instanceof MessageError) return sections;
        throw error;
      }
    }
  }
  return sections;
}

function readRecord(reader: Reader): RawRecord {
  const name = reader.name();
  const type = reader.u16();
  reader.u16();
  const ttl = reader.u32();
  return { name, type, ttl, data: reader.window(reader.u16()) };
}

function toRecord({ name, type, ttl, data }: RawRecord): DnsRecord[] {
  if (type === OPT) return [];
  // RFC 2181 section 8: a TTL with the topmost bit set counts as zero
  return [{ name, type: typeName(type), ttl: ttl > 0x7fffffff ? 0 : ttl, data: readData(typeName(type), data) }];
}

/** One record that cannot be read spoils nothing but itself: it is shown by its bytes. */
function readData(type: string, data: Reader): string {
  try {
    return presentData(type, data.clone());
  } catch (error) {
    if (error instanceof MessageError) return opaque(data.rest());
    throw error;
  }
}

/** RFC 8914 section 2: two bytes of code, then UTF-8 text, which some servers end with a zero. */
function extendedErrors(options: Reader): { code: number; text: string }[] {
  const errors: { code: number; text: string }[] = [];
  while (options.left >= 4) {
    const option = options.u16();
    const length = options.u16();
    if (length > options.left) break;
    const value = options.window(length);
    if (option === EXTENDED_ERROR && length >= 2)
      errors.push({ code: value.u16(), text: printable(value.rest().toString('utf8').replace(/\0+$/, ''), 200) });
  }
  return errors.slice(0, 10);
}

function rcodeName(code: number): string {
  return RCODES[code] ?? `RCODE_${code}`;
}

function encodeName(name: string): Buffer {
  const labels = name === '.' ? [] : name.replace(/\.$/, '').split('.');
  const encoded = labels.map((label) => Buffer.from(label, 'utf8')).flatMap((label) => [Buffer.of(label.length), label]);
  return Buffer.concat([...encoded, Buffer.of(0)]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeUInt16BE(value, at * 2));
  return bytes;
}
