import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { thisSystem } from '../system.ts';
import { recorded } from '../testing/recorded.ts';
import { fateBetween, fateOf, type Fate } from './change.ts';
import { parseDeviceCounters, parseSnmp, parseSnmp6, type Counters } from './linux.ts';
import { readSegments } from './read.ts';
import { tryToLeave } from './trial.ts';

describe('the counters of Linux', () => {
  test('come in pairs of lines, one by one, or in columns', () => {
    expect(parseSnmp('Ip: Forwarding OutRequests\nIp: 2 6717\nTcp: MaxConn OutSegs\nTcp: -1 6645\n')).toEqual(
      new Map([
        ['Ip.Forwarding', 2],
        ['Ip.OutRequests', 6717],
        ['Tcp.MaxConn', -1],
        ['Tcp.OutSegs', 6645],
      ]),
    );
    expect(parseSnmp6('Ip6OutRequests                  \t10\nIp6OutTransmits \t9\n').get('Ip6OutTransmits')).toBe(9);
    expect(
      parseDeviceCounters('a\nb\n    lo:    3193      29    0    0    0     0          0         0     3193      29 0\n').get('tx.lo'),
    ).toBe(29);
  });

  test.each(['', 'Ip:', 'Ip: a b\nTcp: 1 2', '\n\n', 'x: y\nx: z'])('%j holds none', (text) => {
    expect(parseSnmp(text).size).toBe(0);
  });
});

describe('the segments of TCP', () => {
  test.each([
    [
      'Linux',
      { platform: 'linux', files: { '/proc/net/snmp': 'Tcp: MaxConn OutSegs RetransSegs\nTcp: -1 6645 12\n' } },
      { readable: true, value: { sent: 6645, resent: 12 } },
    ],
    [
      'a kernel without TCP',
      { platform: 'linux', files: { '/proc/net/snmp': 'Ip: OutRequests\nIp: 3\n' } },
      { readable: false, because: 'without the counters of TCP' },
    ],
    ['a process that may not read', { platform: 'linux', files: {} }, { readable: false }],
    ['another system', { platform: 'darwin' }, { readable: false, because: 'only Linux counts there' }],
  ] as const)('of %s', async (_, system, expected) => {
    expect(await readSegments(recorded(system))).toMatchObject(expected);
  });
});

/** What changed while a connection was begun, as seen in a network namespace of Linux 6.18 with rules of nftables. */
describe('the fate of a segment', () => {
  const counters = (of: Record<string, number>): Counters =>
    new Map(Object.entries({ 'Tcp.OutSegs': 0, 'Ip.OutRequests': 0, 'Ip.OutTransmits': 0, 'tx.lo': 0, 'tx.eth0': 0, ...of }));
  const before = counters({});

  test.each([
    ['no rule', { 'Tcp.OutSegs': 1, 'Ip.OutRequests': 1, 'Ip.OutTransmits': 1, 'tx.eth0': 1 }, 'left'],
    ['drop', { 'Tcp.OutSegs': 1, 'Ip.OutRequests': 1 }, 'dropped'],
    ['reject', { 'Tcp.OutSegs': 1, 'Ip.OutRequests': 2, 'Ip.OutTransmits': 1, 'tx.lo': 1 }, 'answered-here'],
    ['reject with tcp reset', { 'Tcp.OutSegs': 1, 'Ip.OutRequests': 2, 'Ip.OutTransmits': 1, 'tx.lo': 1 }, 'answered-here'],
    ['drop beside other traffic', { 'Tcp.OutSegs': 2, 'Ip.OutRequests': 2, 'Ip.OutTransmits': 1, 'tx.eth0': 1 }, 'left'],
    ['nothing was sent at all', {}, 'unclear'],
  ])('%s: %j is %s', (_, changed, fate) => {
    expect(fateBetween(before, counters(changed), 4)).toBe(fate);
  });

  test('on older kernels what was let pass is counted as requested', () => {
    const old = (requests: number): Counters =>
      new Map([
        ['Tcp.OutSegs', 1],
        ['Ip.OutRequests', requests],
        ['tx.lo', 0],
      ]);
    const none: Counters = new Map([
      ['Tcp.OutSegs', 0],
      ['Ip.OutRequests', 0],
      ['tx.lo', 0],
    ]);
    expect(fateBetween(none, old(0), 4)).toBe('dropped');
    expect(fateBetween(none, old(1), 4)).toBe('left');
  });

  test('cannot be told without counters', () => {
    expect(fateBetween(new Map(), new Map(), 4)).toBe('unclear');
  });

  test.each<[readonly Fate[], Fate]>([
    [['dropped', 'dropped', 'dropped', 'dropped', 'dropped'], 'dropped'],
    [['dropped', 'dropped', 'left', 'dropped', 'dropped'], 'dropped'],
    [['dropped', 'left', 'left', 'dropped', 'dropped'], 'unclear'],
    [['answered-here', 'answered-here', 'answered-here'], 'answered-here'],
    [['dropped', 'answered-here', 'dropped', 'answered-here', 'dropped'], 'unclear'],
    [['left', 'left', 'unclear'], 'left'],
    [['left', 'dropped', 'left'], 'unclear'],
    [['unclear'], 'unclear'],
    [[], 'unclear'],
  ])('of several tries %j is %s', (tries, fate) => {
    expect(fateOf(tries)).toBe(fate);
  });
});

describe('a trial', () => {
  const servers: Server[] = [];
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  test('says nothing of an address of this computer itself', async () => {
    expect(await tryToLeave(thisSystem(), { address: '127.0.0.1', port: 9, transport: 'tcp' })).toMatchObject({
      result: 'unclear',
      tries: 0,
    });
  });

  test('says nothing where there are no counters to watch', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    expect(await tryToLeave(recorded({ platform: 'darwin' }), { address: '127.0.0.1', port, transport: 'tcp' })).toMatchObject({
      result: 'unclear',
      tries: 1,
    });
  });

  test('a datagram that the system takes has left', async () => {
    expect(await tryToLeave(recorded({ platform: 'darwin' }), { address: '127.0.0.1', port: 9, transport: 'udp' })).toMatchObject({
      result: 'left',
    });
  });
});
