import { parentPort, workerData } from 'node:worker_threads';
import { getHeapStatistics } from 'node:v8';
import { makeInput } from './mutation.ts';
import { loadTarget, type TargetPlace } from './target.ts';

/** What a worker is told. It counts in `progress[slot]` the input that it works on, so that a hang can be named. */
export interface Job {
  readonly place: TargetPlace;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly progress: Int32Array;
  readonly slot: number;
  readonly memoryBytes: number;
}

/** What a worker says at the end. */
export type Ended = { readonly is: 'done' } | { readonly is: 'crash' | 'memory'; readonly index: number; readonly error: string };

parentPort?.postMessage(await work(workerData as Job));

async function work({ place, seed, from, to, progress, slot, memoryBytes }: Job): Promise<Ended> {
  const target = await loadTarget(place);
  const seeds = target.seeds ?? [];
  for (let index = from; index < to; index += 1) {
    Atomics.store(progress, slot, index);
    try {
      target.run(makeInput(place.name, seeds, seed, index));
    } catch (error) {
      return { is: 'crash', index, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    // Buffers live outside the heap that the worker's own limit watches.
    if (index % 4096 === 0 && getHeapStatistics().external_memory > memoryBytes)
      return { is: 'memory', index, error: `Buffers outside the heap take more than ${memoryBytes} bytes.` };
  }
  Atomics.store(progress, slot, to);
  return { is: 'done' };
}
