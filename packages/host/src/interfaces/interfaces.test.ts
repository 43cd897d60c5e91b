import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { recorded } from '../testing/recorded.ts';
import { parseIfconfig } from './ifconfig.ts';
import { readInterfaces } from './interfaces.ts';
import { kindByName } from './kind.ts';
import { judgeLinuxState, parseDeviceNames } from './linux.ts';

/** macOS, after the shape of ifconfig(8). */
const IFCONFIG = `lo0: flags=8049<UP,LOOPBACK,RUNNING,MULTICAST> mtu 16384
	inet 127.0.0.1 netmask 0xff000000
en0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500
	ether 00:11:22:33:44:55
	status: active
en4: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500
	status: inactive
utun0: flags=8051<UP,POINTOPOINT,RUNNING,MULTICAST> mtu 1380
en7: flags=8822<BROADCAST,SMART,SIMPLEX,MULTICAST> mtu 1500
`;

describe('ifconfig -a', () => {
  test('tells which interfaces are up and with carrier', () => {
    expect(parseIfconfig(IFCONFIG)).toEqual([
      { name: 'lo0', up: true, kind: 'loopback' },
      { name: 'en0', up: true, kind: 'ethernet' },
      { name: 'en4', up: false, kind: 'ethernet' },
      { name: 'utun0', up: true, kind: 'tunnel' },
      { name: 'en7', up: false, kind: 'ethernet' },
    ]);
  });
});

describe('an interface of Linux', () => {
  test.each([
    ['up', { flags: '0x1003', operstate: 'up\n', type: '1\n', wireless: false }, true, 'ethernet'],
    ['without a cable', { flags: '0x1003', operstate: 'down\n', type: '1\n', wireless: false }, false, 'ethernet'],
    ['whose other end is down', { flags: '0x1003', operstate: 'lowerlayerdown\n', type: '1\n', wireless: false }, false, 'ethernet'],
    ['switched off', { flags: '0x1002', operstate: 'down\n', type: '1\n', wireless: false }, false, 'ethernet'],
    [
      'that is a tunnel and says nothing of its state',
      { flags: '0x10d1', operstate: 'unknown\n', type: '65534\n', wireless: false },
      true,
      'tunnel',
    ],
    ['that is loopback', { flags: '0x9', operstate: 'unknown\n', type: '772\n', wireless: false }, true, 'loopback'],
    ['with an aerial', { flags: '0x1003', operstate: 'up\n', type: '1\n', wireless: true }, true, 'wifi'],
    ['of which nothing can be read', { wireless: false }, true, 'ethernet'],
  ])('%s', (_, files, up, kind) => {
    expect(judgeLinuxState('eth0', files)).toEqual({ name: 'eth0', up, kind });
  });

  test('has its name before the colon in /proc/net/dev', () => {
    expect(parseDeviceNames('Inter-|   Receive\n face |bytes\n    lo: 3193 29\n  eth0:376 1\n')).toEqual(['lo', 'eth0']);
    expect(parseDeviceNames('')).toEqual([]);
  });
});

describe('the kind of an interface by its name', () => {
  test.each([
    ['wlan0', 'wifi'],
    ['wlp3s0', 'wifi'],
    ['Wi-Fi', 'wifi'],
    ['Drahtlosnetzwerkverbindung', 'wifi'],
    ['eth0', 'ethernet'],
    ['enp0s3', 'ethernet'],
    ['Ethernet 2', 'ethernet'],
    ['LAN-Verbindung', 'ethernet'],
    ['wg0', 'tunnel'],
    ['utun3', 'tunnel'],
    ['tun0', 'tunnel'],
    ['Teredo Tunneling Pseudo-Interface', 'tunnel'],
    ['lo', 'loopback'],
    ['lo0', 'loopback'],
    ['Loopback Pseudo-Interface 1', 'loopback'],
    ['bridge0', 'other'],
  ])('%s is %s', (name, kind) => {
    expect(kindByName(name)).toBe(kind);
  });
});

describe('the interfaces of this computer', () => {
  const info = (address: string, netmask: string): NetworkInterfaceInfo => ({
    address,
    netmask,
    family: 'IPv4',
    mac: '00:00:00:00:00:00',
    internal: false,
    cidr: null,
  });

  test('are listed also when they are down and have no address', async () => {
    const system = recorded({
      platform: 'linux',
      interfaces: { lo: [info('127.0.0.1', '255.0.0.0')] },
      files: {
        '/proc/net/dev': 'a\nb\n lo: 1\n eth0: 1\n',
        '/sys/class/net/eth0/flags': '0x1002',
        '/sys/class/net/eth0/operstate': 'down',
        '/sys/class/net/eth0/type': '1',
      },
    });
    const reading = await readInterfaces(system);
    expect(reading).toMatchObject({
      readable: true,
      value: [
        { name: 'lo', loopback: true },
        { name: 'eth0', up: false, addresses: [] },
      ],
    });
  });

  test('are those with addresses where the platform tells no more', async () => {
    const reading = await readInterfaces(
      recorded({ platform: 'win32', interfaces: { WLAN: [info('192.168.1.7', '255.255.255.0'), info('169.254.3.4', '255.255.0.0')] } }),
    );
    expect(reading).toMatchObject({
      value: [
        {
          name: 'WLAN',
          up: true,
          kind: 'wifi',
          addresses: [
            { prefix: 24, scope: 'global' },
            { prefix: 16, scope: 'link' },
          ],
        },
      ],
    });
  });
});
