import type { X509Certificate } from 'node:crypto';
import { certificatesOf, readCertificate } from './certificate.ts';
import { BrokenDer, children, readAll, readDer, readOid } from './der.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const MOST = 20;

/** The certificates in what an issuer's address gives: one in DER or PEM, or a "certs-only" bundle (RFC 5280 section 4.2.2.1, RFC 5652 section 5). */
export function readBundle(bytes: Buffer): X509Certificate[] {
  const one = readCertificate(bytes);
  if (one) return [one];
  const text = bytes.toString('latin1');
  if (text.includes('-----BEGIN')) return certificatesOf(text).slice(0, MOST);
  try {
    const [type, content] = children(readDer(bytes));
    if (readOid(type) !== SIGNED_DATA || content?.tag !== 0xa0) return [];
    const certificates = children(readDer(content.content)).find(({ tag }) => tag === 0xa0);
    return certificates ? readAll(certificates.content, MOST).flatMap(({ whole }) => readCertificate(whole) ?? []) : [];
  } catch (error) {
    if (error instanceof BrokenDer) return [];
    throw error;
  }
}
