import type { X509Certificate } from 'node:crypto';
import { BrokenDer, children, readDer, readTime, TAG } from './der.ts';
import { isSignedBy } from './signature.ts';

/** What a revocation list says of a certificate. Without the issuer's signature nothing is believed. */
export interface CrlStatus {
  readonly status: 'good' | 'revoked' | 'unreadable';
  readonly producedAt?: string;
  readonly revokedAt?: string;
}

/** Reads a revocation list (RFC 5280 section 5.1), DER or PEM. */
export function readCrl(bytes: Buffer, leaf: X509Certificate, issuer: X509Certificate): CrlStatus {
  try {
    const [body, algorithm, signature] = children(readDer(unarmoured(bytes)));
    if (!body || !isSignedBy(issuer.publicKey, body, algorithm, signature)) return { status: 'unreadable' };
    const parts = children(body);
    const times = parts.filter(({ tag }) => tag === TAG.utcTime || tag === TAG.generalizedTime);
    const last = parts.indexOf(times.at(-1)!);
    const revoked = parts[last + 1]?.tag === TAG.sequence ? parts[last + 1] : undefined;
    const producedAt = new Date(readTime(times[0])).toISOString();
    const serial = stripped(leaf.serialNumber);
    for (const entry of revoked ? children(revoked) : []) {
      const [number, since, ...more] = children(entry);
      if (number?.tag !== TAG.integer || stripped(number.content.toString('hex')) !== serial) continue;
      // an entry that takes a revocation back (RFC 5280 section 5.3.1, removeFromCRL) stands in delta lists only
      if (more.length > 0 && more[0]!.whole.includes(REMOVE_FROM_CRL)) continue;
      return { status: 'revoked', producedAt, revokedAt: new Date(readTime(since)).toISOString() };
    }
    return { status: 'good', producedAt };
  } catch (error) {
    if (error instanceof BrokenDer) return { status: 'unreadable' };
    throw error;
  }
}

const REMOVE_FROM_CRL = Buffer.from('0603551d1504030a0108', 'hex');

function stripped(hex: string): string {
  return hex.toLowerCase().replace(/^0+(?=.)/, '');
}

function unarmoured(bytes: Buffer): Buffer {
  if (bytes[0] === TAG.sequence) return bytes;
  const block = /-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]+)-----END/.exec(bytes.toString('latin1'));
  return block?.[1] === undefined ? bytes : Buffer.from(block[1], 'base64');
}
