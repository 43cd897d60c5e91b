import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../lab.ts';
import { waitListening } from '../world/listening.ts';

/** A server that the first provider's mail server asks, on the same host. */
export interface Beside {
  /** It ends: the kernel refuses connections to it. */
  stop(): Promise<void>;
  /** It stops in its tracks: connections are taken and nothing is ever answered, as on a host that swaps or whose disk hangs. */
  freeze(): void;
}

/** Starts it, waits until it listens at 127.0.0.1, and ends it after the scenario. */
export async function startBeside(
  lab: Lab,
  {
    what,
    program,
    args,
    port,
  }: { readonly what: string; readonly program: string; readonly args: readonly string[]; readonly port: number },
): Promise<Beside> {
  const { host } = lab.mailA;
  const log = join(host.folder, `${what}.log`);
  const child = host.start(program, args, log);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${what} could not be started`);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    process.kill(-pid, 'SIGKILL');
    await gone;
  };
  lab.afterwards(stop);
  const listens = { transport: 'tcp', address: '127.0.0.1', port } as const;
  await waitListening(pid, [listens], what, () => child.exitCode === null).catch(async (cause: unknown) => {
    throw new Error(`${what} did not start: ${(await readFile(log, 'utf8').catch(() => '')).slice(-1500)}`, { cause });
  });
  return { stop, freeze: () => void process.kill(-pid, 'SIGSTOP') };
}
