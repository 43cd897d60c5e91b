import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Hosts } from './network.ts';

const RELAY = fileURLToPath(new URL('relay.py', import.meta.url));

/** Sends everything between the router and the core through a relay that holds packets back. Answers with its undoing. */
export async function slowDown({ router, core }: Hosts, oneWayMs: number, jitterMs: number): Promise<() => Promise<void>> {
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
  const child = spawn(python, [RELAY, router.id, core.id, String(oneWayMs), String(jitterMs)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', () => resolve());
    child.once('error', reject).once('exit', (code) => reject(new Error(`the relay ended with ${code}`)));
  });
  await Promise.all([
    router.change('link set slow0 mtu 1500 up', 'route replace default dev slow0', '-6 route del default dev wan', '-6 route add default dev slow0'),
    core.change('link set slow0 mtu 1500 up', 'route replace 192.0.2.0/26 dev slow0', '-6 route del 2001:db8:1::/64', '-6 route add 2001:db8:1::/64 dev slow0'),
  ]);
  return async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };
}
