import { ByteQueue } from './byte-queue.ts';
import { BrokenReply, type Exchange } from './exchange.ts';

/** What came of an exchange whose peer said all of `bytes` and then closed. */
export type ToldByBytes<T> =
  | { readonly is: 'done'; readonly value: T }
  | { readonly is: 'cut' }
  | { readonly is: 'broken'; readonly problem: string };

/** Runs an exchange over given bytes, as if the peer had sent them and nothing more. */
export function runOnBytes<T>(exchange: Exchange<T>, bytes: Uint8Array): ToldByBytes<T> {
  const queue = new ByteQueue();
  queue.push(bytes);
  try {
    let step = exchange.next();
    while (!step.done) {
      const want = step.value;
      const piece = 'send' in want ? '' : 'line' in want ? queue.takeLine()?.text : queue.takeBytes(want.bytes)?.toString('utf8');
      if (piece === undefined) return { is: 'cut' };
      step = exchange.next(piece);
    }
    return { is: 'done', value: step.value };
  } catch (error) {
    if (error instanceof BrokenReply) return { is: 'broken', problem: error.message };
    throw error;
  }
}
