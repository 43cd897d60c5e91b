import { describe, expect, test } from 'vitest';
import { certificate, showing } from '../../testing/certificates.ts';
import { evidenceOf } from '../../testing/looks.ts';
import cause from './certificate-weak.ts';

describe('tls/certificate-weak', () => {
  test.each([
    [{ key: { type: 'rsa', bits: 1024 } }, true],
    [{ key: { type: 'rsa', bits: 2047 } }, true],
    [{ key: { type: 'rsa', bits: 2048 } }, false],
    [{ key: { type: 'dsa' } }, true],
    [{ key: { type: 'ed25519' } }, false],
    [{ signatureAlgorithm: 'sha1WithRSAEncryption' }, true],
    [{ signatureAlgorithm: 'md5WithRSAEncryption' }, true],
    [{ signatureAlgorithm: 'ecdsaWithSha1' }, true],
    [{ signatureAlgorithm: 'rsassaPss' }, false],
  ])('%j: %s', (given, weak) => {
    const look = showing([certificate(given)], {}, { outcome: weak ? 'denied' : 'ok' });
    const findings = cause.judge(evidenceOf([look]));
    expect(findings.length > 0).toBe(weak);
    if (weak) expect(findings).toMatchObject([{ certainty: 'certain', accountsFor: [look.id] }]);
  });

  test('a weak root that is sent along is no matter', () => {
    const root = certificate({
      subject: 'CN=Root',
      issuer: 'CN=Root',
      key: { type: 'rsa', bits: 1024 },
      signatureAlgorithm: 'sha1WithRSAEncryption',
    });
    expect(cause.judge(evidenceOf([showing([certificate(), root])]))).toEqual([]);
  });
});
