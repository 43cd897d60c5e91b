import type { Socket } from '../../world/listening.ts';
import type { Namespace } from '../../world/namespace.ts';
import { Server } from '../../world/server.ts';

/** What is needed to start a program that serves. */
export interface Started {
  readonly program: string;
  readonly args: readonly string[];
  readonly log: string;
  readonly env?: Record<string, string>;
  readonly sockets: readonly Socket[];
}

/** A program of the post office that is written down as it is started, and not changed afterwards. */
export class Program extends Server {
  readonly what: string;
  protected override readonly ending = 'SIGKILL';
  readonly #prepare: () => Promise<Started>;
  /** where mail waits in it */
  readonly queues: readonly string[];
  /** the names of the files there that stand for a message that waits */
  readonly queued: RegExp;

  constructor(host: Namespace, what: string, prepare: () => Promise<Started>, queues: readonly string[] = [], queued = /^/) {
    super(host);
    this.what = what;
    this.#prepare = prepare;
    this.queues = queues;
    this.queued = queued;
  }

  protected restore(): void {
    throw new Error('a post office serves once');
  }

  protected arrange(): Promise<Started> {
    return this.#prepare();
  }
}
