import { describe, expect, test } from 'vitest';
import { evidenceOf, settingOf } from '../../testing/looks.ts';
import { gateway, reference, resolver, thisComputer } from '../../testing/way-out.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import cause from './gateway-unreachable.ts';

const judge = (looks: readonly Look[]) => cause.judge(evidenceOf(looks, { configured: [settingOf()] }));
const silence = [resolver('203.0.113.53', 'silent'), reference('1.1.1.1', 'silent')];

describe('network/gateway-unreachable', () => {
  test('is certain when nobody on the link answers for the gateway and nothing beyond answers', () => {
    const [finding, ...more] = judge([...thisComputer(), ...silence, gateway('incomplete', false)]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      subject: { kind: 'gateway', address: '198.51.100.1' },
      accountsFor: [silence[0]?.id],
      detail: { gateway: '198.51.100.1' },
    });
  });

  test('is ruled out when the gateway is there', () => {
    expect(judge([...thisComputer(), ...silence, gateway('reachable', false)])).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('says nothing of a gateway that is missing while something beyond answers', () => {
    expect(judge([...thisComputer(), resolver('203.0.113.53'), reference('1.1.1.1'), gateway('incomplete', false)])).toEqual([]);
  });

  test('leaves a missing IPv6 gateway to the IPv6 cause while IPv4 works', () => {
    const looks = [
      ...thisComputer([4, 6]),
      reference('1.1.1.1'),
      reference('2606:4700:4700::1111', 'silent'),
      reference('2620:fe::fe', 'silent'),
      gateway('incomplete', false, '2001:db8:1::1'),
    ];
    expect(judge(looks)).toEqual([]);
  });

  test('a patient look counts more than the hasty one before it', () => {
    expect(judge([...thisComputer(), ...silence, gateway('stale', false), gateway('incomplete', false)])).toMatchObject([
      { state: 'found' },
    ]);
  });

  test('names the gateway', () => {
    const [finding] = judge([...thisComputer(), ...silence, gateway('incomplete', false)]);
    expect.assert(finding?.state === 'found');
    expect(cause.words(finding, evidenceOf([])).summary).toContain('198.51.100.1');
  });
});
