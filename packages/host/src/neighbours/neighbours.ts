import { familyOf } from '../address.ts';
import { firstReadable, parsed, unreadable, type Reading } from '../reading.ts';
import { powershell, type System } from '../system.ts';
import { parseArp, parseNdp } from './bsd.ts';
import { parseIpNeighbour, parseProcArp } from './linux.ts';
import type { Neighbour } from './neighbour.ts';
import { NEIGHBOURS_SCRIPT, parseNetNeighbor, parseWindowsArp } from './windows.ts';

/** What this computer knows of one neighbour; nothing where it has no entry. A link-local address needs its interface, too. */
export async function readNeighbour(system: System, address: string, onInterface?: string): Promise<Reading<Neighbour | undefined>> {
  return parsed(await tableFor(system, address), (table) => {
    const same = table.filter((one) => one.address === address);
    // Not every source calls an interface by the same name.
    return same.find((one) => one.interface === onInterface) ?? same[0];
  });
}

async function tableFor(system: System, address: string): Promise<Reading<readonly Neighbour[]>> {
  const ipv4 = familyOf(address) === 4;
  if (system.platform === 'linux') {
    return firstReadable(
      async () => parsed(await system.command('ip', ['-json', '-statistics', 'neighbour', 'show', 'to', address]), parseIpNeighbour),
      async () =>
        ipv4
          ? parsed(await system.file('/proc/net/arp'), parseProcArp)
          : unreadable<readonly Neighbour[]>('/proc', 'Linux tells of IPv6 neighbours only through the ip program'),
    );
  }
  if (system.platform === 'win32') {
    return firstReadable(
      async () => parsed(await powershell(system, NEIGHBOURS_SCRIPT), parseNetNeighbor),
      async () => parsed(await system.command('arp', ['-a']), parseWindowsArp),
    );
  }
  return ipv4 ? parsed(await system.command('arp', ['-an']), parseArp) : parsed(await system.command('ndp', ['-an']), parseNdp);
}
