import { describe, expect, test } from 'vitest';
import type { Look } from '@mailmedic/contract/look.ts';
import { evidenceOf, lookAt, settingOf } from '../testing/looks.ts';
import { gateway, mail, reference, resolver, thisComputer, trial } from '../testing/way-out.ts';
import { contacts, distanceOf } from './reach.ts';
import { beyond, endOf, isCutOff, lostFamilies } from './vantage.ts';

const evidence = (looks: readonly Look[], families: readonly (4 | 6)[] = [4]) =>
  evidenceOf([...thisComputer(families), ...looks], { configured: [settingOf()] });

describe('how far away an address is', () => {
  test.each([
    ['127.0.0.53', 'here'],
    ['fe80::1', 'here'],
    ['198.51.100.1', 'here'],
    ['198.51.100.200', 'here'],
    ['198.51.101.1', 'far'],
    ['10.9.8.7', 'near'],
    ['172.31.0.1', 'near'],
    ['172.32.0.1', 'far'],
    ['100.64.0.1', 'near'],
    ['fd00::1', 'near'],
    ['1.1.1.1', 'far'],
  ])('%s is %s', (address, distance) => {
    expect(distanceOf(evidence([]), address)).toBe(distance);
  });
});

describe('what a look says of the way', () => {
  test.each([
    ['a connection', mail('192.0.2.10'), 'answered'],
    ['a refusal', mail('192.0.2.10', 'refused'), 'refused'],
    ['silence', mail('192.0.2.10', 'silent'), 'lost'],
    ['no route', mail('192.0.2.10', 'refused', { error: 'ENETUNREACH', answer: 'icmp-net' }), 'lost'],
    ['an error of a resolver', resolver('203.0.113.53', 'refused', { rcode: 'SERVFAIL' }), 'answered'],
    ['a resolver whose port is closed', resolver('203.0.113.53', 'refused', { rcode: undefined, error: 'ECONNREFUSED' }), 'refused'],
  ])('%s', (_, look, came) => {
    expect(contacts(evidence([look]))).toMatchObject([{ came }]);
  });

  test('a silent greeting says nothing: the connection before it does', () => {
    expect(contacts(evidence([lookAt({ probe: 'mail/greeting', outcome: 'silent' })]))).toEqual([]);
  });
});

describe('whether anything beyond answers', () => {
  const names = resolver('203.0.113.53', 'silent');

  test.each<[string, readonly Look[], string]>([
    ['nothing was tried', [], 'untold'],
    ['one place is silent', [names], 'untold'],
    ['two unrelated places are silent', [names, reference('1.1.1.1', 'silent')], 'nowhere'],
    ['the same place is silent twice', [names, names], 'untold'],
    ['mail servers refuse, and nothing else was tried', [mail('192.0.2.10', 'refused'), mail('192.0.2.11', 'refused')], 'untold'],
    ['even a reference endpoint refuses', [mail('192.0.2.10', 'refused'), reference('1.1.1.1', 'refused')], 'nowhere'],
    ['one place answers', [names, reference('1.1.1.1', 'silent'), mail('192.0.2.10')], 'reaches'],
    [
      'names are answered from afar, and no connection comes about anywhere',
      [resolver('203.0.113.53'), reference('1.1.1.1', 'silent'), reference('9.9.9.9', 'silent'), mail('192.0.2.10', 'silent')],
      'nowhere',
    ],
    [
      'names are answered from afar, and one place refuses',
      [resolver('203.0.113.53'), reference('1.1.1.1', 'silent'), reference('9.9.9.9', 'silent'), mail('192.0.2.10', 'refused')],
      'reaches',
    ],
    [
      'names are answered from afar, and few connections were tried',
      [resolver('203.0.113.53'), reference('1.1.1.1', 'silent'), mail('192.0.2.10', 'silent')],
      'reaches',
    ],
    [
      'only the router of this network answers names',
      [resolver('198.51.100.1'), reference('1.1.1.1', 'silent'), reference('9.9.9.9', 'silent')],
      'nowhere',
    ],
    [
      'a mail server on a private network answers',
      [mail('10.9.8.7'), reference('1.1.1.1', 'silent'), reference('9.9.9.9', 'silent')],
      'reaches',
    ],
    [
      'a mail server on this very network answers',
      [mail('198.51.100.25'), reference('1.1.1.1', 'silent'), reference('9.9.9.9', 'silent')],
      'reaches',
    ],
  ])('when %s', (_, looks, is) => {
    expect(beyond(evidence(looks), 4).is).toBe(is);
  });

  test('one family that leads nowhere beside one that does is not cut off', () => {
    const dead = [reference('2606:4700:4700::1111', 'silent'), reference('2620:fe::fe', 'silent')];
    const six = evidence([...dead, reference('1.1.1.1')], [4, 6]);
    expect(lostFamilies(six)).toEqual([]);
    expect(isCutOff(six)).toBe(false);
    const four = evidence([reference('1.1.1.1', 'silent'), reference('9.9.9.9', 'silent'), reference('2620:fe::fe')], [4, 6]);
    expect(lostFamilies(four)).toEqual([4]);
    expect(isCutOff(four)).toBe(false);
  });
});

describe('where the way out ends', () => {
  const silence = [resolver('203.0.113.53', 'silent'), reference('1.1.1.1', 'silent')];

  test.each<[string, readonly Look[], string | undefined]>([
    ['nowhere, since it does not end', [reference('1.1.1.1')], undefined],
    ['unknown without a look at the gateway', silence, 'unknown'],
    ['at the gateway that nobody has', [...silence, gateway('incomplete', false)], 'gateway'],
    ['behind a gateway that answers', [...silence, gateway('reachable')], 'uplink'],
    ['unknown behind a gateway that is only remembered', [...silence, gateway('stale', false)], 'unknown'],
    ["at this computer's own rules", [...silence, gateway('reachable'), trial('1.1.1.1', 443, 'dropped')], 'local-rules'],
    ['not at rules that concern the other family', [...silence, gateway('reachable'), trial('2620:fe::fe', 443, 'dropped')], 'uplink'],
    [
      'at a missing interface before anything else',
      [...silence, gateway('incomplete', false), lookAt({ probe: 'link/interfaces', outcome: 'refused' })],
      'interface',
    ],
  ])('%s', (_, looks, at) => {
    expect(endOf(evidence(looks), 4)?.at).toBe(at);
  });
});
