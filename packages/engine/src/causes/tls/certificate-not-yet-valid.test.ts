import { describe, expect, test } from 'vitest';
import { certificate, clocks, showing } from '../../testing/certificates.ts';
import { evidenceOf } from '../../testing/looks.ts';
import cause from './certificate-not-yet-valid.ts';

const EARLY = { distrust: 'CERT_NOT_YET_VALID', path: { anchored: true, certificates: [] } };
const look = showing([certificate({ from: 3, until: 90 })], EARLY);

describe('tls/certificate-not-yet-valid', () => {
  test('is certain by several clocks', () => {
    expect(cause.judge(evidenceOf([look, ...clocks(0)]))).toMatchObject([{ state: 'found', certainty: 'certain', accountsFor: [look.id] }]);
  });

  test('is likely by one clock, and merely possible by none', () => {
    expect(cause.judge(evidenceOf([look, ...clocks(0, 1)]))).toMatchObject([{ certainty: 'likely' }]);
    expect(cause.judge(evidenceOf([look]))).toMatchObject([{ certainty: 'possible' }]);
  });

  test('is not the cause when the clock here is behind', () => {
    expect(cause.judge(evidenceOf([look, ...clocks(20)]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('says nothing of a certificate that is in date', () => {
    expect(cause.judge(evidenceOf([showing([certificate()])]))).toEqual([]);
  });
});
