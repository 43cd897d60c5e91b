import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Io } from '../command.ts';

/** Time in which a terminal hands over what it has kept. */
const SETTLE_MS = 30;

/**
 * Throws away what was typed before something was asked: it was meant for something else, such as the next command, and must
 * not become an answer or a password. A pipe holds what was meant, and keeps it.
 */
export async function discardTypedAhead({ input, signal, interrupt }: Pick<Io, 'input' | 'signal' | 'interrupt'>): Promise<void> {
  if (signal.aborted) return;
  const { stream } = input;
  if (!stream.isTTY || stream.destroyed) return;
  // without it half a line would stay in the terminal, to be completed later
  stream.setRawMode(true);
  stream.on('data', drop).on('error', leave);
  stream.resume();
  await setTimeout(SETTLE_MS);
  // the timer may be late, and then what is there has not been read yet
  await setImmediate();
  stream.off('data', drop).off('error', leave);
  stream.pause();
  // a terminal that was closed meanwhile cannot be set any more, and need not be
  if (!stream.destroyed) stream.setRawMode(false);

  function drop(bytes: Buffer | string): void {
    if (bytes.includes('\u0003')) interrupt();
  }
}

/** The terminal is gone: whoever asks next sees that the stream has ended. */
function leave(): void {}
