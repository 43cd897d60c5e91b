/** The kernel's own counters, by name: `Tcp.OutSegs`, `Ip.OutRequests`, `Ip6OutTransmits`, `tx.eth0`. */
export type Counters = ReadonlyMap<string, number>;

/** /proc/net/snmp and /proc/net/netstat: a line of names, then a line of numbers. */
export function parseSnmp(text: string): Counters {
  const counters = new Map<string, number>();
  const lines = text.split('\n');
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const names = (lines[index] ?? '').trim().split(/\s+/);
    const values = (lines[index + 1] ?? '').trim().split(/\s+/);
    const group = (names[0] ?? '').replace(/:$/, '');
    if (names[0] !== values[0]) continue;
    names.slice(1).forEach((name, position) => set(counters, `${group}.${name}`, values[position + 1]));
  }
  return counters;
}

/** /proc/net/snmp6: a name and a number on each line. */
export function parseSnmp6(text: string): Counters {
  const counters = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [name, value] = line.trim().split(/\s+/);
    if (name !== undefined) set(counters, name, value);
  }
  return counters;
}

/** /proc/net/dev: packets sent by each device, `tx.eth0`. */
export function parseDeviceCounters(text: string): Counters {
  const counters = new Map<string, number>();
  for (const line of text.split('\n').slice(2)) {
    const colon = line.indexOf(':');
    if (colon === -1) continue;
    // Eight columns of receiving, then bytes and packets of sending.
    set(
      counters,
      `tx.${line.slice(0, colon).trim()}`,
      line
        .slice(colon + 1)
        .trim()
        .split(/\s+/)[9],
    );
  }
  return counters;
}

function set(counters: Map<string, number>, name: string, value: string | undefined): void {
  if (value !== undefined && /^-?\d{1,20}$/.test(value)) counters.set(name, Number(value));
}
