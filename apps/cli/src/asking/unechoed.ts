import { readFileSync } from 'node:fs';
import type { Io } from '../command.ts';

const CTRL_C = 0x03;
const CTRL_Z = 0x1a;

/**
 * Does work after which a person may be asked for a password: what is typed meanwhile is not shown, since it may be that
 * password already, and is thrown away. The keys that interrupt and suspend do so as ever.
 */
export async function unechoed<T>(io: Pick<Io, 'input' | 'signal' | 'interrupt' | 'platform'>, work: () => Promise<T>): Promise<T> {
  if (!io.input.isPerson || io.signal.aborted || isInBackground()) return work();
  const { stream } = io.input;
  const onData = (bytes: Buffer): void => {
    if (bytes.includes(CTRL_C)) io.interrupt();
    if (bytes.includes(CTRL_Z) && io.platform !== 'win32') suspend();
  };
  const suspend = (): void => {
    stream.setRawMode(false);
    // the whole group, as a terminal does
    process.kill(0, 'SIGTSTP');
  };
  const hide = (): void => {
    if (!stream.destroyed && !isInBackground()) stream.setRawMode(true);
  };
  hide();
  process.on('SIGCONT', hide);
  stream.on('data', onData).on('error', ignore);
  stream.resume();
  try {
    return await work();
  } finally {
    process.off('SIGCONT', hide);
    stream.off('data', onData).off('error', ignore);
    stream.pause();
    // a terminal that was closed meanwhile cannot be set any more, and one that others use now is theirs
    if (!stream.destroyed && !isInBackground()) stream.setRawMode(false);
  }
}

/** The terminal is gone: whoever asks next sees that the stream has ended. */
function ignore(): void {}

/**
 * Another job has the terminal, and setting it would stop this one. Linux tells by the groups of the process and of its
 * terminal (proc(5)); where nobody tells, this job is taken to have it.
 */
function isInBackground(): boolean {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return group !== foreground;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return false;
    throw cause;
  }
}
