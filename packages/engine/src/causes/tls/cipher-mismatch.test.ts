import { describe, expect, test } from 'vitest';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './cipher-mismatch.ts';
import handshakeFailed from './handshake-failed.ts';

const refused = (alert: string, data: Partial<LookData['tls/handshake']> = {}) =>
  lookAt({ probe: 'tls/handshake', outcome: 'refused', data: { hello: 'default', chain: [], alert, alertFrom: 'them', ...data } });

function alerts(of: Readonly<Record<'tls1.0' | 'tls1.1' | 'tls1.2' | 'tls1.3' | 'broad', string>>) {
  return Object.entries(of).map(([hello, alert]) => refused(alert, { hello: hello as 'broad' }));
}

describe('tls/cipher-mismatch', () => {
  test('is likely when only TLS 1.2 is refused for its ciphers', () => {
    const looks = [
      refused('handshake_failure'),
      ...alerts({
        broad: 'handshake_failure',
        'tls1.2': 'handshake_failure',
        'tls1.0': 'protocol_version',
        'tls1.1': 'protocol_version',
        'tls1.3': 'protocol_version',
      }),
    ];
    expect(cause.judge(evidenceOf(looks))).toMatchObject([{ state: 'found', certainty: 'likely' }]);
    expect(handshakeFailed.judge(evidenceOf(looks))).toEqual([]);
  });

  test.each([
    ['ECDHE-ECDSA-ARIA256-GCM-SHA384', 1],
    ['ECDHE-RSA-CAMELLIA128-SHA256', 1],
    ['ECDHE-RSA-AES128-GCM-SHA256', 0],
  ])('a server that agrees on %s alone: %i', (cipher, count) => {
    const looks = [
      refused('handshake_failure'),
      lookAt({ probe: 'tls/handshake', role: 'control', data: { hello: 'broad', protocol: 'TLSv1.2', cipher } }),
    ];
    expect(cause.judge(evidenceOf(looks)).filter(({ state }) => state === 'found')).toHaveLength(count);
  });

  test('is not the cause when TLS 1.3 is refused alike: the server has no certificate that it can use', () => {
    const looks = [
      refused('handshake_failure'),
      ...alerts({
        broad: 'handshake_failure',
        'tls1.2': 'handshake_failure',
        'tls1.0': 'protocol_version',
        'tls1.1': 'protocol_version',
        'tls1.3': 'handshake_failure',
      }),
    ];
    expect(cause.judge(evidenceOf(looks))).toEqual([]);
    expect(handshakeFailed.judge(evidenceOf(looks))).toMatchObject([{ state: 'found' }]);
  });

  test.each([
    ['ECDHE-ECDSA-CAMELLIA128-SHA256', [{ state: 'found', certainty: 'certain' }]],
    // a smaller offer passes: something dislikes the size of the usual one, not its ciphers
    ['ECDHE-ECDSA-AES256-GCM-SHA384', []],
  ])('where a smaller offer is agreed on with %s', (cipher, findings) => {
    const cut = lookAt({ probe: 'tls/handshake', outcome: 'cut', data: { hello: 'default', chain: [], error: 'ECONNRESET' } });
    const agreed = lookAt({ probe: 'tls/handshake', role: 'control', data: { hello: 'tls1.2', protocol: 'TLSv1.2', cipher } });
    expect(cause.judge(evidenceOf([cut, agreed]))).toMatchObject(findings);
  });

  test('a server that calls every cipher too weak says so itself', () => {
    expect(cause.judge(evidenceOf([refused('insufficient_security')]))).toMatchObject([{ state: 'found', certainty: 'likely' }]);
  });
});
