import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
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
  protected abstract arrange(): Promise<{ program: string; args: readonly string[]; log: string; env?: Record<string, string>; sockets: readonly Socket[] } | undefined>;
  /** Puts the wanted state back to the healthy one. */
  protected abstract restore(): void;
  /** Cleans up after the process ended. */
  protected async ended(): Promise<void> {}

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
      signal(-child.pid, 'SIGTERM');
      const late = setTimeout(() => signal(-(child.pid ?? 0), 'SIGKILL'), 1500);
      await gone;
      clearTimeout(late);
      signal(-child.pid, 'SIGKILL');
    }
    this.#child = undefined;
    this.#ended = true;
    await this.ended();
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (pid === 0) return;
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
