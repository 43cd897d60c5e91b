import { describe, expect, test } from 'vitest';
import { certificate, clocks, showing } from '../../testing/certificates.ts';
import { evidenceOf } from '../../testing/looks.ts';
import cause from './certificate-expires-soon.ts';

describe('tls/certificate-expires-soon', () => {
  test.each([
    [-76, 14, false],
    [-77, 13.9, true],
    [-300, 13.9, true],
    [-2, 4, false],
    [-4.1, 1.9, true],
    [-90, -1, false],
  ])('valid from day %d to day %d: %s', (from, until, soon) => {
    const findings = cause.judge(evidenceOf([showing([certificate({ from, until })]), ...clocks(0)]));
    expect(findings.length > 0).toBe(soon);
    if (soon) expect(findings).toMatchObject([{ impact: 'none', accountsFor: [], certainty: 'certain' }]);
  });

  test('counts by true time', () => {
    expect(cause.judge(evidenceOf([showing([certificate({ until: 10 })]), ...clocks(-30)]))).toEqual([]);
  });
});
