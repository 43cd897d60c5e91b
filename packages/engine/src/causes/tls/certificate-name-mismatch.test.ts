import { describe, expect, test } from 'vitest';
import { certificate, showing } from '../../testing/certificates.ts';
import { evidenceOf, published, settingOf } from '../../testing/looks.ts';
import cause from './certificate-name-mismatch.ts';

const other = certificate({ names: ['DNS:imap.provider.example', 'DNS:*.provider.example'] });
const look = showing([other], { nameMatches: false });

describe('tls/certificate-name-mismatch', () => {
  test('is certain at a host that is published, or where nothing is', () => {
    expect(cause.judge(evidenceOf([look]))).toMatchObject([{ state: 'found', certainty: 'certain', accountsFor: [look.id] }]);
    expect(cause.judge(evidenceOf([look, published([settingOf()])]))).toMatchObject([{ certainty: 'certain' }]);
  });

  test("is likely at most where another host is published, and then the person's own to mend", () => {
    const evidence = evidenceOf([look, published([settingOf({ host: 'imap.provider.example' })])]);
    const [finding] = cause.judge(evidence);
    expect(finding).toMatchObject({ state: 'found', certainty: 'likely' });
    expect.assert(finding?.state === 'found');
    expect(cause.words(finding, evidence).fix.who).toBe('you');
  });

  test('gives way to a chain that is not trusted', () => {
    const distrusted = showing([other], {
      nameMatches: false,
      distrust: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      path: { anchored: false, certificates: [] },
    });
    expect(cause.judge(evidenceOf([distrusted]))).toEqual([]);
  });

  test('is ruled out where the name is carried', () => {
    expect(cause.judge(evidenceOf([showing([certificate()])]))).toMatchObject([{ state: 'ruled-out' }]);
  });
});
