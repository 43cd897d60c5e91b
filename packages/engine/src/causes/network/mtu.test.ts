import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { mail, reference, thisComputer } from '../../testing/way-out.ts';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import cause from './mtu.ts';

type Exchange = LookData['tcp/size']['exchanges'][number];
const judge = (looks: readonly Look[]) => cause.judge(evidenceOf([...thisComputer(), ...looks], { configured: [settingOf()] }));
const stalled = lookAt({
  probe: 'tls/handshake',
  outcome: 'silent',
  data: { protocol: undefined, cipher: undefined, nameMatches: undefined },
});
const path = [mail('192.0.2.10'), reference('1.1.1.1'), stalled];
const sizes = (
  small: Exchange['came'],
  out: Exchange['came'],
  into: Exchange['came'],
  of: Partial<LookData['tcp/size']> & { outOfOrder?: number } = {},
) => {
  const { outOfOrder, ...data } = of;
  const exchange = (size: Exchange['size'], came: Exchange['came']): Exchange => ({
    size,
    came,
    sentBytes: 50,
    receivedBytes: came === 'answered' ? 7 : 0,
    ...(size === 'large-in' && outOfOrder !== undefined ? { outOfOrder } : {}),
  });
  return lookAt({
    probe: 'tcp/size',
    data: { over: 'tls', exchanges: [exchange('small', small), exchange('large-out', out), exchange('large-in', into)], ...data },
  });
};

describe('network/mtu', () => {
  test('is certain when padding alone silences the server', () => {
    const [finding, ...more] = judge([...path, sizes('answered', 'silent', 'silent')]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'blocks',
      accountsFor: [stalled.id],
      detail: { direction: 'out' },
    });
  });

  test('is likely when only a whole handshake is lost, and certain when its later parts arrived', () => {
    expect(judge([...path, sizes('answered', 'answered', 'silent', { outOfOrder: 0 })])).toMatchObject([
      { certainty: 'likely', detail: { direction: 'in' } },
    ]);
    expect(judge([...path, sizes('answered', 'answered', 'silent', { outOfOrder: 2 })])).toMatchObject([{ certainty: 'certain' }]);
  });

  test('is certain when a plain large answer is lost', () => {
    expect(judge([...path, sizes('answered', 'answered', 'silent', { over: 'plain' })])).toMatchObject([{ certainty: 'certain' }]);
  });

  test('explains a stall anywhere once an unrelated host shows it', () => {
    expect(judge([...path, sizes('answered', 'silent', 'silent', { host: '1.1.1.1', address: '1.1.1.1', port: 443 })])).toMatchObject([
      { accountsFor: [stalled.id] },
    ]);
  });

  test('explains a stall at the other address of the same host', () => {
    const six = lookAt({
      probe: 'tls/handshake',
      outcome: 'silent',
      data: { address: '2001:db8::10', protocol: undefined, cipher: undefined, nameMatches: undefined },
    });
    expect(judge([...path, six, sizes('answered', 'silent', 'silent')])).toMatchObject([{ accountsFor: [stalled.id, six.id] }]);
  });

  test.each([
    ['small packets are lost as well', [...path, sizes('silent', 'silent', 'silent')]],
    ['the connection is broken off instead', [...path, sizes('answered', 'cut', 'cut')]],
    ['another, sound host was tried', [...path, sizes('answered', 'silent', 'silent', { host: 'other.example', address: '203.0.113.9' })]],
    ['nothing stalls', [mail('192.0.2.10'), sizes('answered', 'silent', 'silent')]],
  ])('is not found when %s', (_, looks) => {
    expect(judge(looks).filter(({ state }) => state === 'found')).toEqual([]);
  });

  test('is ruled out when large packets pass', () => {
    expect(judge([...path, sizes('answered', 'answered', 'answered')])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('tries an unrelated host first, and the server itself once that one tells nothing', () => {
    const asked = (looks: readonly Look[]) =>
      (cause.asks?.(evidenceOf([...thisComputer(), ...looks], { configured: [settingOf()] })) ?? []).map(
        ({ input }) => (input as { address: string }).address,
      );
    expect(asked([mail('192.0.2.10'), reference('1.1.1.1')])).toEqual([]);
    expect(asked(path)).toEqual(['1.1.1.1']);
    expect(asked([...path, sizes('answered', 'answered', 'answered', { host: '1.1.1.1', address: '1.1.1.1', port: 443 })])).toEqual([
      '1.1.1.1',
      '192.0.2.10',
    ]);
    const late = lookAt({ probe: 'mail/greeting', outcome: 'ok', durationMs: 7000 });
    expect(asked([...path, late])).toEqual([]);
  });
});
