import { describe, expect, test } from 'vitest';
import { certificate, showing } from '../../testing/certificates.ts';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './chain-incomplete.ts';
import untrusted from './certificate-untrusted.ts';

const leaf = certificate({ issuerUrls: ['http://pki.example.com/ca.cer'] });
const look = showing([leaf], { distrust: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', path: { anchored: false, certificates: [] } });
const fetched = (completes: boolean) =>
  lookAt({
    probe: 'web/fetch',
    data: {
      url: 'http://pki.example.com/ca.cer',
      purpose: 'issuer-certificate',
      concerns: leaf.fingerprint256,
      asExpected: true,
      completes,
    },
  });

describe('tls/chain-incomplete', () => {
  test("is certain when the issuer's own address completes the chain", () => {
    expect(cause.judge(evidenceOf([look, fetched(true)]))).toMatchObject([
      { state: 'found', certainty: 'certain', accountsFor: [look.id] },
    ]);
    expect(untrusted.judge(evidenceOf([look, fetched(true)]))).toEqual([]);
  });

  test('is not found when what is there leads nowhere either', () => {
    expect(cause.judge(evidenceOf([look, fetched(false)]))).toEqual([]);
    expect(untrusted.judge(evidenceOf([look, fetched(false)]))).toMatchObject([{ state: 'found' }]);
  });

  test('is ruled out by a trusted chain', () => {
    expect(cause.judge(evidenceOf([showing([leaf])]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('leaves a leaf that ended too to its own cause', () => {
    const old = certificate({ until: -2, issuerUrls: leaf.issuerUrls });
    const both = showing([old], { distrust: 'CERT_HAS_EXPIRED', path: { anchored: false, certificates: [] } });
    const completing = lookAt({
      probe: 'web/fetch',
      data: { url: 'http://pki.example.com/ca.cer', purpose: 'issuer-certificate', concerns: old.fingerprint256, completes: true },
    });
    expect(cause.judge(evidenceOf([both, completing]))).toMatchObject([{ state: 'found', accountsFor: [] }]);
  });
});
