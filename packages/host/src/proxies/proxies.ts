import type { System } from '../system.ts';
import { proxiesOfEnvironment } from './environment.ts';
import { parseGnomeProxy } from './gnome.ts';
import type { Proxy } from './proxy.ts';
import { parseScutilProxy } from './scutil-proxy.ts';
import { parseRegistryProxy, PROXY_KEY } from './windows-registry.ts';

/** Every proxy configured for the person's programs, from the environment and the system's own settings. */
export async function readProxies(system: System): Promise<readonly Proxy[]> {
  return [...proxiesOfEnvironment(system.environment), ...(await systemProxies(system))];
}

async function systemProxies(system: System): Promise<readonly Proxy[]> {
  if (system.platform === 'darwin') {
    const reading = await system.command('scutil', ['--proxy']);
    return reading.readable ? parseScutilProxy(reading.value) : [];
  }
  if (system.platform === 'win32') {
    const reading = await system.command('reg', ['query', PROXY_KEY]);
    return reading.readable ? parseRegistryProxy(reading.value) : [];
  }
  // Without a desktop session there are no such settings, and asking would only wait.
  if (system.environment['DBUS_SESSION_BUS_ADDRESS'] === undefined) return [];
  const reading = await system.command('gsettings', ['list-recursively', 'org.gnome.system.proxy'], { timeoutMs: 1_000 });
  return reading.readable ? parseGnomeProxy(reading.value) : [];
}
