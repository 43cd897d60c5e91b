import type { TraceClock } from '@mailmedic/contract/trace.ts';
import { lasted } from '../facts/duration-words.ts';
import type { ClockFault } from '../facts/journey/clocks.ts';

/** Less than this is nobody's trouble, and may come from when in its work a server looks at the clock. */
const WORTH_SAYING = 15_000;
/** Clocks that differ by no more from each other are wrong together. */
const ALIKE = 5000;

/** The clocks that are wrong, each with a sentence; those that are wrong by the same amount share theirs. */
export function clocksPart(faults: readonly ClockFault[]): readonly TraceClock[] {
  const told = faults.filter(
    ({ aheadMinMs, aheadMaxMs }) => aheadMinMs >= WORTH_SAYING || aheadMaxMs <= -WORTH_SAYING || spans(aheadMinMs, aheadMaxMs),
  );
  return told.map((fault) => ({
    of: fault.clock,
    ...(Number.isFinite(fault.aheadMinMs) ? { aheadMinMs: fault.aheadMinMs } : {}),
    ...(Number.isFinite(fault.aheadMaxMs) ? { aheadMaxMs: fault.aheadMaxMs } : {}),
    says: says(
      told.filter((other) => isAlike(fault, other)).map(({ clock }) => clock),
      told.find((other) => isAlike(fault, other)) ?? fault,
    ),
  }));
}

function spans(min: number, max: number): boolean {
  return min < 0 && max > 0 && max - min >= WORTH_SAYING;
}

function isAlike(one: ClockFault, other: ClockFault): boolean {
  return isNear(one.aheadMinMs, other.aheadMinMs) && isNear(one.aheadMaxMs, other.aheadMaxMs);
}

function isNear(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= ALIKE;
}

function says(clocks: readonly string[], { aheadMinMs, aheadMaxMs, zone }: ClockFault): string {
  const whose = clocks.length === 1 ? `The clock of ${clocks[0] ?? ''} is` : `The clocks of ${listed(clocks)} are`;
  if (spans(aheadMinMs, aheadMaxMs))
    return `${whose.replace(/ (?:is|are)$/, '')} did not keep the same distance from the others on the way.`;
  const isAhead = aheadMinMs >= 0;
  const [least, most] = isAhead ? [aheadMinMs, aheadMaxMs] : [-aheadMaxMs, -aheadMinMs];
  const way = isAhead ? 'ahead' : 'behind';
  const why = zone ? ', as a time zone that is set wrong makes it' : '';
  // What is bound on one side only stands at an end of the way, and the other side of it may be the wrong one.
  if (!Number.isFinite(most))
    return `${whose} at least ${lasted(least)} ${isAhead ? 'ahead of what comes after' : 'behind what comes before'}, unless that is wrong instead${isWhole(least) ? '; whole hours are mostly a time zone that is set wrong' : ''}.`;
  // A bound that lies days off, as that of a message written long ago, binds nothing.
  if (most - least > DAY && most > least * 20) return `${whose} at least ${lasted(least)} ${way}.`;
  return most - least < 10_000 + least / 50
    ? `${whose} about ${lasted((least + most) / 2)} ${way}${why}.`
    : `${whose} between ${lasted(least)} and ${lasted(most)} ${way}${why}.`;
}

/** About one whole hour or more. */
function isWhole(ms: number): boolean {
  const hours = Math.round(ms / HOUR);
  return hours > 0 && Math.abs(ms - hours * HOUR) < HOUR / 30;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
