import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stage } from '../demo/stage.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/mailmedic.js', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A person's home, on a computer whose only network is the demonstration's stage. The real program is run in it. */
export class Home implements AsyncDisposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'mailmedic-home-'));
  readonly stage: Stage;

  private constructor(stage: Stage) {
    this.stage = stage;
    const world = stage.world(new AbortController().signal);
    writeFileSync(this.at('root.pem'), world.roots.join(''));
    writeFileSync(this.at('config.json'), JSON.stringify({ ...world.configuration, ca: ['root.pem'] }));
  }

  static async open(): Promise<Home> {
    return new Home(await Stage.open(() => Date.now()));
  }

  at(name: string): string {
    return join(this.folder, name);
  }

  /** How the program is started; the environment is this home's and nothing of the tester's. */
  command(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const env = { PATH: process.env['PATH'], HOME: this.folder, LANG: 'C.UTF-8', MAILMEDIC_CONFIG: this.at('config.json'), ...environment };
    return { command: [process.execPath, PROGRAM, ...args] as const, options: { cwd: this.folder, env } };
  }

  /** Starts the program; nothing can be typed to it, unless `input` is a pipe or a file. */
  start(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
    input: 'ignore' | 'pipe' | number = 'ignore',
  ): ChildProcess {
    const { command, options } = this.command(args, environment);
    const [program, ...rest] = command;
    return spawn(program, rest, { ...options, stdio: [input, 'pipe', 'pipe'] });
  }

  /** Starts it by a line of bash in which `"$@"` stands for the program and its arguments. */
  startInShell(line: string, args: readonly string[]): ChildProcess {
    const { command, options } = this.command(args);
    return spawn('bash', ['-c', line, 'bash', ...command], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  async run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return ended(this.start(args, environment));
  }

  async runInShell(line: string, args: readonly string[]): Promise<Ended> {
    return ended(this.startInShell(line, args));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stage.close();
    rmSync(this.folder, { recursive: true, force: true });
    await Promise.resolve();
  }
}

/** Waits for the end and gives everything that was printed. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (bytes: Buffer) => out.push(bytes));
  child.stderr?.on('data', (bytes: Buffer) => err.push(bytes));
  await once(child, 'close');
  return { status: child.exitCode, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}
