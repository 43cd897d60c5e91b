import { describe, expect, test } from 'vitest';
import { parseProcIpv6Route, parseProcRoute } from './linux.ts';
import { defaultRoute } from './route.ts';

const HEADER = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT';

describe('/proc/net/route', () => {
  test('gives default and on-link routes with their gateways', () => {
    const text = `${HEADER}\neth0\t00000000\t010200C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\neth0\t000200C0\t00000000\t0001\t0\t0\t0\tC0FFFFFF\t0\t0\t0\n`;
    expect(parseProcRoute(text)).toEqual([
      { destination: 'default', gateway: '192.0.2.1', interface: 'eth0', metric: 100, kind: 'unicast' },
      { destination: '192.0.2.0/26', interface: 'eth0', metric: 0, kind: 'unicast' },
    ]);
  });

  test.each([
    ['unreachable', '*\t00000000\t00000000\t0201\t0\t0\t0\t00000000\t0\t0\t0', 'unreachable'],
    ['blackhole', '*\t00000000\t00000000\t0001\t0\t0\t0\t00000000\t0\t0\t0', 'blackhole'],
  ])('knows a default route that leads nowhere: %s', (_, line, kind) => {
    expect(parseProcRoute(`${HEADER}\n${line}\n`)).toMatchObject([{ destination: 'default', kind }]);
  });

  test.each(['', HEADER, `${HEADER}\nnonsense`, `${HEADER}\neth0\tzz\t00\t0003\t0\t0\t0\t00\n`])('finds nothing in %j', (text) => {
    expect(parseProcRoute(text)).toEqual([]);
  });

  test('a route that is down does not count', () => {
    expect(parseProcRoute(`${HEADER}\neth0\t00000000\t010200C0\t0002\t0\t0\t0\t00000000\t0\t0\t0\n`)).toEqual([]);
  });
});

describe('/proc/net/ipv6_route', () => {
  const ZERO = '0'.repeat(32);
  const line = (destination: string, length: string, next: string, metric: string, flags: string, name: string) =>
    `${destination} ${length} ${ZERO} 00 ${next} ${metric} 00000001 00000000 ${flags} ${name.padStart(8)}`;

  test('gives the default route by its gateway', () => {
    const text = line(ZERO, '00', 'fe800000000000000000000000000001', '00000400', '00000003', 'eth0');
    expect(parseProcIpv6Route(text)).toEqual([
      { destination: 'default', gateway: 'fe80::1', interface: 'eth0', metric: 1024, kind: 'unicast' },
    ]);
  });

  test('leaves out local addresses and the last resort of the kernel', () => {
    const local = line('fd000000000000000000000000000002', '80', ZERO, '00000000', '80200001', 'eth0');
    const resort = line(ZERO, '00', ZERO, 'ffffffff', '00200200', 'lo');
    expect(parseProcIpv6Route(`${local}\n${resort}\n`)).toEqual([]);
  });

  test('knows a default route that was made unreachable', () => {
    expect(parseProcIpv6Route(line(ZERO, '00', ZERO, '00000400', '00000201', 'lo'))).toMatchObject([
      { destination: 'default', kind: 'unreachable' },
    ]);
  });

  test('a prefix is hexadecimal', () => {
    expect(parseProcIpv6Route(line('20010db8000100000000000000000000', '40', ZERO, '00000100', '00000001', 'eth0'))).toMatchObject([
      { destination: '2001:db8:1::/64' },
    ]);
  });
});

describe('the default route that is used', () => {
  test('has the smallest metric, and is the first of equals', () => {
    const via = (gateway: string, metric?: number) => ({
      destination: 'default',
      gateway,
      interface: 'eth0',
      kind: 'unicast' as const,
      ...(metric === undefined ? {} : { metric }),
    });
    expect(defaultRoute([via('192.0.2.1', 600), via('192.0.2.2', 100), via('192.0.2.3', 100)])?.gateway).toBe('192.0.2.2');
    expect(defaultRoute([])).toBeUndefined();
  });
});
