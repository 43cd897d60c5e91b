import { plainAddress } from '../address.ts';
import { jsonObjects, numberOf, textOf } from '../json.ts';
import type { Neighbour } from './neighbour.ts';
import { lines } from '../lines.ts';

export const NEIGHBOURS_SCRIPT = 'Get-NetNeighbor | Select-Object IPAddress,InterfaceAlias,State | ConvertTo-Json -Compress';

/** The values of MSFT_NetNeighbor.State, in their order. */
const STATES: readonly Neighbour['state'][] = ['failed', 'incomplete', 'probing', 'probing', 'stale', 'reachable', 'resolved'];

/** `Get-NetNeighbor | … | ConvertTo-Json`. */
export function parseNetNeighbor(text: string): readonly Neighbour[] {
  return jsonObjects(text).flatMap((one) => {
    const address = plainAddress(textOf(one['IPAddress']));
    const state = STATES[numberOf(one['State']) ?? -1];
    if (address === undefined || state === undefined) return [];
    const name = textOf(one['InterfaceAlias']);
    return [{ address, state, ...(name === '' ? {} : { interface: name }) }];
  });
}

/** `arp -a`: `  192.168.1.1   00-11-22-33-44-55   dynamic`, the last word translated. IPv4 only. */
export function parseWindowsArp(text: string): readonly Neighbour[] {
  return lines(text).flatMap((line) => {
    const match = /^\s+(\d+\.\d+\.\d+\.\d+)\s+([0-9a-f]{2}(?:-[0-9a-f]{2}){5})\s/i.exec(line);
    const address = plainAddress(match?.[1] ?? '');
    return address === undefined ? [] : [{ address, state: 'resolved' as const }];
  });
}
