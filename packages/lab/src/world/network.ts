import { run } from './command.ts';
import { ADDRESS, HOSTED, type HostName } from './addresses.ts';
import type { Namespace } from './namespace.ts';

export type Hosts = Readonly<Record<HostName, Namespace>>;
type Hosted = keyof typeof HOSTED;

const KERNEL = [
  'net.ipv6.conf.all.accept_dad=0',
  'net.ipv6.conf.default.accept_dad=0',
  'net.ipv6.conf.all.accept_ra=0',
  'net.ipv6.conf.default.accept_ra=0',
  'net.ipv6.conf.all.disable_ipv6=0',
  'net.ipv6.conf.default.disable_ipv6=0',
  'net.ipv6.auto_flowlabels=0',
  'net.ipv4.icmp_ratelimit=0',
  'net.ipv6.icmp.ratelimit=0',
];
const FORWARD = ['net.ipv4.ip_forward=1', 'net.ipv6.conf.all.forwarding=1'];

/**
 * client — router — core — each server host. The core routes single addresses; every host's default gateway is the
 * core's end of its cable. Nothing leads to the machine's own network.
 */
export async function plumbAll(hosts: Hosts): Promise<void> {
  await Promise.all(Object.values(hosts).map((host) => prepare(host)));
  await plumbLan(hosts);
  await plumbUplink(hosts);
  for (const name of Object.keys(HOSTED) as Hosted[]) await plumbHost(hosts, name);
}

/** Plumbs again whatever a scenario changed. */
export async function replumb(hosts: Hosts): Promise<void> {
  const touched = (Object.keys(hosts) as HostName[]).filter((name) => hosts[name].plumbingTouched);
  if (touched.length === 0) return;
  await Promise.all(touched.map((name) => prepare(hosts[name])));
  const all = touched.includes('core');
  if (touched.includes('client') || touched.includes('router')) await plumbLan(hosts);
  if (touched.includes('router') || all) await plumbUplink(hosts);
  for (const name of Object.keys(HOSTED) as Hosted[]) if (all || touched.includes(name)) await plumbHost(hosts, name);
  for (const name of touched) hosts[name].plumbingTouched = false;
}

async function prepare(host: Namespace): Promise<void> {
  await host.ip(['link set lo up']);
  await host.must('sysctl', ['-qw', ...KERNEL, ...(host.name === 'router' || host.name === 'core' ? FORWARD : [])]);
}

async function plumbLan({ client, router }: Hosts): Promise<void> {
  await cable(client, 'eth0', router, 'lan');
  await Promise.all([
    router.ip([
      `addr add ${ADDRESS.gateway.v4}/26 dev lan`,
      `addr add ${ADDRESS.gateway.v6}/64 dev lan nodad`,
      'addr add fe80::1/64 dev lan nodad',
      'link set lan up',
    ]),
    client.ip([
      'link set eth0 up',
      `addr add ${ADDRESS.client.v4}/26 dev eth0`,
      `addr add ${ADDRESS.client.v6}/64 dev eth0 nodad`,
      `route add default via ${ADDRESS.gateway.v4} dev eth0`,
      `-6 route add default via ${ADDRESS.gateway.v6} dev eth0`,
    ]),
  ]);
}

async function plumbUplink({ router, core }: Hosts): Promise<void> {
  await cable(router, 'wan', core, 'customer');
  await Promise.all([
    core.ip([
      'link set customer up',
      `addr add ${ADDRESS.coreInside.v4}/30 dev customer`,
      `addr add ${ADDRESS.coreInside.v6}/64 dev customer nodad`,
      `route replace 192.0.2.0/26 via ${ADDRESS.routerOutside.v4} dev customer onlink`,
      `-6 route replace 2001:db8:1::/64 via ${ADDRESS.routerOutside.v6} dev customer onlink`,
    ]),
    router.ip([
      'link set wan up',
      `addr add ${ADDRESS.routerOutside.v4}/30 dev wan`,
      `addr add ${ADDRESS.routerOutside.v6}/64 dev wan nodad`,
      `route replace default via ${ADDRESS.coreInside.v4} dev wan onlink`,
      `-6 route replace default via ${ADDRESS.coreInside.v6} dev wan onlink`,
    ]),
  ]);
}

async function plumbHost(hosts: Hosts, name: Hosted): Promise<void> {
  const host = hosts[name];
  const end = `to-${name}`;
  await cable(host, 'eth0', hosts.core, end);
  await Promise.all([
    hosts.core.ip([
      `addr add fe80::1/64 dev ${end} nodad`,
      `link set ${end} up`,
      ...HOSTED[name].flatMap(({ v4, v6 }) => [`route replace ${v4}/32 dev ${end}`, `-6 route replace ${v6}/128 dev ${end}`]),
    ]),
    host.ip([
      'link set eth0 up',
      ...HOSTED[name].flatMap(({ v4, v6 }) => [`addr add ${v4}/32 dev eth0`, `addr add ${v6}/128 dev eth0 nodad`]),
      `route add default via ${ADDRESS.coreInside.v4} dev eth0 onlink`,
      '-6 route add default via fe80::1 dev eth0',
    ]),
  ]);
}

async function cable(a: Namespace, aEnd: string, b: Namespace, bEnd: string): Promise<void> {
  await run('ip', ['-n', a.id, 'link', 'del', aEnd]);
  await run('ip', ['-n', b.id, 'link', 'del', bEnd]);
  await a.ip([`link add ${aEnd} type veth peer name ${bEnd} netns ${b.id}`]);
}
