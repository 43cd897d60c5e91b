import { describe, expect, test } from 'vitest';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './handshake-failed.ts';

type Given = Partial<LookData['tls/handshake']>;

function broken(data: Given, outcome: 'cut' | 'refused' = 'cut', role: 'path' | 'control' = 'path') {
  return lookAt({ probe: 'tls/handshake', outcome, role, data: { hello: 'default', chain: [], ...data } });
}

const OFFERS = ['broad', 'tls1.2', 'tls1.0', 'tls1.1', 'tls1.3'] as const;

describe('tls/handshake-failed', () => {
  test('is likely when every offer is cut off and no other entrance answers', () => {
    const looks = [broken({}), ...OFFERS.map((hello) => broken({ hello }, 'cut', 'control'))];
    expect(cause.judge(evidenceOf(looks))).toMatchObject([{ state: 'found', certainty: 'likely', accountsFor: [looks[0]!.id] }]);
  });

  test('is certain when the server says so at its other entrance too', () => {
    const alert = { alert: 'internal_error', alertFrom: 'them' } as const;
    const looks = [
      broken(alert, 'refused'),
      ...OFFERS.map((hello) => broken({ ...alert, hello }, 'refused', 'control')),
      broken({ ...alert, port: 143, entrance: 'starttls' }, 'refused', 'control'),
    ];
    expect(cause.judge(evidenceOf(looks))).toMatchObject([{ state: 'found', certainty: 'certain' }]);
  });
});
