import type { System } from '../system.ts';
import { parseDeviceCounters, parseSnmp, parseSnmp6, type Counters } from './linux.ts';

/** Linux's counters of packets made, passed and looped back, read without letting anything of this process happen meanwhile. */
export function readCountersNow(system: System): Counters | undefined {
  if (system.platform !== 'linux') return undefined;
  const [snmp, snmp6, devices] = ['snmp', 'snmp6', 'dev'].map((name) => system.fileNow(`/proc/net/${name}`));
  if (!snmp?.readable || !devices?.readable) return undefined;
  return new Map([...parseSnmp(snmp.value), ...(snmp6?.readable ? parseSnmp6(snmp6.value) : []), ...parseDeviceCounters(devices.value)]);
}

/** Linux's counters of TCP alone. */
export async function readTcpCounters(system: System): Promise<Counters | undefined> {
  if (system.platform !== 'linux') return undefined;
  const netstat = await system.file('/proc/net/netstat');
  return netstat.readable ? parseSnmp(netstat.value) : undefined;
}
