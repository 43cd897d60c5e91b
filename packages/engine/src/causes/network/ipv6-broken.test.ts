import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../../testing/looks.ts';
import { mail, reference, resolver, thisComputer, trial } from '../../testing/way-out.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import cause from './ipv6-broken.ts';

const judge = (looks: readonly Look[]) => cause.judge(evidenceOf(looks, { configured: [settingOf()] }));
const both = [...thisComputer([4, 6]), reference('1.1.1.1'), resolver('203.0.113.53')];
const SIX = '2001:db8:a::25';
const deadSix = [reference('2606:4700:4700::1111', 'silent'), reference('2620:fe::fe', 'silent')];

describe('network/ipv6-broken', () => {
  test("is this host's when other IPv6 destinations answer", () => {
    const failed = mail(SIX, 'silent');
    const [finding, ...more] = judge([...both, reference('2606:4700:4700::1111'), failed, mail('192.0.2.10')]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      state: 'found',
      certainty: 'certain',
      impact: 'sometimes',
      accountsFor: [failed.id],
      detail: { where: 'host' },
    });
    expect.assert(finding?.state === 'found');
    expect(cause.words(finding, evidenceOf([])).fix.who).toBe('administrator');
  });

  test("is this network's when no IPv6 destination answers, and explains a resolver at an IPv6 address, too", () => {
    const failed = mail(SIX, 'silent');
    const names = resolver('2001:db8:53::1', 'silent');
    const [finding] = judge([...both, ...deadSix, failed, names, mail('192.0.2.10')]);
    expect(finding).toMatchObject({ state: 'found', certainty: 'certain', accountsFor: [failed.id, names.id], detail: { where: 'here' } });
    expect.assert(finding?.state === 'found');
    expect(cause.words(finding, evidenceOf([])).fix.who).toBe('network');
  });

  test('is left alone where a network wants a person to sign in first', () => {
    const looks = [...both, ...deadSix, mail(SIX, 'silent'), mail('192.0.2.10')];
    const page = lookAt({ probe: 'web/fetch', outcome: 'foreign', data: { purpose: 'captive-portal', status: 511 } });
    expect(judge(looks)).toMatchObject([{ state: 'found' }]);
    expect(judge([...looks, page])).toEqual([]);
  });

  test('is found when the address refuses', () => {
    expect(judge([...both, reference('2606:4700:4700::1111'), mail(SIX, 'refused'), mail('192.0.2.10')])).toMatchObject([
      { state: 'found', detail: { where: 'host' } },
    ]);
  });

  test('is not found when the address takes connections at another port: that port alone is stopped', () => {
    const looks = [...both, reference('2606:4700:4700::1111'), mail(SIX, 'silent'), mail('192.0.2.10')];
    expect(judge([...looks, mail(SIX, 'ok', { port: 465 })])).toEqual([]);
    expect(judge([...looks, mail(SIX, 'silent', { port: 465 })])).toMatchObject([{ state: 'found' }]);
  });

  test('is likely when nothing unrelated was tried over IPv6', () => {
    expect(judge([...both, mail(SIX, 'silent'), mail('192.0.2.10')])).toMatchObject([
      { certainty: 'likely', detail: { where: 'unknown' } },
    ]);
  });

  test('is a warning when IPv6 is dead and nothing on the path uses it', () => {
    expect(judge([...both, ...deadSix, mail('192.0.2.10')])).toMatchObject([{ state: 'found', impact: 'none', accountsFor: [] }]);
  });

  test.each([
    ['names alone pass, over IPv4', [...thisComputer([4, 6]), resolver('203.0.113.53'), reference('1.1.1.1', 'silent'), ...deadSix]],
    [
      'the port is forbidden at unrelated hosts, too',
      [
        ...both,
        reference('2606:4700:4700::1111'),
        mail(SIX, 'refused', { error: 'EACCES', answer: 'icmp-prohibited' }),
        mail('192.0.2.10'),
        reference('2606:4700:4700::1111', 'refused', { port: 993, purpose: 'unrelated', error: 'EACCES', answer: 'icmp-prohibited' }),
      ],
    ],
    [
      'the computer has no IPv6 and its resolver has nothing else',
      [...thisComputer([4]), reference('1.1.1.1'), mail('192.0.2.10'), ...[1, 2].map((host) => resolver(`2001:db8:53::${host}`, 'silent'))],
    ],
    ['the computer has no IPv6', [...thisComputer([4]), reference('1.1.1.1'), mail('192.0.2.10')]],
    ['both families of the host fail', [...both, reference('2606:4700:4700::1111'), mail(SIX, 'silent'), mail('192.0.2.10', 'silent')]],
    ['a second try over IPv6 went well', [...both, reference('2606:4700:4700::1111'), mail(SIX, 'silent'), mail(SIX), mail('192.0.2.10')]],
    ['this computer itself stops IPv6', [...both, ...deadSix, mail(SIX, 'silent'), mail('192.0.2.10'), trial(SIX, 993, 'dropped')]],
    [
      'nothing at all answers',
      [...thisComputer([4, 6]), ...deadSix, reference('1.1.1.1', 'silent'), reference('9.9.9.9', 'silent'), mail(SIX, 'silent')],
    ],
  ])('is not found when %s', (_, looks) => {
    expect(judge(looks).filter(({ state }) => state === 'found')).toEqual([]);
  });
});
