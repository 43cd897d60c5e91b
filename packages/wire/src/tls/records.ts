import { alertName } from './alerts.ts';

/** What the unencrypted records at the start of a TLS stream show (RFC 8446 section 5.1, RFC 5246 section 6.2). */
export interface RecordsSeen {
  /** the bytes begin like a TLS record */
  readonly isTls: boolean;
  /** first alert sent in the clear */
  readonly alert?: string;
  /** version that a ServerHello in the clear chose */
  readonly serverVersion?: string;
  /** a CertificateRequest in the clear (TLS 1.2 and earlier) */
  readonly certificateRequested: boolean;
}

const VERSIONS: Readonly<Record<number, string>> = {
  0x0300: 'SSLv3',
  0x0301: 'TLSv1',
  0x0302: 'TLSv1.1',
  0x0303: 'TLSv1.2',
  0x0304: 'TLSv1.3',
};
const CHANGE_CIPHER_SPEC = 20;
const ALERT = 21;
const HANDSHAKE = 22;
const SERVER_HELLO = 2;
const CERTIFICATE_REQUEST = 13;
const SUPPORTED_VERSIONS = 43;

/** Reads the records up to the first encrypted one. It never fails: bytes that make no sense end the reading. */
export function readRecords(bytes: Uint8Array): RecordsSeen {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isTls = data.length >= 3 && data[0]! >= 20 && data[0]! <= 23 && data[1] === 3 && data[2]! <= 4;
  if (!isTls) return { isTls: false, certificateRequested: false };

  const handshake: Buffer[] = [];
  let alert: string | undefined;
  for (let at = 0; at + 5 <= data.length;) {
    const type = data[at];
    const length = data.readUInt16BE(at + 3);
    const body = data.subarray(at + 5, at + 5 + length);
    at += 5 + length;
    if (type === ALERT && length === 2 && body.length === 2) alert ??= alertName(body[1]!);
    else if (type === HANDSHAKE) handshake.push(body);
    // what follows is encrypted
    if (type === CHANGE_CIPHER_SPEC) break;
    if (type !== ALERT && type !== HANDSHAKE) break;
  }
  return { isTls: true, ...(alert === undefined ? {} : { alert }), ...readMessages(Buffer.concat(handshake)) };
}

function readMessages(data: Buffer): { serverVersion?: string; certificateRequested: boolean } {
  let serverVersion: string | undefined;
  let certificateRequested = false;
  for (let at = 0; at + 4 <= data.length;) {
    const type = data[at];
    const length = data.readUIntBE(at + 1, 3);
    const body = data.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    if (type === SERVER_HELLO) serverVersion ??= versionOf(body);
    if (type === CERTIFICATE_REQUEST) certificateRequested = true;
  }
  return { certificateRequested, ...(serverVersion === undefined ? {} : { serverVersion }) };
}

/** legacy_version, random, session id, cipher, compression, then extensions (RFC 8446 section 4.1.3). */
function versionOf(hello: Buffer): string | undefined {
  if (hello.length < 35) return undefined;
  let version = hello.readUInt16BE(0);
  let at = 34 + 1 + hello[34]! + 3;
  if (at + 2 <= hello.length) {
    const end = Math.min(hello.length, at + 2 + hello.readUInt16BE(at));
    for (at += 2; at + 4 <= end;) {
      const type = hello.readUInt16BE(at);
      const length = hello.readUInt16BE(at + 2);
      if (type === SUPPORTED_VERSIONS && length === 2 && at + 6 <= end) version = hello.readUInt16BE(at + 4);
      at += 4 + length;
    }
  }
  return VERSIONS[version];
}
