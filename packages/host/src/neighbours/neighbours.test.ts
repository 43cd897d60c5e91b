import { describe, expect, test } from 'vitest';
import { recorded } from '../testing/recorded.ts';
import { parseArp, parseNdp } from './bsd.ts';
import { parseIpNeighbour, parseProcArp } from './linux.ts';
import { readNeighbour } from './neighbours.ts';
import { parseNetNeighbor, parseWindowsArp } from './windows.ts';

describe('a neighbour on the link', () => {
  test('of Linux comes with its state and when it was last heard (ip 6.1)', () => {
    const json =
      '[{"dst":"192.0.2.1","dev":"eth0","lladdr":"02:fc:00:00:00:05","used":179,"confirmed":168,"updated":153,"probes":4,"state":["STALE"]},{"dst":"fd00::1","dev":"eth0","used":1341,"confirmed":1401,"updated":1338,"probes":6,"state":["FAILED"]},{"dst":"192.0.2.7","state":["NEW"]}]';
    expect(parseIpNeighbour(json)).toEqual([
      { address: '192.0.2.1', interface: 'eth0', state: 'stale', confirmedSecondsAgo: 168 },
      { address: 'fd00::1', interface: 'eth0', state: 'failed', confirmedSecondsAgo: 1401 },
    ]);
  });

  test.each([
    ['0x2', 'resolved'],
    ['0x6', 'resolved'],
    ['0x0', 'incomplete'],
  ])('with the flags %s in /proc/net/arp is %s', (flags, state) => {
    const text = `IP address       HW type     Flags       HW address            Mask     Device\n192.0.2.1        0x1         ${flags}         02:fc:00:00:00:05     *        eth0\n`;
    expect(parseProcArp(text)).toEqual([{ address: '192.0.2.1', interface: 'eth0', state }]);
  });

  test('of macOS is resolved or incomplete (arp(8)), in IPv6 with a letter (ndp(8))', () => {
    expect(
      parseArp(
        '? (192.168.1.1) at 0:11:22:33:44:55 on en0 ifscope [ethernet]\n? (192.168.1.9) at (incomplete) on en0 ifscope [ethernet]\n',
      ),
    ).toEqual([
      { address: '192.168.1.1', interface: 'en0', state: 'resolved' },
      { address: '192.168.1.9', interface: 'en0', state: 'incomplete' },
    ]);
    expect(
      parseNdp(
        'Neighbor                        Linklayer Address  Netif Expire    St Flgs Prbs\nfe80::1%en0                     0:11:22:33:44:55     en0 23h59m58s  S  R\nfe80::9%en0                     (incomplete)         en0 permanent  I\n',
      ),
    ).toEqual([
      { address: 'fe80::1', interface: 'en0', state: 'stale' },
      { address: 'fe80::9', interface: 'en0', state: 'incomplete' },
    ]);
  });

  test('of Windows comes as a number from PowerShell, or as a line of arp in any language', () => {
    expect(
      parseNetNeighbor(
        '[{"IPAddress":"192.0.2.1","InterfaceAlias":"WLAN","State":5},{"IPAddress":"fe80::1%12","InterfaceAlias":"WLAN","State":0},{"IPAddress":"x","State":5}]',
      ),
    ).toEqual([
      { address: '192.0.2.1', interface: 'WLAN', state: 'reachable' },
      { address: 'fe80::1', interface: 'WLAN', state: 'failed' },
    ]);
    expect(
      parseWindowsArp(
        '\r\nSchnittstelle: 192.168.1.10 --- 0xc\r\n  Internetadresse       Physische Adresse     Typ\r\n  192.168.1.1           00-11-22-33-44-55     dynamisch\r\n',
      ),
    ).toEqual([{ address: '192.168.1.1', state: 'resolved' }]);
  });

  test('with a link-local address is looked for on its own interface', async () => {
    const commands = { ip: '[{"dst":"fe80::1","dev":"wlan0","state":["FAILED"]},{"dst":"fe80::1","dev":"eth0","state":["REACHABLE"]}]' };
    const system = recorded({ platform: 'linux', commands });
    expect(await readNeighbour(system, 'fe80::1', 'eth0')).toMatchObject({ value: { state: 'reachable' } });
    expect(await readNeighbour(system, 'fe80::1', 'wlan0')).toMatchObject({ value: { state: 'failed' } });
  });

  test('is looked up in /proc where the ip program is missing; IPv6 is then unreadable', async () => {
    const system = recorded({ platform: 'linux', files: { '/proc/net/arp': 'h\n192.0.2.1 0x1 0x2 02:fc:00:00:00:05 * eth0\n' } });
    expect(await readNeighbour(system, '192.0.2.1')).toMatchObject({ readable: true, value: { state: 'resolved' } });
    expect(await readNeighbour(system, '192.0.2.2')).toMatchObject({ readable: true, value: undefined });
    expect(await readNeighbour(system, 'fe80::1')).toMatchObject({ readable: false });
  });
});
