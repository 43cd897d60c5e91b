import { plainAddress } from '../address.ts';
import type { Neighbour } from './neighbour.ts';
import { lines } from '../lines.ts';

/** `arp -an` of macOS and the BSDs: `? (192.168.1.1) at 0:11:22:33:44:55 on en0 ifscope [ethernet]`. */
export function parseArp(text: string): readonly Neighbour[] {
  return lines(text).flatMap((line) => {
    const match = /^\S{1,255} \(([^)]{1,60})\) at (\S{1,40})(?: on (\S{1,32}))?/.exec(line);
    const address = plainAddress(match?.[1] ?? '');
    if (match === null || address === undefined) return [];
    return [{ address, state: match[2]?.includes(':') === true ? ('resolved' as const) : ('incomplete' as const), ...named(match[3]) }];
  });
}

/** `ndp -an`: neighbour, hardware address, interface, expiry, a letter for the state (ndp(8): R, S, D, P, I, N). */
export function parseNdp(text: string): readonly Neighbour[] {
  return lines(text).flatMap((line) => {
    const [first = '', hardware = '', name, , letter = ''] = line.trim().split(/\s+/);
    const address = plainAddress(first);
    if (address === undefined || !address.includes(':')) return [];
    const state = hardware.includes('incomplete') ? 'incomplete' : (LETTERS[letter] ?? 'resolved');
    return [{ address, state, ...named(name) }];
  });
}

const LETTERS: Readonly<Record<string, Neighbour['state']>> = {
  R: 'reachable',
  S: 'stale',
  D: 'probing',
  P: 'probing',
  I: 'incomplete',
  N: 'incomplete',
};

function named(name: string | undefined): { interface?: string } {
  return name === undefined ? {} : { interface: name };
}
