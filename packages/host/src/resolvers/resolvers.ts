import { parsed, read, firstReadable, type Reading } from '../reading.ts';
import { powershell, type System } from '../system.ts';
import type { Configured } from './configured.ts';
import { parseResolvConf } from './resolv-conf.ts';
import { parseScutilDns } from './scutil-dns.ts';
import { parseDnsClientServerAddress, parseIpconfig, RESOLVERS_SCRIPT } from './windows.ts';

export interface Resolvers extends Configured {
  /** whom a forwarder on this computer (systemd-resolved) asks, where it says so */
  readonly upstreams: readonly string[];
}

/** The resolvers that programs on this computer ask. */
export async function readResolvers(system: System): Promise<Reading<Resolvers>> {
  if (system.platform === 'linux') return linuxResolvers(system);
  if (system.platform === 'darwin') {
    return firstReadable(
      async () => withoutUpstreams(parsed(await system.command('scutil', ['--dns']), parseScutilDns)),
      async () => withoutUpstreams(parsed(await system.file('/etc/resolv.conf'), parseResolvConf)),
    );
  }
  if (system.platform === 'win32') {
    return firstReadable(
      async () => withoutUpstreams(parsed(await system.command('ipconfig', ['/all']), parseIpconfig)),
      async () =>
        withoutUpstreams(
          parsed(await powershell(system, RESOLVERS_SCRIPT), (text) => parseDnsClientServerAddress(text, Object.keys(system.interfaces()))),
        ),
    );
  }
  return withoutUpstreams(parsed(await system.file('/etc/resolv.conf'), parseResolvConf));
}

async function linuxResolvers(system: System): Promise<Reading<Resolvers>> {
  const file = await system.file('/etc/resolv.conf');
  const configured = file.readable ? parseResolvConf(file.value) : { resolvers: [], search: [] };
  if (!file.readable && file.because !== 'not there') return file;
  // resolv.conf(5): with no nameserver line, or no file, the C library asks this computer itself.
  if (configured.resolvers.length === 0) {
    return read('/etc/resolv.conf, which names no resolver', { ...configured, resolvers: ['127.0.0.1'], upstreams: [] });
  }
  const local = configured.resolvers.every((address) => address.startsWith('127.') || address === '::1');
  const upstream = local ? parsed(await system.file('/run/systemd/resolve/resolv.conf'), parseResolvConf) : undefined;
  return read(file.source, { ...configured, upstreams: upstream?.readable === true ? upstream.value.resolvers : [] });
}

function withoutUpstreams(reading: Reading<Configured>): Reading<Resolvers> {
  return reading.readable ? read(reading.source, { ...reading.value, upstreams: [] }) : reading;
}
