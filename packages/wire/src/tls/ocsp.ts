import type { X509Certificate } from 'node:crypto';

/** What an OCSP response says of a certificate, believed only if its signature is the issuer's. */
export interface OcspStatus {
  readonly status: 'good' | 'revoked' | 'unknown' | 'unreadable';
  readonly producedAt?: string;
}

export function readStaple(_response: Buffer, _leaf: X509Certificate, _sent: readonly X509Certificate[], _roots: readonly string[]): OcspStatus {
  return { status: 'unreadable' };
}
