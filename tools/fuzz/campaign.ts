import { Worker } from 'node:worker_threads';
import { makeInput } from './mutation.ts';
import { loadTarget, type TargetPlace } from './target.ts';
import type { Ended, Job } from './worker.ts';

export interface Campaign {
  readonly targets: readonly TargetPlace[];
  /** inputs for each target */
  readonly inputs: number;
  readonly seed: number;
  /** an input that takes longer, and computes all the while, is a hang */
  readonly hangMs: number;
  readonly memoryBytes: number;
  readonly workers: number;
  /** told about every second: inputs run so far, over all targets */
  watch?(done: number): void;
}

/** An input that a reader could not stand. */
export interface Failure {
  readonly target: string;
  readonly is: 'crash' | 'hang' | 'memory';
  readonly index: number;
  readonly input: Uint8Array;
  readonly error: string;
}

/** A worker that still reads its modules has begun no input. */
const NOT_BEGUN = -1;

/** Feeds every target, several at a time, each in a worker of its own. A target ends at its first failure. */
export async function runCampaign(campaign: Campaign): Promise<Failure[]> {
  const progress = new Int32Array(new SharedArrayBuffer(4 * Math.max(1, campaign.targets.length))).fill(NOT_BEGUN);
  const waiting = campaign.targets.map((place, slot) => ({ place, slot }));
  const failures: Failure[] = [];
  const timer = setInterval(() => campaign.watch?.(progress.reduce((sum, done) => sum + Math.max(0, done), 0)), 1000);
  const line = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const failure = await feed({ campaign, progress, ...next });
      if (failure !== undefined) failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: campaign.workers }, line));
  clearInterval(timer);
  return failures;
}

interface Feeding {
  readonly campaign: Campaign;
  readonly progress: Int32Array;
  readonly place: TargetPlace;
  readonly slot: number;
}

async function feed({ campaign, progress, place, slot }: Feeding): Promise<Failure | undefined> {
  const { inputs, seed, hangMs, memoryBytes } = campaign;
  const job: Job = { place, seed, from: 0, to: inputs, progress, slot, memoryBytes };
  const ended = await runJob(job, hangMs);
  if (ended.is === 'done') return undefined;
  const { seeds = [] } = await loadTarget(place);
  return { target: place.name, ...ended, input: makeInput(place.name, seeds, seed, ended.index) };
}

type Outcome = { readonly is: 'done' } | { readonly is: Failure['is']; readonly index: number; readonly error: string };

/** Runs a worker to its end, and ends it when one input takes too long or the heap is full. */
function runJob(job: Job, hangMs: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(job.memoryBytes / 1_048_576) },
    });
    const current = (): number => Atomics.load(job.progress, job.slot);
    const watch = watchForHang(current, hangMs, (index) => {
      resolve({ is: 'hang', index, error: `One input took longer than ${hangMs} ms.` });
      void worker.terminate();
    });
    const watchdog = setInterval(() => void watch(worker), 100);
    worker.on('message', (ended: Ended) => resolve(ended));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ is: 'memory', index: current(), error: error.message });
      else reject(error);
    });
    worker.on('exit', () => clearInterval(watchdog));
  });
}

/**
 * Looks now and then whether an input is stuck. Time on the wall only raises the suspicion: on a machine that others keep
 * busy a worker may wait for its turn. Half the limit of computing on the same input, after that, is the proof.
 */
function watchForHang(current: () => number, hangMs: number, hung: (index: number) => void): (worker: Worker) => Promise<void> {
  let seen = NOT_BEGUN;
  let since = performance.now();
  let computedMs: number | undefined;
  return async (worker) => {
    const index = current();
    if (index !== seen || index === NOT_BEGUN) {
      seen = index;
      since = performance.now();
      computedMs = undefined;
    } else if (performance.now() - since > hangMs) {
      const { user, system } = await worker.cpuUsage();
      const nowMs = (user + system) / 1000;
      computedMs ??= nowMs;
      if (current() === index && nowMs - computedMs > hangMs / 2) hung(index);
    }
  };
}
