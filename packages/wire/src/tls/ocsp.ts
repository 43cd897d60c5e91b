import { createHash, type X509Certificate } from 'node:crypto';
import { readCertificate } from './certificate.ts';
import { BrokenDer, children, expectTag, readAll, readDer, readOid, readTime, TAG, type Der } from './der.ts';
import { isSignedBy } from './signature.ts';
import { rootOf, signs } from './trust.ts';

/** What an OCSP response says of a certificate. Without the issuer's signature nothing is believed: `unreadable`. */
export interface OcspStatus {
  readonly status: 'good' | 'revoked' | 'unknown' | 'unreadable';
  readonly producedAt?: string;
  readonly revokedAt?: string;
}

const SHA1 = '1.3.14.3.2.26';
const BASIC_RESPONSE = '1.3.6.1.5.5.7.48.1.1';
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

/** Reads a response a server stapled to its handshake (RFC 6066 section 8), given the chain it sent. */
export function readStaple(
  response: Buffer,
  leaf: X509Certificate,
  sent: readonly X509Certificate[],
  roots: readonly string[],
): OcspStatus {
  const issuer = issuerAmong(leaf, sent, roots);
  return issuer ? readOcsp(response, leaf, issuer) : { status: 'unreadable' };
}

/** The certificate that signed `leaf`: one of those sent, or a trusted root. */
export function issuerAmong(
  leaf: X509Certificate,
  sent: readonly X509Certificate[],
  roots: readonly string[],
): X509Certificate | undefined {
  return sent.find((certificate) => certificate !== leaf && signs(certificate, leaf)) ?? rootOf(leaf, roots);
}

/** Reads an OCSP response (RFC 6960 section 4.2.1). */
export function readOcsp(response: Buffer, leaf: X509Certificate, issuer: X509Certificate): OcspStatus {
  try {
    const [status, bytes] = children(readDer(response));
    if (expectTag(status, TAG.enumerated).content[0] !== 0) return { status: 'unreadable' };
    const [type, octets] = children(readDer(expectTag(bytes, 0xa0).content));
    if (readOid(type) !== BASIC_RESPONSE) return { status: 'unreadable' };
    const [body, algorithm, signature, certificates] = children(readDer(expectTag(octets, TAG.octetString).content));
    if (!body || !isByIssuer(body, algorithm, signature, certificates, issuer)) return { status: 'unreadable' };
    return statusIn(body, leaf, issuer);
  } catch (error) {
    if (error instanceof BrokenDer) return { status: 'unreadable' };
    throw error;
  }
}

/** A request for one certificate's status (RFC 6960 section 4.1.1). */
export function ocspRequest(leaf: X509Certificate, issuer: X509Certificate): Buffer {
  const algorithm = sequence(Buffer.from('06052b0e03021a0500', 'hex'));
  const id = sequence(algorithm, octets(nameHash(issuer)), octets(keyHash(issuer)), serialOf(leaf).whole);
  return sequence(sequence(sequence(sequence(id))));
}

/** The issuer signs itself, or a certificate that it made for this purpose does (RFC 6960 section 4.2.2.2). */
function isByIssuer(
  body: Der,
  algorithm: Der | undefined,
  signature: Der | undefined,
  certificates: Der | undefined,
  issuer: X509Certificate,
): boolean {
  if (isSignedBy(issuer.publicKey, body, algorithm, signature)) return true;
  if (certificates?.tag !== 0xa0) return false;
  return children(readDer(certificates.content))
    .slice(0, 5)
    .some(({ whole }) => {
      const delegate = readCertificate(whole);
      return (
        delegate?.keyUsage?.includes(OCSP_SIGNING) === true &&
        signs(issuer, delegate) &&
        isSignedBy(delegate.publicKey, body, algorithm, signature)
      );
    });
}

function statusIn(body: Der, leaf: X509Certificate, issuer: X509Certificate): OcspStatus {
  const parts = children(body);
  const producedAt = parts.find(({ tag }) => tag === TAG.generalizedTime);
  const responses = parts.find(({ tag }) => tag === TAG.sequence);
  for (const single of children(responses)) {
    const [id, status] = children(single);
    if (!id || !status || !isFor(id, leaf, issuer)) continue;
    return { ...statusOf(status), producedAt: new Date(readTime(producedAt)).toISOString() };
  }
  return { status: 'unreadable' };
}

function statusOf({ tag, content }: Der): OcspStatus {
  if ((tag & 0x1f) === 0) return { status: 'good' };
  if ((tag & 0x1f) !== 1) return { status: 'unknown' };
  return { status: 'revoked', revokedAt: new Date(readTime(readAll(content)[0])).toISOString() };
}

/** The serial has to be the leaf's, and the hashes the issuer's where their algorithm is the usual one. */
function isFor(id: Der, leaf: X509Certificate, issuer: X509Certificate): boolean {
  const [algorithm, name, key, serial] = children(id);
  if (!serial || !serial.content.equals(serialOf(leaf).content)) return false;
  if (readOid(children(algorithm)[0]) !== SHA1) return true;
  return (
    expectTag(name, TAG.octetString).content.equals(nameHash(issuer)) && expectTag(key, TAG.octetString).content.equals(keyHash(issuer))
  );
}

function serialOf(certificate: X509Certificate): Der {
  const parts = children(children(readDer(certificate.raw))[0]);
  return expectTag(parts[0]?.tag === 0xa0 ? parts[1] : parts[0], TAG.integer);
}

/** Hash of the issuer's name as its own subject field spells it. */
function nameHash(issuer: X509Certificate): Buffer {
  const parts = children(children(readDer(issuer.raw))[0]);
  const subject = parts[parts[0]?.tag === 0xa0 ? 5 : 4];
  return createHash('sha1').update(expectTag(subject, TAG.sequence).whole).digest();
}

/** Hash of the key's bits, without their wrapping. */
function keyHash(issuer: X509Certificate): Buffer {
  const [, bits] = children(readDer(issuer.publicKey.export({ type: 'spki', format: 'der' })));
  return createHash('sha1').update(expectTag(bits, TAG.bitString).content.subarray(1)).digest();
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return wrap(TAG.sequence, Buffer.concat(parts));
}

function octets(content: Buffer): Buffer {
  return wrap(TAG.octetString, content);
}

function wrap(tag: number, content: Buffer): Buffer {
  const length =
    content.length < 128
      ? [content.length]
      : content.length < 256
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
