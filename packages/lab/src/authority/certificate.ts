import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { bits, boolean, explicit, ia5, implicit, integer, nothing, octets, oid, pem, sequence, set, time, utf8 } from './der.ts';

export type KeyKind = 'ec-p256' | 'ec-p384' | 'rsa-2048' | 'rsa-3072' | 'rsa-1024' | 'rsa-512' | 'ed25519';
export type Digest = 'sha256' | 'sha384' | 'sha1' | 'md5';

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Who signs: a certificate of an authority with its key. */
export interface Issuer {
  readonly name: string;
  readonly keys: KeyPair;
  readonly pem: string;
}

export interface Wanted {
  /** common name of the subject */
  readonly subject: string;
  /** DNS names and addresses for subjectAltName; none = the extension is left out */
  readonly names?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly key?: KeyKind;
  readonly keys?: KeyPair;
  readonly digest?: Digest;
  readonly authority?: boolean;
  readonly serial?: Buffer;
  readonly ocsp?: string;
  readonly issuerUrl?: string;
  readonly crl?: string;
  /** an extension status_request in the certificate: must staple (RFC 7633) */
  readonly mustStaple?: boolean;
  readonly usage?: 'server' | 'client' | 'ocsp' | 'none';
}

export interface Issued extends Issuer {
  readonly key: string;
  readonly serial: Buffer;
  readonly der: Buffer;
}

const DAY = 86_400_000;

/** Issues a certificate exactly as wanted, sense or not; `issuer` left out = it is its own issuer. */
export function issue(wanted: Wanted, issuer?: Issuer): Issued {
  const keys = wanted.keys ?? generate(wanted.key ?? 'ec-p256');
  const signer = issuer ?? { name: wanted.subject, keys, pem: '' };
  const serial = wanted.serial ?? Buffer.concat([Buffer.from([0x5a]), randomBytes(15)]);
  const algorithm = signatureAlgorithm(signer.keys.privateKey, wanted.digest ?? 'sha256');
  const body = sequence(
    explicit(0, integer(2)),
    integer(serial),
    algorithm.der,
    distinguished(signer.name),
    sequence(time(wanted.notBefore ?? new Date(Date.now() - 10 * DAY)), time(wanted.notAfter ?? new Date(Date.now() + 80 * DAY))),
    distinguished(wanted.subject),
    spki(keys.publicKey),
    explicit(3, sequence(...extensions(wanted, keys, signer))),
  );
  const der = sequence(body, algorithm.der, bits(sign(algorithm.digest, body, signer.keys.privateKey)));
  return {
    name: wanted.subject,
    keys,
    serial,
    der,
    pem: pem('CERTIFICATE', der),
    key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
}

export function generate(kind: KeyKind): KeyPair {
  if (kind === 'ed25519') return generateKeyPairSync('ed25519');
  if (kind === 'ec-p256') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  if (kind === 'ec-p384') return generateKeyPairSync('ec', { namedCurve: 'P-384' });
  return generateKeyPairSync('rsa', { modulusLength: Number(kind.slice(4)) });
}

/** A name of organisation and common name. */
export function distinguished(name: string): Buffer {
  const attribute = (type: string, value: string): Buffer => set(sequence(oid(type), utf8(value)));
  const slash = name.indexOf('/');
  return slash < 0
    ? sequence(attribute('2.5.4.3', name))
    : sequence(attribute('2.5.4.10', name.slice(0, slash)), attribute('2.5.4.3', name.slice(slash + 1)));
}

export function signatureAlgorithm(key: KeyObject, digest: Digest): { readonly der: Buffer; readonly digest: string | null } {
  if (key.asymmetricKeyType === 'ed25519') return { der: sequence(oid('1.3.101.112')), digest: null };
  if (key.asymmetricKeyType === 'ec') {
    const ids = { sha256: '1.2.840.10045.4.3.2', sha384: '1.2.840.10045.4.3.3', sha1: '1.2.840.10045.4.1', md5: '1.2.840.10045.4.1' };
    return { der: sequence(oid(ids[digest])), digest: digest === 'md5' ? 'sha1' : digest };
  }
  const ids = {
    sha256: '1.2.840.113549.1.1.11',
    sha384: '1.2.840.113549.1.1.12',
    sha1: '1.2.840.113549.1.1.5',
    md5: '1.2.840.113549.1.1.4',
  };
  return { der: sequence(oid(ids[digest]), nothing()), digest };
}

/** SHA-1 of the key's bits: how certificates and OCSP name a key (RFC 5280 section 4.2.1.2). */
export function keyHash(key: KeyObject): Buffer {
  const der = spki(key);
  // SubjectPublicKeyInfo ends with the BIT STRING whose content, without its first octet, is hashed
  let at = 1 + lengthSize(der, 1);
  at += 1 + lengthSize(der, at + 1) + lengthOf(der, at + 1);
  return createHash('sha1')
    .update(der.subarray(at + 1 + lengthSize(der, at + 1) + 1))
    .digest();
}

function spki(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

function lengthSize(der: Buffer, at: number): number {
  const first = der[at] ?? 0;
  return first < 128 ? 1 : 1 + (first & 0x7f);
}

function lengthOf(der: Buffer, at: number): number {
  const first = der[at] ?? 0;
  return first < 128 ? first : der.readUIntBE(at + 1, first & 0x7f);
}

function extensions(wanted: Wanted, keys: KeyPair, issuer: Issuer): readonly Buffer[] {
  const list: Buffer[] = [];
  const add = (id: string, value: Buffer, critical = false): void => {
    list.push(sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value)));
  };
  add('2.5.29.14', octets(keyHash(keys.publicKey)));
  add('2.5.29.35', sequence(implicit(0, keyHash(issuer.keys.publicKey))));
  if (wanted.authority) {
    add('2.5.29.19', sequence(boolean(true)), true);
    add('2.5.29.15', bits(Buffer.from([0x06]), 1), true);
  } else {
    add('2.5.29.19', sequence(), true);
    add('2.5.29.15', bits(Buffer.from([0xa0]), 5), true);
    const usages = { server: '1.3.6.1.5.5.7.3.1', client: '1.3.6.1.5.5.7.3.2', ocsp: '1.3.6.1.5.5.7.3.9' };
    if (wanted.usage !== 'none') add('2.5.29.37', sequence(oid(usages[wanted.usage ?? 'server'])));
  }
  if (wanted.names && wanted.names.length > 0) add('2.5.29.17', sequence(...wanted.names.map(generalName)));
  const access = [
    ...(wanted.ocsp === undefined ? [] : [sequence(oid('1.3.6.1.5.5.7.48.1'), implicit(6, ia5(wanted.ocsp)))]),
    ...(wanted.issuerUrl === undefined ? [] : [sequence(oid('1.3.6.1.5.5.7.48.2'), implicit(6, ia5(wanted.issuerUrl)))]),
  ];
  if (access.length > 0) add('1.3.6.1.5.5.7.1.1', sequence(...access));
  if (wanted.crl !== undefined) add('2.5.29.31', sequence(sequence(explicit(0, explicit(0, implicit(6, ia5(wanted.crl)))))));
  if (wanted.mustStaple) add('1.3.6.1.5.5.7.1.24', sequence(integer(5)));
  return list;
}

function generalName(name: string): Buffer {
  if (isIPv4(name)) return implicit(7, Buffer.from(name.split('.').map(Number)));
  if (isIPv6(name)) return implicit(7, ipv6Bytes(name));
  return implicit(2, ia5(name));
}

function ipv6Bytes(address: string): Buffer {
  const [head = '', tail] = address.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const all = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right];
  return Buffer.concat(all.map((group) => Buffer.from(group.padStart(4, '0'), 'hex')));
}
