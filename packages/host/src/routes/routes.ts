import type { Family } from '../address.ts';
import { firstReadable, parsed, type Reading } from '../reading.ts';
import { powershell, type System } from '../system.ts';
import { parseProcIpv6Route, parseProcRoute } from './linux.ts';
import { parseNetstatRoutes } from './netstat.ts';
import type { Route } from './route.ts';
import { parseNetRoute, parseRoutePrint, ROUTES_SCRIPT } from './windows.ts';

/** One family's routing table. A computer without the family has an empty one. */
export async function readRoutes(system: System, family: Family): Promise<Reading<readonly Route[]>> {
  if (system.platform === 'linux') return linuxRoutes(system, family);
  if (system.platform === 'win32') {
    return firstReadable(
      async () => parsed(await system.command('route', ['print', family === 4 ? '-4' : '-6']), (text) => parseRoutePrint(text, family)),
      async () => parsed(await powershell(system, ROUTES_SCRIPT), (text) => parseNetRoute(text, family)),
    );
  }
  return parsed(await system.command('netstat', ['-rn']), (text) => parseNetstatRoutes(text, family));
}

async function linuxRoutes(system: System, family: Family): Promise<Reading<readonly Route[]>> {
  if (family === 4) return parsed(await system.file('/proc/net/route'), parseProcRoute);
  const table = await system.file('/proc/net/ipv6_route');
  // Where the kernel has no IPv6 the file is not there: no routes, nothing unreadable.
  return !table.readable && table.because === 'not there'
    ? { readable: true, source: table.source, value: [] }
    : parsed(table, parseProcIpv6Route);
}
