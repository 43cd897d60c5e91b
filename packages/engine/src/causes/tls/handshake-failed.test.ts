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

  test.each([
    ['* BYE Disconnected: TLS initialization failed.\\r\\n', true],
    ['421 4.7.0 TLS not available due to local problem\\r\\n', true],
    ['-ERR cannot load SSL certificate\\r\\n', true],
    ['* BYE Server shutting down.\\r\\n', false],
    ['* OK ready\\r\\n', false],
  ])('the server that says %s in plain text confesses it: %s', (plainAnswer, confessed) => {
    const look = lookAt({ probe: 'tls/handshake', outcome: 'foreign', data: { hello: 'default', chain: [], plainAnswer } });
    const found = cause.judge(evidenceOf([look])).filter(({ state }) => state === 'found');
    expect(found).toMatchObject(confessed ? [{ certainty: 'certain', accountsFor: [look.id] }] : []);
  });

  test.each([
    ['454', '4.7.0', '4.7.0 TLS not available due to local problem', 1],
    ['454', undefined, 'TLS currently unavailable', 1],
    ['454', '4.3.3', '4.3.3 TLS library problem', 1],
    // of the mail system as a whole, and not of its encryption
    ['454', '4.3.0', '4.3.0 Please come back later', 0],
    ['454', '4.7.0', '4.7.0 Try again in a while, come back', 0],
    ['421', '4.3.2', '4.3.2 Closing', 0],
  ])('STARTTLS answered with %s %s %s: %i', (status, code, text, count) => {
    const data = {
      service: 'submission',
      port: 587,
      starttlsOffered: true,
      status,
      text,
      ...(code === undefined ? {} : { code }),
    } as const;
    const look = lookAt({ probe: 'mail/starttls', outcome: 'refused', data });
    expect(cause.judge(evidenceOf([look])).filter(({ state }) => state === 'found')).toHaveLength(count);
  });
});
