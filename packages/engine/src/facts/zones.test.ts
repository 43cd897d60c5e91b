import type { Look } from '@mailmedic/contract/look.ts';
import type { DnsRecord } from '@mailmedic/contract/looks/dns-query.ts';
import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, settingOf } from '../testing/looks.ts';
import { authority, control, cuts, NS1, NS2, ONE, REFERENCE, says, zoneOf } from '../testing/names.ts';
import { askAuthority, authorityOf, guideOf, isWithin, usableReferences } from './zones.ts';

const NAME = 'mail.example.org';
const ADDRESS = '192.0.2.10';
const PARENT = '203.0.113.9';
const trouble = says(ONE, NAME, 'SERVFAIL');

function evidence(looks: readonly Look[], { complete = true, elapsedMs = 100 } = {}) {
  const given = evidenceOf([lookAt({ probe: 'link/resolvers', data: { resolvers: [ONE] } }), control(ONE), ...trouble, ...looks], {
    configured: [settingOf()],
    complete,
  });
  return Object.assign(given, { elapsedMs });
}

/** What a server of the zone above says: ask those below. */
function referral(from: string, zone: string, servers: Readonly<Record<string, string | undefined>>): readonly Look[] {
  const authorities = Object.keys(servers).map((data): DnsRecord => ({ name: zone, type: 'NS', ttl: 3600, data }));
  const additionals = Object.entries(servers).flatMap(([name, data]): DnsRecord[] =>
    data === undefined ? [] : [{ name, type: 'A', ttl: 3600, data }],
  );
  return authority(from, NAME, 'org', 'nothing').map((look) =>
    look.data.type === 'SOA'
      ? look
      : { ...look, data: { ...look.data, flags: { aa: false, tc: false, ra: false, ad: false }, authorities, additionals } },
  );
}

describe('authorityOf', () => {
  test('finds the zone by its cuts and hears each of its servers', () => {
    const found = authorityOf(
      evidence([...says(REFERENCE, NAME, ADDRESS), ...zoneOf(NAME, ADDRESS, 'silent', { serials: [7, 'none'] })]),
      NAME,
    );
    expect(found).toMatchObject({
      zone: 'example.org',
      settled: true,
      servers: [
        { name: 'ns1.example.org', address: NS1, state: 'answers', soa: { serial: 7, refresh: 3600, expire: 1_209_600, negativeTtl: 300 } },
        { name: 'ns2.example.org', address: NS2, state: 'unheard' },
      ],
    });
  });

  test('follows the referral of the zone above where the zone itself shows no cut', () => {
    const looks = [
      ...says(REFERENCE, NAME, 'SERVFAIL'),
      ...cuts(REFERENCE, NAME, { org: ['a.org-servers.example'] }),
      ...referral(PARENT, 'example.org', { 'ns1.example.org': NS1 }),
    ];
    expect(authorityOf(evidence(looks), NAME)).toMatchObject({
      zone: 'example.org',
      settled: false,
      reachable: true,
      servers: [{ state: 'pending' }],
    });
    const lame = authority(NS1, NAME, 'example.org', 'REFUSED', { serial: 'none' });
    expect(authorityOf(evidence([...looks, ...lame]), NAME)).toMatchObject({ settled: true, servers: [{ state: 'lame' }] });
  });

  test('a name server without an address is looked up, and may turn out to have none', () => {
    const looks = [
      ...says(REFERENCE, NAME, 'SERVFAIL'),
      ...cuts(REFERENCE, NAME, { org: ['a.org-servers.example'] }),
      ...referral(PARENT, 'example.org', { 'ns.gone.example': undefined }),
    ];
    expect(askAuthority(evidence(looks), NAME, []).map(({ input }) => (input as { name: string }).name)).toContain('ns.gone.example');
    const gone = says(REFERENCE, 'ns.gone.example', 'NXDOMAIN', { purpose: 'delegation', checkingDisabled: true, role: 'control' });
    expect(authorityOf(evidence([...looks, ...gone]), NAME)).toMatchObject({ servers: [{ state: 'nameless' }] });
  });

  test('a referral sideways or upwards leads nowhere', () => {
    for (const zone of ['example.net', 'org', '.']) {
      const looks = [
        ...says(REFERENCE, NAME, 'SERVFAIL'),
        ...cuts(REFERENCE, NAME, { org: ['a.org-servers.example'] }),
        ...referral(PARENT, zone, { 'ns1.example.org': NS1 }),
      ];
      expect(authorityOf(evidence(looks), NAME)).toMatchObject({ zone: 'org' });
    }
  });

  test('an alias into another zone is an answer of the zone', () => {
    const alias = authority(NS1, NAME, 'example.org', '→ pool.example.net nothing').map((look) => ({
      ...look,
      data: { ...look.data, authorities: [] },
    }));
    const looks = [...says(REFERENCE, NAME, ADDRESS), ...cuts(REFERENCE, NAME, { 'example.org': ['ns1.example.org'] }), ...alias];
    expect(authorityOf(evidence(looks), NAME)?.servers[0]).toMatchObject({
      state: 'answers',
      answer: { says: 'alias', alias: 'pool.example.net' },
    });
  });

  test('only a family that this computer has is asked', () => {
    const own = [
      lookAt({ probe: 'link/interfaces' }),
      lookAt({ probe: 'link/routes', data: { family: 4 } }),
      lookAt({ probe: 'link/routes', data: { family: 6, routes: [], defaultGateway: undefined, defaultInterface: undefined } }),
    ];
    const six = cuts(REFERENCE, NAME, { 'example.org': ['ns1.example.org'] }).map((look) => ({
      ...look,
      data: { ...look.data, additionals: [{ name: 'ns1.example.org', type: 'AAAA', ttl: 1, data: '2001:db8::53' }] },
    }));
    expect(authorityOf(evidence([...own, ...says(REFERENCE, NAME, ADDRESS), ...six]), NAME)?.servers[0]?.address).toBeUndefined();
  });
});

describe('guideOf', () => {
  const waiting = { complete: false };
  test('is a reference resolver that answers, waited for half a second', () => {
    expect(guideOf(evidence(says(REFERENCE, NAME, 'SERVFAIL')), NAME)).toEqual({ server: REFERENCE, serverRole: 'reference' });
    expect(guideOf(evidence([], waiting), NAME)).toBeUndefined();
    expect(guideOf(evidence([], { ...waiting, elapsedMs: 600 }), NAME)).toEqual({ server: ONE, serverRole: 'resolver' });
    expect(guideOf(evidence(says(REFERENCE, NAME, 'silent')), NAME)).toEqual({ server: ONE, serverRole: 'resolver' });
  });
});

test.each([
  ['mail.example.org', 'example.org', true],
  ['example.org', 'example.org', true],
  ['anexample.org', 'example.org', false],
  ['example.org', '.', true],
])('%s is within %s: %s', (name, zone, within) => expect(isWithin(name, zone)).toBe(within));

test('a reference resolver may carry a port of its own; two are enough', () => {
  const given = evidenceOf([], { configuration: { referenceResolvers: ['192.0.2.53:5353', '[2001:db8::53]:5353', '9.9.9.9'] } });
  expect(usableReferences(given)).toEqual(['192.0.2.53:5353', '[2001:db8::53]:5353']);
});
