/** A time that a clock showed, in the order of the journey. */
export interface Stamp {
  readonly clock: string;
  readonly at: number;
  /** how much it is believed against the others: 1 for a server of which nothing is known */
  readonly weight: number;
}

/** A clock that cannot be right: how far it was ahead, at least and at most; negative when it was behind, without bound where nothing binds it. */
export interface ClockFault {
  readonly clock: string;
  readonly aheadMinMs: number;
  readonly aheadMaxMs: number;
  /** wrong by whole hours, as a time zone set wrong makes it */
  readonly zone: boolean;
}

export interface Clocks {
  /** the times with what is wrong taken out of them, in the order of the stamps */
  readonly times: readonly number[];
  /** which stamps stand as they are */
  readonly sound: readonly boolean[];
  /** what passed since the stamp before at the least, should one that was not believed be right after all */
  readonly least: readonly number[];
  readonly faults: readonly ClockFault[];
}

/** Servers keep time to the second, and some write down when they began, others when they were done. */
const TOLERANCE = 5000;
/** A stretch that is long enough to be a wait. */
const WAIT = 60_000;
const HOUR = 3_600_000;

/**
 * Parts wrong clocks from real delay. A message only goes forward in time, so that stamps which go back show that a clock is wrong.
 * The greatest set of stamps that agree with each other is taken for right; each of the others was between its neighbours in truth,
 * and what it shows beyond that is its clock's fault. A clock that is behind and a wait before it look alike, as long as nothing
 * before it was later: that stays a wait.
 */
export function clocksOf(given: readonly Stamp[]): Clocks {
  const stamps = countedOnce(given);
  const kept = agreeing(stamps);
  const bounds = boundsOf(stamps, kept);
  const corrections = correctionsOf(stamps, kept, bounds);
  const times: number[] = [];
  for (const [index, { at, clock }] of stamps.entries()) {
    const [low, high] = bounds[index] ?? [at, at];
    const before = times.at(-1) ?? Number.NEGATIVE_INFINITY;
    const shifted = kept[index] ? at : clamp(at + (corrections.get(clock)?.shift ?? 0), low, high);
    times.push(Math.max(shifted, before));
  }
  return {
    times,
    sound: kept,
    least: leastOf(stamps, kept, times),
    faults: [...corrections].map(([clock, { ahead }]) => ({
      clock,
      aheadMinMs: ahead[0],
      aheadMaxMs: ahead[1],
      zone: isZone(ahead),
    })),
  };
}

/** What a clock shows for the second time is hardly more evidence that it is right. Many computers call themselves localhost. */
function countedOnce(stamps: readonly Stamp[]): readonly Stamp[] {
  const heaviest = new Map<string, number>();
  for (const { clock, weight } of stamps) heaviest.set(clock, Math.max(weight, heaviest.get(clock) ?? 0));
  const seen = new Set<string>();
  return stamps.map((stamp) => {
    if (/^localhost\b/.test(stamp.clock)) return stamp;
    const weight = heaviest.get(stamp.clock) ?? stamp.weight;
    if (seen.has(stamp.clock)) return { ...stamp, weight: AGAIN };
    seen.add(stamp.clock);
    return { ...stamp, weight };
  });
}

/** How much a further stamp of the same clock weighs. */
const AGAIN = 0.2;

/**
 * The heaviest chain of stamps that never goes back; of two alike the one that needs fewer waits to be true, then the one nearer to the
 * recipient.
 */
function agreeing(stamps: readonly Stamp[]): readonly boolean[] {
  const first = chainOf(stamps);
  // A clock that is right once and wrong once has to have been set in between: that is rarer than two computers that are both wrong.
  const others = [...splitClocks(stamps, first)].map((clock) =>
    chainOf(stamps.map((stamp) => (stamp.clock === clock ? { ...stamp, weight: stamp.weight + FAVOUR } : stamp))),
  );
  return others.reduce((best, other) => (scoreOf(stamps, other) > scoreOf(stamps, best) + 1e-9 ? other : best), first);
}

/** More than all other stamps together weigh. */
const FAVOUR = 1000;
/** What it costs to believe a clock in one place and not in another. */
const SPLIT = 0.8;

function scoreOf(stamps: readonly Stamp[], kept: readonly boolean[]): number {
  const weight = stamps.reduce((sum, stamp, index) => sum + (kept[index] === true ? stamp.weight : 0), 0);
  return weight - SPLIT * splitClocks(stamps, kept).size;
}

/** The clocks of which some stamps are kept and others not. Many computers call themselves localhost. */
function splitClocks(stamps: readonly Stamp[], kept: readonly boolean[]): ReadonlySet<string> {
  const of = (isKept: boolean) =>
    new Set(stamps.flatMap(({ clock }, index) => (kept[index] === isKept && !/^localhost\b/.test(clock) ? [clock] : [])));
  const left = of(false);
  return new Set([...of(true)].filter((clock) => left.has(clock)));
}

/** What it weighs that two clocks show the same over what lies between them: a wrong one would do so by chance only. */
const AGREED = 0.5;

function chainOf(stamps: readonly Stamp[]): readonly boolean[] {
  const best: Chain[] = [];
  for (const [index, { at, weight, clock }] of stamps.entries()) {
    let chosen: Chain = { weight, waits: 0, before: -1 };
    for (let earlier = 0; earlier < index; earlier += 1) {
      const known = best[earlier];
      const stamp = stamps[earlier];
      if (!known || !stamp || stamp.at - TOLERANCE > at) continue;
      const skips = earlier < index - 1 && stamp.clock !== clock && Math.abs(at - stamp.at) <= TOLERANCE;
      const longer = {
        weight: known.weight + weight + (skips ? AGREED : 0),
        waits: known.waits + (at - stamp.at > WAIT ? 1 : 0),
        before: earlier,
      };
      if (isBetter(longer, chosen)) chosen = longer;
    }
    best.push(chosen);
  }
  const kept = stamps.map(() => false);
  let at = best.reduce((top, chain, index) => (isBetter(best[top] ?? chain, chain) ? top : index), 0);
  while (at >= 0 && at < stamps.length) {
    kept[at] = true;
    at = best[at]?.before ?? -1;
  }
  return kept;
}

interface Chain {
  readonly weight: number;
  /** how many waits it needs to be true */
  readonly waits: number;
  readonly before: number;
}

function isBetter(one: Chain, other: Chain): boolean {
  const heavier = one.weight - other.weight;
  return Math.abs(heavier) > 1e-9 ? heavier > 0 : one.waits < other.waits;
}

/** A stamp that was left out may be the right one, and a kept one wrong: then less time passed than the kept ones say. */
function leastOf(stamps: readonly Stamp[], kept: readonly boolean[], times: readonly number[]): readonly number[] {
  const doubted = stamps.flatMap(({ at }, index) => (kept[index] ? [] : [{ at, index }]));
  return times.map((end, index) => {
    const start = times[index - 1] ?? end;
    const between = doubted.filter(({ at }) => at > start && at < end);
    const later = Math.max(start, ...between.filter((one) => one.index < index - 1).map(({ at }) => at));
    const sooner = Math.min(end, ...between.filter((one) => one.index > index).map(({ at }) => at));
    return Math.max(0, sooner - later);
  });
}

type Bounds = readonly [low: number, high: number];

/** Between which times each stamp was made, by those that agree. */
function boundsOf(stamps: readonly Stamp[], kept: readonly boolean[]): readonly Bounds[] {
  const highs: number[] = [];
  let high = Number.POSITIVE_INFINITY;
  for (let index = stamps.length - 1; index >= 0; index -= 1) {
    if (kept[index]) high = Math.min(high, stamps[index]?.at ?? high);
    highs[index] = high;
  }
  let low = Number.NEGATIVE_INFINITY;
  return stamps.map(({ at }, index): Bounds => {
    if (kept[index]) low = Math.max(low, at);
    return [low, Math.max(low, highs[index] ?? low)];
  });
}

interface Correction {
  /** what is added to bring the clock's stamps where they belong, as little as possible */
  readonly shift: number;
  readonly ahead: readonly [min: number, max: number];
}

/** One error for each clock, that fits all its stamps where one does. */
function correctionsOf(stamps: readonly Stamp[], kept: readonly boolean[], bounds: readonly Bounds[]): ReadonlyMap<string, Correction> {
  const corrections = new Map<string, Correction>();
  for (const [clock, indexes] of Map.groupBy(stamps.keys(), (index) => stamps[index]?.clock ?? '')) {
    const wrong = indexes.filter((index) => !kept[index]);
    if (wrong.length === 0) continue;
    const shifts = wrong.map((index): Bounds => {
      const at = stamps[index]?.at ?? 0;
      const [low, high] = bounds[index] ?? [at, at];
      return [low - at, high - at];
    });
    const low = Math.max(...shifts.map(([least]) => least));
    const high = Math.min(...shifts.map(([, most]) => most));
    // Where no single error fits, the clock was set while the message passed: the widest statement is left.
    const [from, to] =
      low <= high ? [low, high] : [Math.min(...shifts.map(([least]) => least)), Math.max(...shifts.map(([, most]) => most))];
    corrections.set(clock, { shift: clamp(0, from, to), ahead: [0 - to, 0 - from] });
  }
  return corrections;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Bound on both sides to about one whole hour, or half of one. */
function isZone([min, max]: readonly [number, number]): boolean {
  if (!Number.isFinite(min) || !Number.isFinite(max) || max - min > HOUR / 6) return false;
  const nearest = Math.round((min + max) / 2 / (HOUR / 2)) * (HOUR / 2);
  return nearest !== 0 && nearest >= min - TOLERANCE * 6 && nearest <= max + TOLERANCE * 6;
}
