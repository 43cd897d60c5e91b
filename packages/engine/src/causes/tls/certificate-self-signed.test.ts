import { describe, expect, test } from 'vitest';
import { certificate, showing } from '../../testing/certificates.ts';
import { evidenceOf } from '../../testing/looks.ts';
import cause from './certificate-self-signed.ts';

const own = certificate({ issuer: 'CN=mail.example.org' });
const UNTRUSTED = { distrust: 'DEPTH_ZERO_SELF_SIGNED_CERT', path: { anchored: false, certificates: [] } };

describe('tls/certificate-self-signed', () => {
  test('is certain, and speaks for its other faults too', () => {
    const look = showing([own], { ...UNTRUSTED, nameMatches: false });
    expect(cause.judge(evidenceOf([look]))).toMatchObject([{ state: 'found', certainty: 'certain', accountsFor: [look.id] }]);
  });

  test('is in order where it is trusted', () => {
    expect(cause.judge(evidenceOf([showing([own])]))).toEqual([]);
  });

  test('is ruled out by another issuer', () => {
    expect(cause.judge(evidenceOf([showing([certificate()], { distrust: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' })]))).toMatchObject([
      { state: 'ruled-out' },
    ]);
  });
});
