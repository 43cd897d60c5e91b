import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { HOSTED } from './addresses.ts';
import type { Namespace } from './namespace.ts';
import type { Hosts } from './network.ts';

const RELAY = fileURLToPath(new URL('relay.py', import.meta.url));

/** Which cable is slow: the one between router and core, or the one of a host. */
export type Cable = 'uplink' | keyof typeof HOSTED;

/** Sends everything on one cable through a relay that holds packets back. Answers with its undoing. */
export async function slowDown(hosts: Hosts, cable: Cable, oneWayMs: number, jitterMs: number): Promise<() => Promise<void>> {
  const near = cable === 'uplink' ? hosts.router : hosts[cable];
  const device = cable === 'uplink' ? 'slow0' : `slow-${cable}`;
  const stop = await startRelay(near, hosts.core, device, oneWayMs, jitterMs);
  await Promise.all([
    near.change(
      `link set ${device} mtu 1500 up`,
      `route replace default dev ${device}`,
      '-6 route del default',
      `-6 route add default dev ${device}`,
    ),
    hosts.core.change(`link set ${device} mtu 1500 up`, ...towards(cable, device)),
  ]);
  return stop;
}

function towards(cable: Cable, device: string): readonly string[] {
  if (cable === 'uplink')
    return [`route replace 192.0.2.0/26 dev ${device}`, '-6 route del 2001:db8:1::/64', `-6 route add 2001:db8:1::/64 dev ${device}`];
  return HOSTED[cable].flatMap(({ v4, v6 }) => [
    `route replace ${v4}/32 dev ${device}`,
    `-6 route del ${v6}/128`,
    `-6 route add ${v6}/128 dev ${device}`,
  ]);
}

async function startRelay(a: Namespace, b: Namespace, device: string, oneWayMs: number, jitterMs: number): Promise<() => Promise<void>> {
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
  const child = spawn(python, [RELAY, a.id, b.id, device, String(oneWayMs), String(jitterMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', () => resolve());
    child.once('error', reject).once('exit', (code) => reject(new Error(`the relay ended with ${code}`)));
  });
  return async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await gone;
  };
}
