import { describe, expect, test } from 'vitest';
import { parseNetRoute, parseRoutePrint } from './windows.ts';

/** `route print` of a German Windows; the shape is that of Microsoft's documentation of the command, the headings are not read. */
const GERMAN = `===========================================================================
Schnittstellenliste
 12...00 15 5d 01 02 03 ......Intel(R) Ethernet Connection
  1...........................Software Loopback Interface 1
===========================================================================

IPv4-Routentabelle
===========================================================================
Aktive Routen:
     Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik
          0.0.0.0          0.0.0.0      192.168.1.1     192.168.1.10     25
        127.0.0.0        255.0.0.0   Auf Verbindung         127.0.0.1    331
      192.168.1.0    255.255.255.0   Auf Verbindung      192.168.1.10    281
===========================================================================
Ständige Routen:
  Netzwerkadresse          Netzmaske  Gatewayadresse  Metrik
          0.0.0.0          0.0.0.0      192.168.1.1  Standard
===========================================================================
`;

const SIX = `IPv6 Route Table
===========================================================================
Active Routes:
 If Metric Network Destination      Gateway
 12    281 ::/0                     fe80::1
  1    331 ::1/128                  On-link
 12    281 2001:db8:1:2:3:4:5:6/128
                                    On-link
===========================================================================
`;

describe('route print', () => {
  test('is read in any language by the shape of its lines', () => {
    expect(parseRoutePrint(GERMAN, 4)).toEqual([
      { destination: 'default', gateway: '192.168.1.1', interface: '192.168.1.10', metric: 25, kind: 'unicast' },
      { destination: '127.0.0.0/8', interface: '127.0.0.1', metric: 331, kind: 'unicast' },
      { destination: '192.168.1.0/24', interface: '192.168.1.10', metric: 281, kind: 'unicast' },
    ]);
  });

  test('joins an IPv6 route that goes on in the next line', () => {
    expect(parseRoutePrint(SIX, 6)).toMatchObject([
      { destination: 'default', gateway: 'fe80::1', metric: 281 },
      { destination: '::1/128' },
      { destination: '2001:db8:1:2:3:4:5:6/128' },
    ]);
  });

  test('has no lines of the other family', () => {
    expect(parseRoutePrint(GERMAN, 6)).toEqual([]);
    expect(parseRoutePrint(SIX, 4)).toEqual([]);
  });
});

describe('Get-NetRoute as JSON', () => {
  const one = { DestinationPrefix: '0.0.0.0/0', NextHop: '192.0.2.1', InterfaceAlias: 'WLAN', RouteMetric: 0, InterfaceMetric: 35 };

  test('gives a single object and a list alike; the metrics add up', () => {
    const expected = [{ destination: 'default', gateway: '192.0.2.1', interface: 'WLAN', metric: 35, kind: 'unicast' }];
    expect(parseNetRoute(JSON.stringify(one), 4)).toEqual(expected);
    expect(parseNetRoute(JSON.stringify([one, { ...one, DestinationPrefix: '::/0', NextHop: 'fe80::1' }]), 4)).toEqual(expected);
  });

  test('an unspecified next hop is on the link', () => {
    expect(parseNetRoute(JSON.stringify({ ...one, DestinationPrefix: '192.0.2.0/24', NextHop: '0.0.0.0' }), 4)[0]).not.toHaveProperty(
      'gateway',
    );
  });

  test.each(['', 'null', '[1, "x"]', '{'])('finds nothing in %j', (text) => {
    expect(parseNetRoute(text, 4)).toEqual([]);
  });
});
