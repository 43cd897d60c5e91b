const TICK_MS = 20;

let watching = 0;
let timer: NodeJS.Timeout | undefined;
let lastTick = 0;
let standstillMs = 0;

export interface Stopwatch {
  /** Milliseconds so far, without those in which this program stood still. */
  read(): number;
  /** Reads for the last time. */
  stop(): number;
}

/**
 * Measures how long something takes out there. On a busy computer a program may stand still for a second at a time, and
 * what arrives meanwhile only seems late: such time is left out, so that it is never taken for a lost packet.
 */
export function startStopwatch(): Stopwatch {
  if (watching++ === 0) begin();
  const began = performance.now();
  const stoodStill = standstill();
  let last: number | undefined;
  const read = (): number => last ?? Math.max(0, performance.now() - began - (standstill() - stoodStill));
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
    standstillMs = standstill();
    lastTick = performance.now();
  }, TICK_MS);
  timer.unref();
}

/** A tick that is overdue by less than one more tick is ordinary. */
function standstill(): number {
  const overdue = performance.now() - lastTick - TICK_MS;
  return standstillMs + (overdue > TICK_MS ? overdue : 0);
}
