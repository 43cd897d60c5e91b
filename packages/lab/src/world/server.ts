import type { ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { waitListening, type Socket } from './listening.ts';
import type { Namespace } from './namespace.ts';

/**
 * A server process of the lab. Verbs change what is wanted and mark it; `settle` makes it so, `reset` goes back to the
 * healthy state. A server that nothing has marked is left running from one scenario to the next.
 */
export abstract class Server {
  protected readonly host: Namespace;
  #child: ChildProcess | undefined;
  #ended = true;
  /** the wanted state differs from what runs */
  #marked = true;
  /** the wanted state differs from the healthy one */
  #changed = false;

  constructor(host: Namespace) {
    this.host = host;
  }

  /** what it is, for messages */
  abstract readonly what: string;
  /** Writes the configuration of the wanted state and says how to start it; undefined when it should not run. */
  protected abstract arrange(): Promise<
    { program: string; args: readonly string[]; log: string; env?: Record<string, string>; sockets: readonly Socket[] } | undefined
  >;
  /** Puts the wanted state back to the healthy one. */
  protected abstract restore(): void;
  /** How it is told to end; servers that take their time are simply killed. */
  protected readonly ending: NodeJS.Signals = 'SIGTERM';

  protected mark(): void {
    this.#marked = true;
    this.#changed = true;
  }

  get running(): boolean {
    return !this.#ended;
  }

  get pid(): number | undefined {
    return this.#ended ? undefined : this.#child?.pid;
  }

  /** How many sign-ins it has counted since it exists; servers that keep no count say 0. */
  async signIns(): Promise<number> {
    return 0;
  }

  async settle(): Promise<void> {
    if (!this.#marked) return;
    await this.halt();
    const wanted = await this.arrange();
    this.#marked = false;
    if (!wanted) return;
    const child = this.host.start(wanted.program, wanted.args, wanted.log, wanted.env);
    this.#child = child;
    this.#ended = false;
    child.on('exit', () => {
      if (this.#child === child) this.#ended = true;
    });
    if (child.pid === undefined) throw new Error(`${this.what} could not be started`);
    await waitListening(child.pid, wanted.sockets, this.what, () => !this.#ended).catch(async (error: unknown) => {
      throw new Error(`${this.what} did not start: ${(await readFile(wanted.log, 'utf8').catch(() => '')).slice(-1500)}`, { cause: error });
    });
  }

  /** Goes back to the healthy state; whoever died meanwhile is started again. */
  async reset(): Promise<void> {
    if (this.#changed) {
      this.restore();
      this.#marked = true;
      this.#changed = false;
    } else if (this.#ended && this.#child) this.#marked = true;
    await this.settle();
  }

  async halt(): Promise<void> {
    const child = this.#child;
    if (child?.pid !== undefined && !this.#ended) {
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.ref();
      const group = -child.pid;
      signal(group, this.ending);
      const late = setTimeout(() => signal(group, 'SIGKILL'), 1500);
      await gone;
      clearTimeout(late);
      // its children hold the ports until they are gone too
      signal(group, 'SIGKILL');
      for (let round = 0; round < 200 && (await isAnybodyAlive(child.pid)); round++) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    this.#child = undefined;
    this.#ended = true;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Whether a process group has members that are more than zombies; those may stay a while until init collects them. */
async function isAnybodyAlive(group: number): Promise<boolean> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  return stats.some((stat) => {
    const [state, , its] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(its) === group && state !== 'Z' && state !== 'X';
  });
}
