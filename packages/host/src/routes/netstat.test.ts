import { describe, expect, test } from 'vitest';
import { parseNetstatRoutes } from './netstat.ts';

/** macOS, after https://apple.stackexchange.com/questions/336888 and O'Reilly's "Running Mac OS X", example 11-5. */
const MACOS = `Routing tables

Internet:
Destination        Gateway            Flags        Refs      Use   Netif Expire
default            10.10.10.1         UGSc           20       16     en0
default            192.168.220.2      UGScI           1        0     en5
10.10.10/24        link#4             UCS             1        0     en0
10.10.10.1         bc:67:1c:40:3:f6   UHLWIir        21       14     en0   1193
127                127.0.0.1          UCS             0        0     lo0
169.254            link#4             UCS             0        0     en0
255.255.255.255/32 link#4             UCS             0        0     en0

Internet6:
Destination                             Gateway                         Flags         Netif Expire
default                                 fe80::1%en0                     UGc             en0
default                                 fe80::%utun0                    UGcI          utun0
::1                                     ::1                             UHL             lo0
fe80::%en0/64                           link#4                          UCI             en0
2001:db8:1::/64                         link#4                          UC              en0
`;

/** The same without Refs and Use, as newer versions print it. */
const NEWER = `Routing tables

Internet:
Destination        Gateway            Flags               Netif Expire
default            192.168.79.1       UGScg                 en0
192.168.79         link#4             UCS                   en0      !
`;

describe('netstat -rn', () => {
  test('gives the IPv4 routes; classful destinations get their prefix', () => {
    const routes = parseNetstatRoutes(MACOS, 4);
    expect(routes[0]).toEqual({ destination: 'default', gateway: '10.10.10.1', interface: 'en0', kind: 'unicast' });
    expect(routes.map(({ destination }) => destination)).toEqual([
      'default',
      '10.10.10.0/24',
      '127.0.0.0/8',
      '169.254.0.0/16',
      '255.255.255.255/32',
    ]);
  });

  test('leaves out neighbours, and default routes of a single interface', () => {
    expect(parseNetstatRoutes(MACOS, 4).filter(({ destination }) => destination === 'default')).toHaveLength(1);
    expect(parseNetstatRoutes(MACOS, 6).filter(({ destination }) => destination === 'default')).toEqual([
      { destination: 'default', gateway: 'fe80::1', interface: 'en0', kind: 'unicast' },
    ]);
  });

  test('finds the interface where there are fewer columns', () => {
    expect(parseNetstatRoutes(NEWER, 4)).toMatchObject([
      { destination: 'default', gateway: '192.168.79.1', interface: 'en0' },
      { destination: '192.168.79.0/24', interface: 'en0' },
    ]);
  });

  test.each(['', 'Internet:\n', 'Internet:\nDestination Gateway Flags Netif\ndefault x', '1/2/3 4 U en0'])(
    'finds nothing in %j',
    (text) => {
      expect(parseNetstatRoutes(text, 4)).toEqual([]);
    },
  );
});
