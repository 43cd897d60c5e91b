import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Pair } from '../world/addresses.ts';
import type { Namespace } from '../world/namespace.ts';
import type { Script } from './script.ts';

const ACTOR = fileURLToPath(new URL('actor.ts', import.meta.url));

interface Part {
  readonly addresses: readonly string[];
  readonly port: number;
  readonly script: Script;
}

/** The scripted servers of one namespace: one Node process that is started when the first is wanted. */
export class Stage {
  readonly #host: Namespace;
  #child: ChildProcess | undefined;
  #parts: Part[] = [];
  #played = false;
  readonly #waiting: ((answer: string) => void)[] = [];

  constructor(host: Namespace) {
    this.#host = host;
  }

  /** Plays a script at a port of these addresses, from the next `settle` on. */
  play(at: Pair | readonly string[], port: number, script: Script): void {
    this.#parts.push({ addresses: 'v4' in at ? [at.v4, at.v6] : at, port, script });
  }

  async settle(): Promise<void> {
    const parts = this.#parts;
    this.#parts = [];
    for (const part of parts) {
      this.#played = true;
      const answer = await this.#tell({ do: 'play', ...part });
      if (answer !== 'ok') throw new Error(`a scripted server at port ${part.port} could not begin: ${answer}`);
    }
  }

  /** How many sign-ins its scripted servers have seen, relays apart: those hand them on. */
  async signIns(): Promise<number> {
    return this.#child === undefined ? 0 : Number(await this.#tell({ do: 'count' })) || 0;
  }

  async reset(): Promise<void> {
    this.#parts = [];
    if (!this.#played) return;
    this.#played = false;
    await this.#tell({ do: 'leave' });
  }

  halt(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #tell(message: unknown): Promise<string> {
    const child = (this.#child ??= this.#enter());
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      child.stdin?.write(`${JSON.stringify(message)}\n`);
    });
  }

  #enter(): ChildProcess {
    const child = spawn('ip', ['netns', 'exec', this.#host.id, process.execPath, ACTOR], {
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
      env: { ...process.env, OPENSSL_CONF: '/dev/null' },
    });
    if (!child.stdout) throw new Error('the stage has no voice');
    createInterface({ input: child.stdout }).on('line', (line) => this.#waiting.shift()?.(line));
    child.on('exit', () => {
      for (const resolve of this.#waiting.splice(0)) resolve('the stage fell silent');
      this.#child = undefined;
    });
    child.stdin?.on('error', () => child.kill());
    return child;
  }
}
