import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, onTestFinished } from 'vitest';
import type { Home } from './mailmedic.ts';

/** `script` of util-linux lends its child a pseudo-terminal; that of other systems takes other arguments. */
const WHY_NO_TERMINAL = process.platform === 'linux' ? undefined : 'script(1) of util-linux is needed';

/** Tests on a real terminal. On Linux they always run; elsewhere their name says why they do not. */
export function describeOnTerminal(name: string, tests: () => void): void {
  describe.runIf(WHY_NO_TERMINAL === undefined)(WHY_NO_TERMINAL === undefined ? name : `${name} (${WHY_NO_TERMINAL})`, tests);
}

const LONGEST_WAIT_MS = 30_000;

export interface TerminalEnd {
  readonly status: number | null;
  /** all that a person saw, in order; what was typed too, where the terminal showed it */
  readonly screen: string;
  /** the settings of the terminal (`stty -g`) were the same before and after */
  readonly restored: boolean;
  /** whether what is typed after the end is shown and read line by line, as a shell expects */
  readonly sane: boolean;
}

/** The program on a real terminal, and a person in front of it; ended with the test that opened it. */
export class Terminal {
  readonly #child: ChildProcess;
  readonly #notes: string;
  #screen = '';
  #read = 0;
  #closed = false;

  constructor(home: Home, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.#notes = home.at(`terminal-${Math.random().toString(36).slice(2)}`);
    const { command, options } = home.command(args, { TERM: 'xterm-256color', NO_COLOR: '1', ...environment });
    const notes = quote(this.#notes);
    // the shell outlives Ctrl-C as an interactive one does, and the program is not told to ignore it
    const session = [
      'trap : INT',
      'stty cols 80 rows 24',
      `tty > ${notes}.device; stty -g > ${notes}.before`,
      `sh -c 'echo $$ > "$0.pid"; exec "$@"' ${notes} ${command.map(quote).join(' ')}`,
      'status=$?',
      `stty -g > ${notes}.after; stty -a > ${notes}.after-all`,
      'exit $status',
    ].join('\n');
    this.#child = spawn('script', ['--quiet', '--return', '--flush', '--echo', 'always', '--command', session, '/dev/null'], {
      ...options,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    onTestFinished(() => this.close());
    this.#child.on('close', () => (this.#closed = true));
    this.#child.stdout?.on('data', (bytes: Buffer) => (this.#screen += bytes.toString('latin1')));
  }

  /** Everything shown so far. */
  get screen(): string {
    return Buffer.from(this.#screen, 'latin1').toString('utf8');
  }

  /** Waits until this is shown, after what was waited for before; wherever its lines are broken. */
  async shows(text: string | RegExp): Promise<void> {
    const pattern =
      typeof text === 'string'
        ? new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`))
        : text;
    for (const until = Date.now() + LONGEST_WAIT_MS; ; await wait(10)) {
      const found = pattern.exec(this.screen.slice(this.#read));
      if (found) {
        this.#read += found.index + found[0].length;
        return;
      }
      if (Date.now() > until || this.#closed) throw new Error(`never showed ${String(text)}, but:\n${this.screen}`);
    }
  }

  /** Presses these keys; what the terminal sends for them is what is written. */
  press(keys: string | Buffer): void {
    this.#child.stdin?.write(keys);
  }

  /** What `stty` says now: ` echo ` or `-echo`, `icanon`. */
  settings(): string {
    const device = readFileSync(`${this.#notes}.device`, 'utf8').trim();
    return spawnSync('stty', ['-a', '-F', device], { encoding: 'utf8' }).stdout;
  }

  /** Sends the program a signal, as a system that shuts down does. */
  signal(name: NodeJS.Signals): void {
    process.kill(Number(readFileSync(`${this.#notes}.pid`, 'utf8')), name);
  }

  async end(): Promise<TerminalEnd> {
    if (!this.#closed) await once(this.#child, 'close');
    const note = (name: string): string => (existsSync(`${this.#notes}.${name}`) ? readFileSync(`${this.#notes}.${name}`, 'utf8') : '');
    const after = note('after-all');
    return {
      status: this.#child.exitCode,
      screen: this.screen,
      restored: note('before') !== '' && note('before') === note('after'),
      sane: [/\secho\s/, /\sicanon\s/, /\sisig\s/].every((on) => on.test(after)),
    };
  }

  /** Closes the window. */
  close(): void {
    this.#child.kill('SIGKILL');
  }
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
