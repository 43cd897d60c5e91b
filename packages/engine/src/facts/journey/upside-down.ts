import { linksOf } from './links.ts';
import type { Stop } from './stop.ts';

/**
 * The times go back all the way from the sender to the recipient, by more than clocks differ, and no line names the one below it. Where the
 * lines name each other the other way round, they have been turned before.
 */
export function isUpsideDown(stops: readonly Stop[]): boolean {
  if (linksOf(stops.toReversed().map(({ hop }) => hop)).downwards > 0) return false;
  const times = stops.flatMap(({ hop }) => hop.time?.at ?? []);
  const [first = 0] = times;
  const last = times.at(-1) ?? 0;
  return times.length >= 3 && first - last > TURNED && times.every((at, index) => index === 0 || at <= (times[index - 1] ?? at));
}

const TURNED = 5000;
