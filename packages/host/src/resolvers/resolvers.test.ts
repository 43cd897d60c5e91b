import { describe, expect, test } from 'vitest';
import { recorded } from '../testing/recorded.ts';
import { parseResolvConf } from './resolv-conf.ts';
import { readResolvers } from './resolvers.ts';
import { parseScutilDns } from './scutil-dns.ts';
import { parseDnsClientServerAddress, parseIpconfig } from './windows.ts';

describe('resolv.conf', () => {
  test('names resolvers and search domains; comments and options are passed over', () => {
    const text = '# made by hand\nnameserver 192.0.2.53\nnameserver 2001:db8::53 \nsearch example.org example.net\noptions edns0\n';
    expect(parseResolvConf(text)).toEqual({ resolvers: ['192.0.2.53', '2001:db8::53'], search: ['example.org', 'example.net'] });
  });

  test.each([
    [
      'a fourth resolver is never asked (MAXNS)',
      'nameserver 192.0.2.1\nnameserver 192.0.2.2\nnameserver 192.0.2.3\nnameserver 192.0.2.4\n',
      ['192.0.2.1', '192.0.2.2', '192.0.2.3'],
    ],
    ['a link-local one keeps its zone', 'nameserver fe80::1%eth0\n', ['fe80::1%eth0']],
    ['a name or half an address is none', 'nameserver ns.example.org\nnameserver 192.0.2\n', []],
    ['Windows line ends do no harm', 'nameserver 192.0.2.53\r\n', ['192.0.2.53']],
  ])('%s', (_, text, resolvers) => {
    expect(parseResolvConf(text).resolvers).toEqual(resolvers);
  });

  test('the last of search and domain counts', () => {
    expect(parseResolvConf('domain a.example\nsearch b.example c.example\n').search).toEqual(['b.example', 'c.example']);
    expect(parseResolvConf('search b.example\ndomain a.example\n').search).toEqual(['a.example']);
  });
});

/** After the shape that scutil(8) of macOS prints, with a VPN's resolver for its own names. */
const SCUTIL = `DNS configuration

resolver #1
  search domain[0] : home.example
  nameserver[0] : 192.168.1.1
  nameserver[1] : fe80::1%en0
  if_index : 6 (en0)
  flags    : Request A records, Request AAAA records
  reach    : 0x00020002 (Reachable,Directly Reachable Address)

resolver #2
  domain   : local
  options  : mdns
  timeout  : 5
  flags    : Request A records

resolver #3
  domain   : corp.example
  nameserver[0] : 10.0.0.53

DNS configuration (for scoped queries)

resolver #1
  search domain[0] : home.example
  nameserver[0] : 192.168.99.1
  if_index : 6 (en0)
`;

describe('scutil --dns', () => {
  test('gives the resolvers for all names, none of a single domain or interface', () => {
    expect(parseScutilDns(SCUTIL)).toEqual({ resolvers: ['192.168.1.1', 'fe80::1%en0'], search: ['home.example'] });
  });

  test('is empty without a network', () => {
    expect(parseScutilDns('No DNS configuration available\n').resolvers).toEqual([]);
  });
});

describe('ipconfig /all', () => {
  const adapter = (dns: string, gateway: string) => `
Ethernet adapter Ethernet:

   Connection-specific DNS Suffix  . : home.example
   DHCP Enabled. . . . . . . . . . . : Yes
   IPv4 Address. . . . . . . . . . . : 192.168.1.10(Preferred)
   ${gateway} . . . . . . . . . : fe80::1%12
                                       192.168.1.1
   DHCP Server . . . . . . . . . . . : 192.168.1.2
   ${dns} . . . . . . . . . . . : 2001:db8::53
                                       192.0.2.53
   NetBIOS over Tcpip. . . . . . . . : Enabled
`;

  test.each([
    ['English', 'DNS Servers', 'Default Gateway'],
    ['German', 'DNS-Server  ', 'Standardgateway'],
    ['French', 'Serveurs DNS', 'Passerelle par défaut'],
    ['Spanish', 'Servidores DNS', 'Puerta de enlace predeterminada'],
    ['Polish', 'Serwery DNS', 'Brama domyślna'],
    ['Russian', 'DNS-серверы', 'Основной шлюз'],
    ['Japanese', 'DNS サーバー', 'デフォルト ゲートウェイ'],
    ['Chinese', 'DNS 服务器', '默认网关'],
  ])('is read in %s', (_, dns, gateway) => {
    expect(parseIpconfig(adapter(dns, gateway)).resolvers).toEqual(['2001:db8::53', '192.0.2.53']);
  });

  test('asks the adapter with a gateway first, and passes over placeholders', () => {
    const virtual =
      '\nEthernet adapter vEthernet:\n\n   IPv4 Address. . . . . . . . . . . : 172.20.0.1(Preferred)\n   DNS Servers . . . . . . . . . . . : fec0:0:0:ffff::1%1\n                                       172.20.0.53\n';
    expect(parseIpconfig(virtual + adapter('DNS Servers', 'Default Gateway')).resolvers).toEqual([
      '2001:db8::53',
      '192.0.2.53',
      '172.20.0.53',
    ]);
  });

  test('takes neither gateways nor DHCP servers for resolvers', () => {
    expect(
      parseIpconfig(
        '\nEthernet adapter A:\n\n   Default Gateway . . . . . . . . . : 192.168.1.1\n   DHCP Server . . . . . . . . . . . : 192.168.1.2\n',
      ).resolvers,
    ).toEqual([]);
  });
});

describe('Get-DnsClientServerAddress', () => {
  const json = JSON.stringify([
    { InterfaceAlias: 'Ethernet', AddressFamily: 2, ServerAddresses: ['192.0.2.53', '192.0.2.54'] },
    { InterfaceAlias: 'WLAN', AddressFamily: 2, ServerAddresses: ['198.51.100.53'] },
    { InterfaceAlias: 'Loopback', AddressFamily: 23, ServerAddresses: ['fec0:0:0:ffff::1'] },
  ]);

  test('counts connected interfaces only, where they are known', () => {
    expect(parseDnsClientServerAddress(json, ['Ethernet']).resolvers).toEqual(['192.0.2.53', '192.0.2.54']);
    expect(parseDnsClientServerAddress(json).resolvers).toEqual(['192.0.2.53', '192.0.2.54', '198.51.100.53']);
  });
});

describe('the resolvers of this computer', () => {
  test('names whom systemd-resolved asks in turn', async () => {
    const system = recorded({
      platform: 'linux',
      files: { '/etc/resolv.conf': 'nameserver 127.0.0.53\n', '/run/systemd/resolve/resolv.conf': 'nameserver 192.168.1.1\n' },
    });
    expect(await readResolvers(system)).toMatchObject({ readable: true, value: { resolvers: ['127.0.0.53'], upstreams: ['192.168.1.1'] } });
  });

  test('is this computer itself where resolv.conf names none (resolv.conf(5))', async () => {
    expect(await readResolvers(recorded({ platform: 'linux', files: { '/etc/resolv.conf': '# empty\n' } }))).toMatchObject({
      value: { resolvers: ['127.0.0.1'] },
    });
    expect(await readResolvers(recorded({ platform: 'linux' }))).toMatchObject({ value: { resolvers: ['127.0.0.1'] } });
  });

  test('falls back to PowerShell where ipconfig cannot be run', async () => {
    const json = JSON.stringify({ InterfaceAlias: 'WLAN', AddressFamily: 2, ServerAddresses: ['192.0.2.53'] });
    const system = recorded({ platform: 'win32', commands: { 'powershell.exe': json }, interfaces: { WLAN: [] } });
    expect(await readResolvers(system)).toMatchObject({ readable: true, value: { resolvers: ['192.0.2.53'] } });
  });

  test('says why when nothing could be read', async () => {
    expect(await readResolvers(recorded({ platform: 'win32' }))).toMatchObject({
      readable: false,
      because: expect.stringContaining('ipconfig'),
    });
  });
});
