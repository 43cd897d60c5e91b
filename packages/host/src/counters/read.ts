import type { System } from '../system.ts';
import { parseDeviceCounters, parseSnmp, parseSnmp6, type Counters } from './linux.ts';

/** Linux's counters of packets made, passed and sent; undefined on other systems. */
export async function readCounters(system: System): Promise<Counters | undefined> {
  if (system.platform !== 'linux') return undefined;
  const [snmp, netstat, snmp6, devices] = await Promise.all(['snmp', 'netstat', 'snmp6', 'dev'].map((name) => system.file(`/proc/net/${name}`)));
  if (!snmp?.readable || !devices?.readable) return undefined;
  return new Map([
    ...parseSnmp(snmp.value),
    ...(netstat?.readable ? parseSnmp(netstat.value) : []),
    ...(snmp6?.readable ? parseSnmp6(snmp6.value) : []),
    ...parseDeviceCounters(devices.value),
  ]);
}

/** Linux's counters of TCP alone. */
export async function readTcpCounters(system: System): Promise<Counters | undefined> {
  if (system.platform !== 'linux') return undefined;
  const netstat = await system.file('/proc/net/netstat');
  return netstat.readable ? parseSnmp(netstat.value) : undefined;
}
