import { printable } from '../line/printable.ts';
import { MessageError, type Reader } from './reader.ts';
import { typeName } from './record-type.ts';

/**
 * Reads a record's data and shows it as a zone file would (RFC 1035 section 5.1), the strings of a TXT record joined.
 * What a stranger wrote is escaped here, so that no control character goes further. A type that nobody here reads
 * comes as its bytes (RFC 3597 section 5).
 */
export function presentData(type: string, data: Reader): string {
  const text = PRESENT[type]?.(data) ?? opaque(data.rest());
  if (data.left > 0) throw new MessageError(`${data.left} bytes are left over in a record of type ${type}`);
  return text;
}

/** Data by its bytes. */
export function opaque(bytes: Buffer): string {
  return `\\# ${bytes.length} ${bytes.subarray(0, 1024).toString('hex')}`.trimEnd();
}

const PRESENT: Readonly<Record<string, (data: Reader) => string>> = {
  A: (data) => [...data.take(4)].join('.'),
  AAAA: (data) => shortest(data.take(16)),
  NS: (data) => data.name(),
  CNAME: (data) => data.name(),
  DNAME: (data) => data.name(),
  PTR: (data) => data.name(),
  MX: (data) => `${data.u16()} ${data.name()}`,
  SRV: (data) => `${data.u16()} ${data.u16()} ${data.u16()} ${data.name()}`,
  SOA: (data) => [data.name(), data.name(), data.u32(), data.u32(), data.u32(), data.u32(), data.u32()].join(' '),
  TXT: strings,
  SPF: strings,
  CAA: (data) => `${data.u8()} ${string(data)} "${printable(data.rest().toString('utf8'))}"`,
  DS: keyDigest,
  CDS: keyDigest,
  DNSKEY: key,
  CDNSKEY: key,
  RRSIG: (data) =>
    [
      typeName(data.u16()),
      data.u8(),
      data.u8(),
      data.u32(),
      signatureTime(data.u32()),
      signatureTime(data.u32()),
      data.u16(),
      data.name(),
      data.rest().toString('base64'),
    ].join(' '),
  NSEC: (data) => [data.name(), ...types(data)].join(' '),
  NSEC3: (data) =>
    [data.u8(), data.u8(), data.u16(), hex(data.take(data.u8())) || '-', hex(data.take(data.u8())), ...types(data)].join(' '),
  TLSA: (data) => `${data.u8()} ${data.u8()} ${data.u8()} ${hex(data.rest())}`,
  SMIMEA: (data) => `${data.u8()} ${data.u8()} ${data.u8()} ${hex(data.rest())}`,
  SSHFP: (data) => `${data.u8()} ${data.u8()} ${hex(data.rest())}`,
  NAPTR: (data) => `${data.u16()} ${data.u16()} "${string(data)}" "${string(data)}" "${string(data)}" ${data.name()}`,
  HINFO: (data) => `"${string(data)}" "${string(data)}"`,
};

function strings(data: Reader): string {
  const parts: Buffer[] = [];
  while (data.left > 0) parts.push(data.take(data.u8()));
  return printable(Buffer.concat(parts).toString('utf8'), 4000);
}

function string(data: Reader): string {
  return printable(data.take(data.u8()).toString('utf8'));
}

function keyDigest(data: Reader): string {
  return `${data.u16()} ${data.u8()} ${data.u8()} ${hex(data.rest())}`;
}

function key(data: Reader): string {
  return `${data.u16()} ${data.u8()} ${data.u8()} ${data.rest().toString('base64')}`;
}

/** The type bit maps of NSEC and NSEC3 (RFC 4034 section 4.1.2). */
function types(data: Reader): string[] {
  const found: string[] = [];
  while (data.left > 0) {
    const block = data.u8();
    data.take(data.u8()).forEach((byte, at) => {
      for (let bit = 0; bit < 8; bit += 1) if (byte & (0x80 >> bit)) found.push(typeName((block << 8) | (at << 3) | bit));
    });
  }
  return found;
}

/** `YYYYMMDDHHmmSS` in UTC (RFC 4034 section 3.2). */
function signatureTime(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString().replace(/[-:T]|\.000Z/g, '');
}

/** An IPv6 address in its one canonical text (RFC 5952): the longest run of zeros shortened, the first of equals. */
function shortest(bytes: Buffer): string {
  const groups = Array.from({ length: 8 }, (_, at) => bytes.readUInt16BE(at * 2).toString(16));
  const runs = [
    ...groups
      .map((group) => (group === '0' ? '0' : '.'))
      .join('')
      .matchAll(/00+/g),
  ];
  const longest = runs.toSorted((a, b) => b[0].length - a[0].length)[0];
  if (!longest) return groups.join(':');
  return `${groups.slice(0, longest.index).join(':')}::${groups.slice(longest.index + longest[0].length).join(':')}`;
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex');
}
