import { describe, expect, test } from 'vitest';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import { LOOK_DATA } from '@mailmedic/contract/look-data.ts';
import type { Route } from '@mailmedic/host/routes/route.ts';
import type { Seen, World } from '../../probe.ts';
import firewall from './firewall.ts';
import { gatewaySeen } from './gateway.ts';
import interfaces, { interfacesSeen } from './interfaces.ts';
import resolvers from './resolvers.ts';
import segments from './segments.ts';
import routes, { routesSeen, type Way } from './routes.ts';

const world: World = {
  vantage: 'this computer',
  configuration: Configuration.parse({ resolvers: ['192.0.2.53'] }),
  roots: [],
  environment: { https_proxy: 'http://ann:secret@proxy.example.org:3128' },
  signal: new AbortController().signal,
  now: () => Date.now(),
  elapsed: () => performance.now(),
  random: () => 0.5,
};

describe('link/interfaces', () => {
  const one = (of: object) => ({
    name: 'eth0',
    up: true,
    loopback: false,
    kind: 'ethernet' as const,
    addresses: [{ family: 4 as const, address: '192.0.2.10', prefix: 24, scope: 'global' as const }],
    ...of,
  });
  const own = [{ family: 4 as const, address: '169.254.1.2', prefix: 16, scope: 'link' as const }];

  test.each([
    ['an address', [one({})], 'ok', undefined],
    ['none at all', [], 'refused', /no network interface/],
    ['a cable that is not plugged in', [one({ up: false, addresses: [] })], 'refused', /eth0/],
    ['only an address that it gave itself', [one({ addresses: own })], 'refused', /gave itself/],
    ['no address', [one({ addresses: [] })], 'refused', /no address/],
    ['one that works beside one that does not', [one({ up: false, addresses: [] }), one({ name: 'wlan0' })], 'ok', undefined],
  ])('with %s', (_, list, outcome, because) => {
    const seen = interfacesSeen('linux', list);
    expect(seen.outcome).toBe(outcome);
    if (because) expect(seen.because).toMatch(because);
  });
});

describe('link/routes', () => {
  const table = (list: readonly Route[]): Way => ({ table: { readable: true, source: 'test', value: list }, lookup: undefined });
  const way: Route = { destination: 'default', gateway: '192.0.2.1', interface: 'eth0', kind: 'unicast' };
  const none = table([]);

  test.each([
    ['IPv4 with a default route', 4 as const, table([way]), none, 'ok'],
    ['IPv6 absent', 6 as const, none, table([way]), 'ok'],
    ['IPv4 absent while IPv6 leads out', 4 as const, none, table([way]), 'ok'],
    ['no family leads out', 4 as const, none, none, 'refused'],
    ['no family leads out: told once', 6 as const, none, none, 'ok'],
    ['a default route that leads nowhere', 4 as const, table([{ ...way, kind: 'unreachable' }]), none, 'refused'],
    [
      'a VPN whose routes are in another table',
      4 as const,
      { ...none, lookup: { destination: '1.1.1.1', localAddress: '10.2.0.2' } },
      none,
      'ok',
    ],
    [
      'a table with a way that the system denies',
      4 as const,
      { ...table([way]), lookup: { destination: '1.1.1.1', error: 'EACCES' } },
      { ...none, lookup: { destination: '2001:db8::1', error: 'ENETUNREACH' } },
      'refused',
    ],
    [
      'a table that cannot be read',
      4 as const,
      { table: { readable: false as const, source: 'x', because: 'not there' }, lookup: undefined },
      none,
      'unlooked',
    ],
  ])('%s', (_, family, own, other, outcome) => {
    expect(routesSeen(family, own, other).outcome).toBe(outcome);
  });
});

describe('link/gateway', () => {
  const input = { family: 4 as const, address: '192.0.2.1' };

  test.each([
    ['that echoes', undefined, { by: 'echo' }, 'ok', 'reachable'],
    [
      'that the system just found, and that is mute',
      { address: '192.0.2.1', state: 'reachable' as const, confirmedSecondsAgo: 1 },
      {},
      'ok',
      'reachable',
    ],
    ['that was found long ago', { address: '192.0.2.1', state: 'stale' as const, confirmedSecondsAgo: 90 }, {}, 'ok', 'stale'],
    [
      'that was found a while ago and counts as reachable',
      { address: '192.0.2.1', state: 'reachable' as const, confirmedSecondsAgo: 25 },
      {},
      'ok',
      'stale',
    ],
    [
      'that nobody on the link knows',
      { address: '192.0.2.1', state: 'failed' as const },
      { error: 'EHOSTUNREACH' },
      'silent',
      'incomplete',
    ],
    ['that the system gave up without telling more', undefined, { error: 'EHOSTUNREACH' }, 'silent', 'incomplete'],
    ['of which nothing can be told', undefined, {}, 'unlooked', 'unknown'],
  ])('%s', (_, neighbour, heard, outcome, state) => {
    expect(gatewaySeen(input, neighbour, heard, 1_500)).toMatchObject({ outcome, data: { neighbour: state } });
  });

  test('counts as heard when it was found while the run had already begun', () => {
    const neighbour = { address: '192.0.2.1', state: 'reachable' as const, confirmedSecondsAgo: 4 };
    expect(gatewaySeen({ ...input, heardWithinMs: 3_500 }, neighbour, {}, 1_000).data).toMatchObject({ neighbour: 'reachable' });
  });
});

describe('the links of this very computer', () => {
  test('are looked at without failing, and fit the contract', async () => {
    const seen: Seen[] = [];
    const report = (one: Seen): void => void seen.push(one);
    await Promise.all([
      interfaces.look({}, world, report),
      routes.look({ family: 4 }, world, report),
      routes.look({ family: 6 }, world, report),
      resolvers.look({ hosts: ['localhost'] }, world, report),
      firewall.look({ trials: [{ address: '127.0.0.1', port: 9, transport: 'tcp' }] }, world, report),
    ]);
    expect(seen).toHaveLength(5);
    for (const one of seen) expect(LOOK_DATA[one.probe].safeParse(one.data).success).toBe(true);
    const told = seen.find(({ probe }) => probe === 'link/resolvers');
    expect(told).toMatchObject({
      outcome: 'ok',
      data: { resolvers: ['192.0.2.53'], proxies: [{ source: 'https_proxy', url: 'http://proxy.example.org:3128' }] },
    });
    expect(JSON.stringify(seen)).not.toContain('secret');
  });
});

describe('link/segments', () => {
  test('reads what this computer has sent', async () => {
    const seen: Seen[] = [];
    await segments.look({}, world, (one) => seen.push(one));
    expect(seen).toMatchObject(
      process.platform === 'linux'
        ? [{ probe: 'link/segments', outcome: 'ok', data: { sent: expect.any(Number), resent: expect.any(Number) } }]
        : [{ probe: 'link/segments', outcome: 'unlooked', because: 'only Linux counts there' }],
    );
  });
});
