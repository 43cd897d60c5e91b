import { plainAddress } from '../address.ts';
import { isObject, listOf, numberOf, parseJson, textOf } from '../json.ts';
import type { Neighbour } from './neighbour.ts';

const ATF_COM = 0x2;

/** NUD_* of <linux/neighbour.h>, as iproute2 prints them. */
const STATES: Readonly<Record<string, Neighbour['state']>> = {
  REACHABLE: 'reachable',
  PERMANENT: 'resolved',
  NOARP: 'resolved',
  STALE: 'stale',
  DELAY: 'probing',
  PROBE: 'probing',
  INCOMPLETE: 'incomplete',
  FAILED: 'failed',
};

/** /proc/net/arp: IPv4 only, and silent about the age of an answer. */
export function parseProcArp(text: string): readonly Neighbour[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [ip = '', , flags = '', , , name] = line.trim().split(/\s+/);
      const address = plainAddress(ip);
      if (address === undefined || name === undefined) return [];
      return [{ address, interface: name, state: (Number(flags) & ATF_COM) !== 0 ? ('resolved' as const) : ('incomplete' as const) }];
    });
}

/** `ip -json -statistics neighbour show`. */
export function parseIpNeighbour(text: string): readonly Neighbour[] {
  return listOf(parseJson(text))
    .filter(isObject)
    .flatMap((one) => {
      const address = plainAddress(textOf(one['dst']));
      const state = listOf(one['state'])
        .map((word) => STATES[textOf(word)])
        .find((known) => known !== undefined);
      if (address === undefined || state === undefined) return [];
      const confirmed = numberOf(one['confirmed']);
      return [
        {
          address,
          state,
          ...(textOf(one['dev']) === '' ? {} : { interface: textOf(one['dev']) }),
          ...(confirmed === undefined ? {} : { confirmedSecondsAgo: confirmed }),
        },
      ];
    });
}
