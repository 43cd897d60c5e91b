/** Just enough DER (X.690) to write certificates, revocation lists and OCSP answers exactly as a scenario wants them. */
export function tlv(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const bytes: number[] = [];
  for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest & 255);
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length, ...bytes]), body]);
}

export function sequence(...parts: readonly Buffer[]): Buffer {
  return tlv(0x30, ...parts);
}

export function set(...parts: readonly Buffer[]): Buffer {
  return tlv(0x31, ...parts);
}

export function octets(content: Buffer): Buffer {
  return tlv(0x04, content);
}

export function bits(content: Buffer, unused = 0): Buffer {
  return tlv(0x03, Buffer.from([unused]), content);
}

export function explicit(number: number, ...content: readonly Buffer[]): Buffer {
  return tlv(0xa0 | number, ...content);
}

/** A context tag over primitive bytes. */
export function implicit(number: number, content: Buffer): Buffer {
  return tlv(0x80 | number, content);
}

export function integer(value: number | Buffer): Buffer {
  const bytes = typeof value === 'number' ? minimal(value) : value;
  return tlv(0x02, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

export function enumerated(value: number): Buffer {
  return tlv(0x0a, Buffer.from([value]));
}

export function boolean(value: boolean): Buffer {
  return tlv(0x01, Buffer.from([value ? 0xff : 0]));
}

export function nothing(): Buffer {
  return tlv(0x05);
}

export function utf8(text: string): Buffer {
  return tlv(0x0c, Buffer.from(text, 'utf8'));
}

export function ia5(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** GeneralizedTime, to the second. */
export function generalizedTime(at: Date): Buffer {
  return tlv(0x18, Buffer.from(stamp(at)));
}

/** Time of a certificate: UTCTime until 2049, then GeneralizedTime (RFC 5280 section 4.1.2.5). */
export function time(at: Date): Buffer {
  return at.getUTCFullYear() < 2050 && at.getUTCFullYear() >= 1950 ? tlv(0x17, Buffer.from(stamp(at).slice(2))) : generalizedTime(at);
}

export function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

function minimal(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from(bytes.length === 0 ? [0] : bytes);
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
