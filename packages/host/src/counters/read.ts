import { read, unreadable, type Reading } from '../reading.ts';
import type { System } from '../system.ts';
import { parseDeviceCounters, parseSnmp, parseSnmp6, type Counters } from './linux.ts';

/** Linux's counters of packets made, passed and looped back, read without letting anything of this process happen meanwhile. */
export function readCountersNow(system: System): Counters | undefined {
  if (system.platform !== 'linux') return undefined;
  const [snmp, snmp6, devices] = ['snmp', 'snmp6', 'dev'].map((name) => system.fileNow(`/proc/net/${name}`));
  if (!snmp?.readable || !devices?.readable) return undefined;
  return new Map([...parseSnmp(snmp.value), ...(snmp6?.readable ? parseSnmp6(snmp6.value) : []), ...parseDeviceCounters(devices.value)]);
}

/** How many TCP segments this computer has sent since it was started, and how many of them again. */
export interface Segments {
  readonly sent: number;
  readonly resent: number;
}

/** Counted for the whole computer (RFC 4022 section 3, tcpOutSegs and tcpRetransSegs). */
export async function readSegments(system: System): Promise<Reading<Segments>> {
  const source = '/proc/net/snmp';
  if (system.platform !== 'linux') return unreadable(source, 'only Linux counts there');
  const reading = await system.file(source);
  if (!reading.readable) return reading;
  const counters = parseSnmp(reading.value);
  const [sent, resent] = [counters.get('Tcp.OutSegs'), counters.get('Tcp.RetransSegs')];
  return sent === undefined || resent === undefined ? unreadable(source, 'without the counters of TCP') : read(source, { sent, resent });
}

/** Linux's counters of TCP alone. */
export async function readTcpCounters(system: System): Promise<Counters | undefined> {
  if (system.platform !== 'linux') return undefined;
  const netstat = await system.file('/proc/net/netstat');
  return netstat.readable ? parseSnmp(netstat.value) : undefined;
}
