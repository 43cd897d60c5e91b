import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { bitString, boolean, der, integer, octetString, oid, sequence, set, time, utf8String } from './der.ts';

/** A key and its certificate, made on the spot: the demonstration needs some that are wrong in a known way. */
export interface Identity {
  readonly name: string;
  readonly key: KeyObject;
  readonly keyPem: string;
  readonly certificatePem: string;
}

export interface Wish {
  /** the common name, and the DNS name for a server */
  readonly name: string;
  readonly issuer?: Identity;
  readonly authority?: boolean;
  readonly fromDay: number;
  readonly untilDay: number;
}

const DAY_MS = 86_400_000;
const ECDSA_WITH_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));

/** Makes a certificate (RFC 5280 section 4.1) with a new P-256 key; without an issuer it signs itself. */
export function issue({ name, issuer, authority = false, fromDay, untilDay }: Wish, now: number): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer = issuer?.key ?? privateKey;
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x01;
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    ECDSA_WITH_SHA256,
    commonName(issuer?.name ?? name),
    sequence(time(new Date(now + fromDay * DAY_MS)), time(new Date(now + untilDay * DAY_MS))),
    commonName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions(name, authority))),
  );
  const bytes = sequence(body, ECDSA_WITH_SHA256, bitString(sign('sha256', body, signer)));
  return { name, key: privateKey, keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }), certificatePem: pem(bytes) };
}

function commonName(name: string): Buffer {
  return sequence(set(sequence(oid('2.5.4.3'), utf8String(name))));
}

function extensions(name: string, authority: boolean): readonly Buffer[] {
  const basicConstraints = sequence(oid('2.5.29.19'), boolean(true), octetString(authority ? sequence(boolean(true)) : sequence()));
  // keyCertSign and cRLSign, or digitalSignature; the first octet counts the unused bits.
  const keyUsage = sequence(
    oid('2.5.29.15'),
    boolean(true),
    octetString(der(0x03, authority ? Buffer.from([1, 0x06]) : Buffer.from([7, 0x80]))),
  );
  if (authority) return [basicConstraints, keyUsage];
  const serverAuth = sequence(oid('2.5.29.37'), octetString(sequence(oid('1.3.6.1.5.5.7.3.1'))));
  const subjectAltName = sequence(oid('2.5.29.17'), octetString(sequence(der(0x82, Buffer.from(name)))));
  return [basicConstraints, keyUsage, serverAuth, subjectAltName];
}

function pem(bytes: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
}
