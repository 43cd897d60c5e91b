import { parseDeviceCounters, parseSnmp, parseSnmp6 } from './counters/linux.ts';
import { iptablesStops } from './firewall/iptables.ts';
import { nftablesStops } from './firewall/nftables.ts';
import { packetsOf } from './firewall/packet.ts';
import { pfStops } from './firewall/pf.ts';
import { windowsStops } from './firewall/windows.ts';
import { parseHosts } from './hosts-file/hosts-file.ts';
import { parseIfconfig } from './interfaces/ifconfig.ts';
import { parseDeviceNames } from './interfaces/linux.ts';
import { parseArp, parseNdp } from './neighbours/bsd.ts';
import { parseIpNeighbour, parseProcArp } from './neighbours/linux.ts';
import { parseNetNeighbor, parseWindowsArp } from './neighbours/windows.ts';
import { parseGnomeProxy } from './proxies/gnome.ts';
import { withoutSecrets } from './proxies/proxy.ts';
import { parseScutilProxy } from './proxies/scutil-proxy.ts';
import { parseRegistryProxy } from './proxies/windows-registry.ts';
import { parseResolvConf } from './resolvers/resolv-conf.ts';
import { parseScutilDns } from './resolvers/scutil-dns.ts';
import { parseDnsClientServerAddress, parseIpconfig } from './resolvers/windows.ts';
import { parseProcIpv6Route, parseProcRoute } from './routes/linux.ts';
import { parseNetstatRoutes } from './routes/netstat.ts';
import { parseNetRoute, parseRoutePrint } from './routes/windows.ts';

const PACKETS = packetsOf({ ports: [53, 993], addresses: ['192.0.2.9', '2001:db8::9'] });
const ZERO = '0'.repeat(32);

/** What files and programs of this computer say is read without trusting it: no text may make a reader fail or hang. */
export const fuzzTargets = [
  target(
    'host: routes',
    [
      'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\neth0\t00000000\t010200C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n',
      `${ZERO} 00 ${ZERO} 00 fe800000000000000000000000000001 00000400 00000001 00000000 00000003 eth0\n`,
      'Internet:\nDestination Gateway Flags Netif\ndefault 10.10.10.1 UGSc en0\n10.10.10/24 link#4 UCS en0\nInternet6:\ndefault fe80::1%en0 UGc en0\n',
      '0.0.0.0 0.0.0.0 192.168.1.1 192.168.1.10 25\n 12 281 ::/0 fe80::1\n',
      '[{"DestinationPrefix":"0.0.0.0/0","NextHop":"192.0.2.1","InterfaceAlias":"WLAN","RouteMetric":0}]',
    ],
    (text) => {
      parseProcRoute(text);
      parseProcIpv6Route(text);
      for (const family of [4, 6] as const) {
        parseNetstatRoutes(text, family);
        parseRoutePrint(text, family);
        parseNetRoute(text, family);
      }
    },
  ),
  target(
    'host: resolvers and hosts',
    [
      'nameserver 192.0.2.53\nsearch example.org\nnameserver fe80::1%eth0\n',
      'resolver #1\n  search domain[0] : a.example\n  nameserver[0] : 192.0.2.1\nDNS configuration (for scoped queries)\n',
      'Ethernet adapter E:\n\n   DNS Servers . . . . . : 192.0.2.53\n                         fe80::1%12\n   Default Gateway . . . : 192.0.2.1\n',
      '[{"InterfaceAlias":"WLAN","ServerAddresses":["192.0.2.53"]}]',
      '127.0.0.1 localhost\n192.0.2.9 mail.example.org # x\n',
    ],
    (text) => {
      parseResolvConf(text);
      parseScutilDns(text);
      parseIpconfig(text);
      parseDnsClientServerAddress(text);
      parseHosts(text);
    },
  ),
  target(
    'host: interfaces and neighbours',
    [
      'en0: flags=8863<UP,BROADCAST,RUNNING> mtu 1500\n\tstatus: active\n',
      'Inter-|\n face |\n  eth0: 1 2 3 4 5 6 7 8 9 10\n',
      '? (192.168.1.1) at 0:11:22:33:44:55 on en0 ifscope [ethernet]\n',
      'fe80::1%en0 0:11:22:33:44:55 en0 23h59m58s S R\n',
      '[{"dst":"192.0.2.1","dev":"eth0","confirmed":3,"state":["STALE"]}]',
      '[{"IPAddress":"192.0.2.1","State":5}]',
      '  192.168.1.1   00-11-22-33-44-55   dynamic\n',
    ],
    (text) => {
      parseIfconfig(text);
      parseDeviceNames(text);
      parseArp(text);
      parseNdp(text);
      parseProcArp(text);
      parseIpNeighbour(text);
      parseNetNeighbor(text);
      parseWindowsArp(text);
    },
  ),
  target(
    'host: counters and proxies',
    [
      'Ip: OutRequests OutTransmits\nIp: 1 2\n',
      'Ip6OutRequests 5\n',
      '  HTTPSEnable : 1\n  HTTPSProxy : proxy.example.org\n  HTTPSPort : 3128\n',
      '    ProxyEnable    REG_DWORD    0x1\r\n    ProxyServer    REG_SZ    http=a:80;https=b:81\r\n',
      "org.gnome.system.proxy mode 'manual'\norg.gnome.system.proxy.https host 'p'\norg.gnome.system.proxy.https port 3128\n",
      'http://ann:secret@proxy.example.org:3128/',
    ],
    (text) => {
      parseSnmp(text);
      parseSnmp6(text);
      parseDeviceCounters(text);
      const told = [...parseScutilProxy(text), ...parseRegistryProxy(text), ...parseGnomeProxy(text)].map(({ url }) => url);
      for (const url of [...told, withoutSecrets(text, 'http')]) {
        if (url !== undefined && /^\w+:\/\/[^/]*@/.test(url)) throw new Error('a proxy was told with what a person signs in with');
      }
    },
  ),
  target(
    'host: firewall rules',
    [
      JSON.stringify({
        nftables: [
          { chain: { family: 'inet', table: 't', name: 'out', type: 'filter', hook: 'output', prio: 0, policy: 'drop' } },
          { set: { family: 'inet', table: 't', name: 'bad', elem: [{ prefix: { addr: '192.0.2.0', len: 24 } }, { elem: { val: 5 } }] } },
          {
            rule: {
              family: 'inet',
              table: 't',
              chain: 'out',
              handle: 1,
              expr: [
                { match: { op: '==', left: { payload: { protocol: 'tcp', field: 'dport' } }, right: { set: [993, { range: [1, 5] }] } } },
                { vmap: { key: { payload: { protocol: 'ip', field: 'daddr' } }, data: '@bad' } },
                { jump: { target: 'out' } },
              ],
            },
          },
        ],
      }),
      '*filter\n:OUTPUT DROP [0:0]\n-A OUTPUT ! -d 192.0.2.0/24 -p tcp -m multiport --dports 25,990:995 -j REJECT\n-A OUTPUT -j x\n-A x -j OUTPUT\nCOMMIT\n',
      'block drop out quick inet proto tcp from any to 192.0.2.0/24 port 25:30\npass out all\n',
      '[{"DisplayName":"x","Protocol":"TCP","RemotePort":["993","1-5"],"RemoteAddress":"192.0.2.0/24","Program":"Any"}]',
    ],
    (text) => {
      for (const stops of [nftablesStops(text, text), iptablesStops(text, 4), iptablesStops(text, 6), pfStops(text), windowsStops(text)])
        PACKETS.forEach((packet) => stops(packet));
    },
  ),
];

function target(name: string, seeds: readonly string[], read: (text: string) => void) {
  return {
    name,
    seeds: seeds.map((seed) => Buffer.from(seed)),
    run: (bytes: Uint8Array): void => read(Buffer.from(bytes).toString('utf8')),
  };
}
