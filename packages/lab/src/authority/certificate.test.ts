import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CertificateAuthority, days } from './certificate-authority.ts';

const authority = new CertificateAuthority();
const intermediate = new X509Certificate(authority.intermediate.pem);

describe('a certificate of the lab', () => {
  test('carries the names, dates and places it was wished with', () => {
    const [notBefore, notAfter] = [days(-3), days(4)];
    const leaf = new X509Certificate(authority.chain(['mail.example.org', '192.0.2.1', '2001:db8::5'], { notBefore, notAfter }).leaf.pem);
    expect(leaf.subjectAltName).toBe('DNS:mail.example.org, IP Address:192.0.2.1, IP Address:2001:DB8:0:0:0:0:0:5');
    expect(leaf.validFromDate.getTime()).toBe(notBefore.getTime());
    expect(leaf.validToDate.getTime()).toBe(notAfter.getTime());
    expect(leaf.infoAccess).toContain('http://pki.reference.test/intermediate.cer');
    expect(leaf.ca).toBe(false);
    expect(intermediate.ca).toBe(true);
  });

  test.each([
    ['the intermediate', {}, intermediate],
    ['the root', { issuer: 'root' as const }, new X509Certificate(authority.root.pem)],
    ['an untrusted root', { issuer: 'untrusted' as const }, new X509Certificate(authority.untrusted.pem)],
    ['a private root', { issuer: 'private' as const, key: 'rsa-2048' as const }, new X509Certificate(authority.private.pem)],
  ])('is signed by %s', (_title, wish, issuer) => {
    const leaf = new X509Certificate(authority.chain(['a.test'], wish).leaf.pem);
    expect(leaf.verify(issuer.publicKey)).toBe(true);
    expect(leaf.checkIssued(issuer)).toBe(true);
  });

  test('may be its own issuer', () => {
    const leaf = new X509Certificate(authority.chain(['a.test'], { issuer: 'self' }).leaf.pem);
    expect(leaf.verify(leaf.publicKey)).toBe(true);
    expect(leaf.issuer).toBe(leaf.subject);
  });

  test.each([
    ['full' as const, 2],
    ['leaf only' as const, 1],
    ['with root' as const, 3],
    ['wrong intermediate' as const, 2],
  ])('is sent as %s: %i certificates', (chain, count) => {
    expect(authority.chain(['a.test'], { chain }).sent.match(/BEGIN CERTIFICATE/g)).toHaveLength(count);
  });
});
