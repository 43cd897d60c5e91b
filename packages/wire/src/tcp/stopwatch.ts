const TICK_MS = 20;

let watching = 0;
let timer: NodeJS.Timeout | undefined;
let lastTick = 0;
let lastStandstill = { ms: 0, endedAt: 0 };

export interface Stopwatch {
  /** Milliseconds until now, or until the last thing that may have happened unseen. */
  read(): number;
  /** Reads for the last time. */
  stop(): number;
}

/**
 * Measures how long something takes out there. On a busy computer a program may stand still for a second at a time, and
 * what arrives meanwhile is noticed late. The standstill directly before the reading is therefore left out, so that it is
 * never taken for a lost packet; an earlier one has not delayed what came after it.
 */
export function startStopwatch(): Stopwatch {
  if (watching++ === 0) begin();
  const began = performance.now();
  let last: number | undefined;
  const read = (): number => last ?? Math.max(0, performance.now() - began - standstill());
  const stop = (): number => {
    if (last !== undefined) return last;
    last = read();
    if (--watching === 0) clearInterval(timer);
    return last;
  };
  return { read, stop };
}

function begin(): void {
  lastTick = performance.now();
  timer = setInterval(() => {
    const ms = overdue();
    lastTick = performance.now();
    if (ms > 0) lastStandstill = { ms, endedAt: lastTick };
  }, TICK_MS);
  timer.unref();
}

/** After a standstill the loop runs due timers first, the tick among them, and only then what has arrived. */
function standstill(): number {
  const justEnded = performance.now() - lastStandstill.endedAt <= 2 * TICK_MS ? lastStandstill.ms : 0;
  return justEnded + overdue();
}

/** A tick that is overdue by less than one more tick is ordinary. */
function overdue(): number {
  const ms = performance.now() - lastTick - TICK_MS;
  return ms > TICK_MS ? ms : 0;
}
