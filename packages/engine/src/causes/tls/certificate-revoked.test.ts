import { describe, expect, test } from 'vitest';
import { certificate, showing } from '../../testing/certificates.ts';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './certificate-revoked.ts';

const leaf = certificate({ crlUrls: ['http://pki.example.com/ca.crl'] });
const asked = (revoked: boolean | undefined) =>
  lookAt({
    probe: 'web/fetch',
    role: 'path',
    outcome: revoked === undefined ? 'unlooked' : revoked ? 'denied' : 'ok',
    data: {
      url: 'http://pki.example.com/ca.crl',
      purpose: 'revocation',
      concerns: leaf.fingerprint256,
      ...(revoked === undefined ? {} : { revoked }),
    },
  });

describe('tls/certificate-revoked', () => {
  test("is certain by the issuer's list", () => {
    const answer = asked(true);
    expect(cause.judge(evidenceOf([showing([leaf]), answer]))).toMatchObject([
      { state: 'found', certainty: 'certain', accountsFor: [answer.id] },
    ]);
  });

  test('is certain by the staple', () => {
    const look = showing([leaf], { staple: { status: 'revoked' } }, { outcome: 'denied' });
    expect(cause.judge(evidenceOf([look]))).toMatchObject([{ state: 'found', accountsFor: [look.id] }]);
  });

  test('is ruled out by a good answer, and open without one', () => {
    expect(cause.judge(evidenceOf([showing([leaf]), asked(false)]))).toMatchObject([{ state: 'ruled-out' }]);
    expect(cause.judge(evidenceOf([showing([leaf]), asked(undefined)]))).toEqual([]);
  });

  test('asks once for a certificate, and not where the staple has answered or nobody can be asked', () => {
    const twice = [showing([leaf]), showing([leaf], { port: 465 })];
    expect(cause.asks?.(evidenceOf(twice))).toHaveLength(1);
    expect(cause.asks?.(evidenceOf([showing([leaf], { staple: { status: 'good' } })]))).toEqual([]);
    expect(cause.asks?.(evidenceOf([showing([certificate()])]))).toEqual([]);
  });
});
