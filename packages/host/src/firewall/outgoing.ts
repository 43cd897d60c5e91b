import type { Reading } from '../reading.ts';
import { firstReadable, parsed, read } from '../reading.ts';
import { powershell, type System } from '../system.ts';
import { iptablesStops } from './iptables.ts';
import { nftablesStops } from './nftables.ts';
import type { Packet, Stop, Trials } from './packet.ts';
import { packetsOf } from './packet.ts';
import { pfStops } from './pf.ts';
import { WINDOWS_SCRIPT, windowsStops } from './windows.ts';

/** A rule of this computer that surely stops what it sends out. */
export interface BlockingRule {
  /** as the system prints it */
  readonly rule: string;
  /** of the ports that were asked about, those it stops */
  readonly ports: readonly number[];
  /** of the addresses that were asked about, those it stops; empty: every address */
  readonly addresses: readonly string[];
  readonly transport: 'tcp' | 'udp' | 'any';
}

/** What would become of outgoing packets to these ports and addresses by this computer's own rules. */
export async function readOutgoingRules(system: System, trials: Trials): Promise<Reading<readonly BlockingRule[]>> {
  const packets = packetsOf(trials);
  if (system.platform === 'linux') return linuxRules(system, packets);
  if (system.platform === 'win32')
    return parsed(await powershell(system, WINDOWS_SCRIPT), (text) => summarise(packets, windowsStops(text)));
  return parsed(await system.command('pfctl', ['-P', '-s', 'rules']), (text) => summarise(packets, pfStops(text)));
}

/** nftables shows the rules of both generations of tools, except matches that only iptables can print. */
async function linuxRules(system: System, packets: readonly Packet[]): Promise<Reading<readonly BlockingRule[]>> {
  const [nftables, iptables, ip6tables] = await Promise.all([
    nftablesRules(system),
    system.command('iptables-save', []),
    system.command('ip6tables-save', []),
  ]);
  const readable = [
    ...(nftables.readable ? [nftables.value] : []),
    ...(iptables.readable ? [iptablesStops(iptables.value, 4)] : []),
    ...(ip6tables.readable ? [iptablesStops(ip6tables.value, 6)] : []),
  ];
  if (readable.length === 0)
    return firstReadable(
      async () => (nftables.readable ? read(nftables.source, []) : nftables),
      async () => parsed(iptables, () => []),
    );
  return read(
    'nftables and iptables',
    readable.flatMap((stops) => summarise(packets, stops)),
  );
}

async function nftablesRules(system: System): Promise<Reading<(packet: Packet) => Stop | undefined>> {
  const [json, text] = await Promise.all([
    system.command('nft', ['-j', 'list', 'ruleset']),
    system.command('nft', ['-a', 'list', 'ruleset']),
  ]);
  return parsed(json, (ruleset) => nftablesStops(ruleset, text.readable ? text.value : ''));
}

function summarise(packets: readonly Packet[], stops: (packet: Packet) => Stop | undefined): readonly BlockingRule[] {
  const stopped = packets.flatMap((packet) => {
    const stop = stops(packet);
    return stop === undefined ? [] : [{ packet, stop }];
  });
  return [...Map.groupBy(stopped, ({ stop }) => stop.rule)].map(([rule, hits]) => {
    const transports = new Set(hits.map(({ packet }) => packet.transport));
    return {
      rule,
      ports: [...new Set(hits.map(({ packet }) => packet.port))],
      addresses: [...new Set(hits.flatMap(({ packet }) => packet.address ?? []))],
      transport: transports.size > 1 ? 'any' : (hits[0]?.packet.transport ?? 'any'),
    };
  });
}
