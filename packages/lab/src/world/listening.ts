import { readFile } from 'node:fs/promises';
import { isIPv4 } from 'node:net';

/** An address and port at which a server has to listen before it counts as up. */
export interface Socket {
  readonly transport: 'tcp' | 'udp';
  readonly address: string;
  readonly port: number;
}

/** Where a DNS server listens. */
export function dnsSockets({ v4, v6 }: { readonly v4: string; readonly v6: string }): readonly Socket[] {
  return [v4, v6].flatMap((address) => [
    { transport: 'udp' as const, address, port: 53 },
    { transport: 'tcp' as const, address, port: 53 },
  ]);
}

/** Waits until the namespace of a process has all these sockets; names those that stay away. */
export async function waitListening(
  pid: number,
  wanted: readonly Socket[],
  what: string,
  alive: () => boolean,
  limitMs = 20_000,
): Promise<void> {
  const until = performance.now() + limitMs;
  for (let wait = 4; ; wait = Math.min(wait * 1.5, 60)) {
    const missing = await missingOf(pid, wanted);
    if (missing.length === 0) return;
    if (!alive()) throw new Error(`${what} ended at once`);
    if (performance.now() > until)
      throw new Error(`${what} does not listen at ${missing.map((one) => `${one.address} port ${one.port}`).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

async function missingOf(pid: number, wanted: readonly Socket[]): Promise<readonly Socket[]> {
  const open = new Set<string>();
  for (const transport of ['tcp', 'udp'] as const)
    for (const family of ['', '6'])
      for (const line of (await readFile(`/proc/${pid}/net/${transport}${family}`, 'utf8').catch(() => '')).split('\n').slice(1)) {
        const [, local, , state] = line.trim().split(/\s+/);
        if (local !== undefined && (transport === 'udp' || state === '0A')) open.add(`${transport} ${local}`);
      }
  return wanted.filter(
    (one) => !open.has(`${one.transport} ${kernelForm(one.address)}:${one.port.toString(16).toUpperCase().padStart(4, '0')}`),
  );
}

/** An address as /proc/net/tcp prints it: 32-bit words in the machine's little-endian order. */
function kernelForm(address: string): string {
  const bytes = isIPv4(address) ? Buffer.from(address.split('.').map(Number)) : ipv6Bytes(address);
  for (let at = 0; at < bytes.length; at += 4) bytes.subarray(at, at + 4).reverse();
  return bytes.toString('hex').toUpperCase();
}

function ipv6Bytes(address: string): Buffer {
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const left = groups(head);
  const right = groups(tail);
  const all = address.includes('::') ? [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right] : left;
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}
