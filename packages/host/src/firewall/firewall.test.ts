import { describe, expect, test } from 'vitest';
import { recorded } from '../testing/recorded.ts';
import { iptablesStops } from './iptables.ts';
import { nftablesStops } from './nftables.ts';
import { readOutgoingRules } from './outgoing.ts';
import type { Packet } from './packet.ts';
import { pfStops } from './pf.ts';
import { windowsStops } from './windows.ts';

const to = (port: number, of: Partial<Packet> = {}): Packet => ({
  family: of.address?.includes(':') === true ? 6 : 4,
  transport: 'tcp',
  port,
  ...of,
});

describe('nftables', () => {
  const match = (left: unknown, right: unknown, op = '==') => ({ match: { op, left, right } });
  const dport = { payload: { protocol: 'tcp', field: 'dport' } };
  const daddr = { payload: { protocol: 'ip', field: 'daddr' } };
  const stops = (rules: readonly (readonly unknown[])[], of: { policy?: string; more?: readonly unknown[]; chain?: string } = {}) => {
    const chain = { family: 'inet', table: 't', name: 'out', type: 'filter', hook: 'output', prio: 0, policy: of.policy ?? 'accept' };
    const objects = [
      { chain },
      ...(of.more ?? []),
      ...rules.map((expr, index) => ({ rule: { family: 'inet', table: 't', chain: 'out', handle: index + 1, expr } })),
    ];
    return nftablesStops(
      JSON.stringify({ nftables: objects }),
      'table inet t {\n\tchain out {\n\t\ttcp dport 993 drop # handle 1\n\t}\n}\n',
    );
  };
  const drop = { drop: null };
  const accept = { accept: null };

  test('quotes the rule as the system prints it', () => {
    expect(stops([[match(dport, 993), drop]])(to(993))).toEqual({ rule: 'tcp dport 993 drop' });
    expect(stops([[accept], [match(dport, 143), drop]])(to(993))).toBeUndefined();
  });

  test.each<[string, readonly (readonly unknown[])[], Packet, boolean]>([
    ['another port', [[match(dport, 993), drop]], to(143), false],
    ['another transport', [[match(dport, 993), drop]], to(993, { transport: 'udp' }), false],
    ['a port of a set', [[match(dport, { set: [25, { range: [990, 999] }] }), { reject: null }]], to(993), true],
    ['a port outside of a set', [[match(dport, { set: [25, { range: [990, 992] }] }), drop]], to(993), false],
    ['all ports but some', [[match(dport, { set: [80, 443] }, '!='), drop]], to(993), true],
    ['an address', [[match(daddr, { prefix: { addr: '192.0.2.0', len: 24 } }), drop]], to(993, { address: '192.0.2.9' }), true],
    ['an address where none is asked about', [[match(daddr, '192.0.2.9'), drop]], to(993), false],
    ['an address of the other family', [[match(daddr, '192.0.2.9'), drop]], to(993, { address: '2001:db8::9' }), false],
    ['an earlier rule that accepts', [[match(dport, 993), accept], [drop]], to(993), false],
    ['a rule for loopback', [[match({ meta: { key: 'oifname' } }, 'lo'), accept], [drop]], to(993), true],
    [
      'a rule for what is established',
      [[match({ ct: { key: 'state' } }, ['established', 'related'], 'in'), accept], [drop]],
      to(993),
      true,
    ],
    ['a rule that only sometimes applies', [[{ limit: { rate: 1 } }, drop]], to(993), false],
    ['an unknown condition before one that is sure', [[match({ meta: { key: 'cgroup' } }, 1), accept], [drop]], to(993), false],
    [
      'a verdict map',
      [
        [
          {
            vmap: {
              key: dport,
              data: {
                set: [
                  [25, accept],
                  [993, drop],
                ],
              },
            },
          },
        ],
      ],
      to(993),
      true,
    ],
    ['IPv4 only', [[match({ meta: { key: 'nfproto' } }, 'ipv4'), drop]], to(993, { address: '2001:db8::9' }), false],
  ])('%s', (_, rules, packet, stopped) => {
    expect(stops(rules)(packet) !== undefined).toBe(stopped);
  });

  test('follows jumps, and named sets', () => {
    const more = [
      { set: { family: 'inet', table: 't', name: 'bad', elem: ['203.0.113.5', { prefix: { addr: '192.0.2.0', len: 24 } }] } },
      { chain: { family: 'inet', table: 't', name: 'more' } },
      { rule: { family: 'inet', table: 't', chain: 'more', handle: 9, expr: [match(daddr, '@bad'), drop] } },
    ];
    const stopped = stops([[{ jump: { target: 'more' } }]], { more });
    expect(stopped(to(993, { address: '192.0.2.77' }))).toBeDefined();
    expect(stopped(to(993, { address: '203.0.113.6' }))).toBeUndefined();
  });

  test('a chain that drops by policy stops what no rule accepts', () => {
    const stopped = stops([[match(dport, 443), accept]], { policy: 'drop' });
    expect(stopped(to(993))?.rule).toContain('policy drop of chain out');
    expect(stopped(to(443))).toBeUndefined();
  });

  test('a chain that calls itself ends', () => {
    const more = [
      { chain: { family: 'inet', table: 't', name: 'a' } },
      { rule: { family: 'inet', table: 't', chain: 'a', handle: 9, expr: [{ jump: { target: 'a' } }] } },
    ];
    expect(stops([[{ jump: { target: 'a' } }]], { more })(to(993))).toBeUndefined();
  });

  test.each(['', '[]', '{"nftables":7}', '{'])('finds nothing in %j', (json) => {
    expect(nftablesStops(json, '')(to(993))).toBeUndefined();
  });
});

/** As iptables-save(8) prints; ufw keeps its rules so, too. */
const SAVED = `# Generated by iptables-save v1.8.9
*nat
:OUTPUT ACCEPT [0:0]
-A OUTPUT -p tcp --dport 143 -j DROP
COMMIT
*filter
:INPUT ACCEPT [0:0]
:OUTPUT ACCEPT [12:800]
:ufw-out - [0:0]
-A OUTPUT -o lo -j ACCEPT
-A OUTPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A OUTPUT -p tcp -m multiport --dports 465,990:995 -m comment --comment "no mail here" -j REJECT --reject-with icmp-port-unreachable
-A OUTPUT -j ufw-out
-A ufw-out -d 198.51.100.0/24 -p tcp -m tcp --dport 110 -j DROP
-A ufw-out ! -d 192.0.2.0/24 -p udp -m udp --dport 53 -j DROP
-A ufw-out -p tcp -m owner --uid-owner 54321 -m tcp --dport 587 -j DROP
-A ufw-out -p tcp -m recent --name x -j DROP
COMMIT
`;

describe('iptables', () => {
  const stops = iptablesStops(SAVED, 4);

  test.each<[string, Packet, boolean]>([
    ['a port of several', to(993), true],
    ['a port that only another table names', to(143), false],
    ['an address in a chain of its own', to(110, { address: '198.51.100.9' }), true],
    ['another address', to(110, { address: '192.0.2.9' }), false],
    ['all addresses but some', to(53, { transport: 'udp', address: '203.0.113.9' }), true],
    ['one of those some', to(53, { transport: 'udp', address: '192.0.2.53' }), false],
    ['a rule for another user', to(587), false],
    ['a rule with an unknown condition', to(25), false],
    ['the other family', to(993, { address: '2001:db8::1' }), false],
  ])('%s', (_, packet, stopped) => {
    expect(stops(packet) !== undefined).toBe(stopped);
  });

  test('stops by policy what no rule accepts', () => {
    const text = '*filter\n:OUTPUT DROP [0:0]\n-A OUTPUT -p tcp -m tcp --dport 443 -j ACCEPT\nCOMMIT\n';
    expect(iptablesStops(text, 4)(to(993))).toEqual({ rule: ':OUTPUT DROP' });
    expect(iptablesStops(text, 4)(to(443))).toBeUndefined();
  });
});

describe('pf', () => {
  /** as pfctl -P -s rules prints (pf.conf(5)) */
  const stops = pfStops(
    'scrub-anchor "com.apple/*" all fragment reassemble\nblock drop out proto tcp from any to any port = 993\nblock drop out quick inet proto tcp from any to 192.0.2.0/24 port 25:30\npass out proto tcp from any to any port = 995\nblock return out proto tcp from any to any port 100 >< 200\nblock drop in proto tcp from any to any port = 587\nblock drop out proto udp from any to <bad>\n',
  );

  test.each<[string, Packet, boolean]>([
    ['a port', to(993), true],
    ['a range at an address', to(26, { address: '192.0.2.7' }), true],
    ['a range between bounds', to(143), true],
    ['another port', to(465), false],
    ['the way in', to(587), false],
    ['a table of unknown addresses', to(53, { transport: 'udp' }), false],
  ])('%s', (_, packet, stopped) => {
    expect(stops(packet) !== undefined).toBe(stopped);
  });

  test('the last rule that matches decides, unless one is quick', () => {
    expect(pfStops('block drop out all\npass out proto tcp from any to any port = 993\n')(to(993))).toBeUndefined();
    expect(pfStops('block drop out quick all\npass out proto tcp from any to any port = 993\n')(to(993))).toBeDefined();
  });
});

describe('the firewall of Windows', () => {
  const rule = (of: object) =>
    JSON.stringify({
      DisplayName: 'no mail',
      Protocol: 'TCP',
      RemotePort: ['993', '465-587'],
      RemoteAddress: 'Any',
      Program: 'Any',
      ...of,
    });

  test.each<[string, object, Packet, boolean]>([
    ['a port', {}, to(993), true],
    ['a range of ports', {}, to(500), true],
    ['another port', {}, to(143), false],
    ['another program', { Program: 'C:\\outlook.exe' }, to(993), false],
    ['an address', { RemoteAddress: '192.0.2.0/24' }, to(993, { address: '192.0.2.9' }), true],
    ['a word for addresses', { RemoteAddress: 'Internet' }, to(993, { address: '192.0.2.9' }), false],
    ['every protocol', { Protocol: 'Any', RemotePort: 'Any' }, to(53, { transport: 'udp' }), true],
  ])('%s', (_, of, packet, stopped) => {
    expect(windowsStops(rule(of))(packet) !== undefined).toBe(stopped);
  });
});

describe('the outgoing rules of this computer', () => {
  test('are summed up by rule', async () => {
    const saved = '*filter\n:OUTPUT ACCEPT [0:0]\n-A OUTPUT -p tcp -m multiport --dports 465,993 -j DROP\nCOMMIT\n';
    const reading = await readOutgoingRules(recorded({ platform: 'linux', commands: { 'iptables-save': saved } }), {
      ports: [143, 465, 993],
      addresses: ['192.0.2.9', '192.0.2.10'],
    });
    expect(reading).toMatchObject({
      readable: true,
      value: [{ ports: [465, 993], addresses: ['192.0.2.9', '192.0.2.10'], transport: 'tcp' }],
    });
  });

  test('that nobody may read are unreadable, with the reason', async () => {
    expect(await readOutgoingRules(recorded({ platform: 'linux' }), { ports: [993], addresses: [] })).toMatchObject({
      readable: false,
      because: expect.stringContaining('nft'),
    });
    expect(await readOutgoingRules(recorded({ platform: 'darwin' }), { ports: [993], addresses: [] })).toMatchObject({ readable: false });
  });
});
