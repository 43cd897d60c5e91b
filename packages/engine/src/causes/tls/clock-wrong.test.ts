import { describe, expect, test } from 'vitest';
import { certificate, clocks, showing } from '../../testing/certificates.ts';
import { evidenceOf } from '../../testing/looks.ts';
import cause from './clock-wrong.ts';

const PATH = { anchored: true, certificates: [] };
const early = showing([certificate({ from: 3, until: 90 })], { distrust: 'CERT_NOT_YET_VALID', path: PATH });
const late = showing([certificate({ until: -5 })], { distrust: 'CERT_HAS_EXPIRED', path: PATH });

describe('tls/clock-wrong', () => {
  test.each([
    ['behind', early, 20],
    ['ahead', late, -20],
  ])('is certain when several clocks show that this one is %s', (side, look, days) => {
    const evidence = evidenceOf([look, ...clocks(days)]);
    const [finding] = cause.judge(evidence);
    expect(finding).toMatchObject({ state: 'found', certainty: 'certain', accountsFor: [look.id] });
    expect.assert(finding?.state === 'found');
    expect(cause.words(finding, evidence).summary).toContain(`20 days ${side}`);
  });

  test('is ruled out when other clocks agree with this one', () => {
    expect(cause.judge(evidenceOf([late, ...clocks(0)]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('is not found when the certificate has ended by true time too', () => {
    expect(cause.judge(evidenceOf([late, ...clocks(-1)]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('without another clock only a date to come speaks against this one', () => {
    expect(cause.judge(evidenceOf([early]))).toMatchObject([{ state: 'found', certainty: 'possible' }]);
    expect(cause.judge(evidenceOf([late]))).toEqual([]);
  });

  test('a wrong clock that misjudges nothing is no matter', () => {
    expect(cause.judge(evidenceOf([showing([certificate()]), ...clocks(10)]))).toEqual([]);
  });
});
