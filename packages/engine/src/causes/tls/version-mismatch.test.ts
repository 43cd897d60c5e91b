import { describe, expect, test } from 'vitest';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import { certificate, showing } from '../../testing/certificates.ts';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './version-mismatch.ts';
import cipherMismatch from './cipher-mismatch.ts';
import handshakeFailed from './handshake-failed.ts';

type Given = Partial<LookData['tls/handshake']>;
const refused = (alert: string, data: Given = {}) =>
  lookAt({ probe: 'tls/handshake', outcome: 'refused', data: { hello: 'default', chain: [], alert, alertFrom: 'them', ...data } });
const agreed = (hello: 'broad' | 'tls1.2' | 'tls1.0', protocol: string, cipher = 'AES128-SHA') =>
  showing([certificate()], { hello, protocol, cipher }, { role: 'control', outcome: 'ok' });

describe('tls/version-mismatch and its neighbours', () => {
  test('agrees on an older version: version', () => {
    const looks = [refused('protocol_version'), agreed('broad', 'TLSv1.1')];
    expect(cause.judge(evidenceOf(looks))).toMatchObject([
      { state: 'found', certainty: 'certain', accountsFor: [looks[0]!.id], detail: { speaks: 'TLSv1.1' } },
    ]);
    expect(cipherMismatch.judge(evidenceOf(looks))).toEqual([]);
    expect(handshakeFailed.judge(evidenceOf(looks))).toEqual([]);
  });

  test('a version chosen by the server and refused by us: version', () => {
    const look = lookAt({
      probe: 'tls/handshake',
      outcome: 'denied',
      data: { hello: 'default', chain: [], protocol: 'TLSv1', alert: 'protocol_version', alertFrom: 'us' },
    });
    expect(cause.judge(evidenceOf([look]))).toMatchObject([{ state: 'found', certainty: 'certain' }]);
  });

  test('agrees on a current version with every cipher offered: cipher', () => {
    const looks = [refused('handshake_failure'), agreed('broad', 'TLSv1.2', 'ECDHE-ECDSA-CAMELLIA128-SHA256')];
    expect(cause.judge(evidenceOf(looks))).toMatchObject([{ state: 'ruled-out' }]);
    expect(cipherMismatch.judge(evidenceOf(looks))).toMatchObject([
      { state: 'found', certainty: 'certain', detail: { cipher: 'ECDHE-ECDSA-CAMELLIA128-SHA256' } },
    ]);
  });

  test('names the version alone and takes none: likely', () => {
    const looks = [
      refused('protocol_version'),
      ...(['broad', 'tls1.2', 'tls1.0', 'tls1.1', 'tls1.3'] as const).map((hello) => refused('protocol_version', { hello })),
    ];
    expect(cause.judge(evidenceOf(looks))).toMatchObject([{ state: 'found', certainty: 'likely' }]);
    expect(handshakeFailed.judge(evidenceOf(looks))).toEqual([]);
  });

  test('two addresses that fail alike are tried once', () => {
    const looks = [refused('protocol_version'), refused('protocol_version', { address: '2001:db8::10' })];
    const addresses = new Set(cause.asks?.(evidenceOf(looks)).map(({ input }) => (input as { address: string }).address));
    expect(addresses).toEqual(new Set(['192.0.2.10']));
  });

  test('one attempt that went well leaves nothing to ask', () => {
    expect(cause.asks?.(evidenceOf([refused('handshake_failure'), showing([certificate()])]))).toEqual([]);
  });
});
