import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must, run, type Ran } from './command.ts';

/** One host of the lab: a network namespace with its own /etc files. It has no way to the machine's own network. */
export class Namespace {
  readonly name: string;
  /** name as `ip netns` knows it */
  readonly id: string;
  readonly folder: string;
  /** something changed its links, routes or kernel settings, so it has to be plumbed again */
  plumbingTouched = false;
  nftTouched = false;

  constructor(prefix: string, name: string, labFolder: string) {
    this.name = name;
    this.id = `${prefix}-${name}`;
    this.folder = join(labFolder, name);
  }

  async create(): Promise<void> {
    await mkdir(join(this.folder, 'etc'), { recursive: true });
    await mkdir('/etc/netns', { recursive: true });
    await symlink(join(this.folder, 'etc'), join('/etc/netns', this.id));
    await must('ip', ['netns', 'add', this.id]);
  }

  /** Writes a file that programs in this namespace see as /etc/NAME; NAME has to exist in the machine's /etc. */
  async etc(name: string, text: string): Promise<void> {
    await writeFile(join(this.folder, 'etc', name), text);
  }

  /** Several `ip` commands at once: `addr add …`, `-6 route add …`. */
  async ip(lines: readonly string[]): Promise<void> {
    for (let at = 0; at < lines.length;) {
      const family = familyOf(lines[at]);
      let end = at;
      while (end < lines.length && familyOf(lines[end]) === family) end++;
      const batch = lines.slice(at, end).map((line) => line.slice(family.length).trim());
      await must('ip', [...(family === '' ? [] : [family]), '-n', this.id, '-batch', '-'], { input: `${batch.join('\n')}\n` });
      at = end;
    }
  }

  /** Changes links, addresses, routes or neighbours; undone after the scenario by plumbing the namespace anew. */
  async change(...lines: string[]): Promise<void> {
    this.plumbingTouched = true;
    await this.ip(lines);
  }

  /** Sets kernel settings (`net.ipv4.…=…`); undone like `change`. */
  async kernel(...settings: string[]): Promise<void> {
    this.plumbingTouched = true;
    await must('ip', ['netns', 'exec', this.id, 'sysctl', '-qw', ...settings]);
  }

  /**
   * Adds firewall rules in nft's own language. Rules without a `table` of their own are taken as rules of the
   * chains `in`, `through` and `out` (filter hooks input, forward, output): `through tcp dport 993 drop`.
   */
  async nft(...rules: string[]): Promise<void> {
    this.nftTouched = true;
    const base = [
      'add table inet lab',
      ...['in:input', 'through:forward', 'out:output'].map((pair) => {
        const [chain, hook] = pair.split(':');
        return `add chain inet lab ${chain} { type filter hook ${hook} priority 0; policy accept; }`;
      }),
    ];
    const lines = rules.flatMap((rule) => (/^(add|insert|table|flush|delete)\b/.test(rule) ? [rule] : [`add rule inet lab ${rule}`]));
    await must('ip', ['netns', 'exec', this.id, 'nft', '-f', '-'], { input: [...base, ...lines, ''].join('\n') });
  }

  async flushRules(): Promise<void> {
    if (!this.nftTouched) return;
    await must('ip', ['netns', 'exec', this.id, 'nft', 'flush', 'ruleset']);
    this.nftTouched = false;
  }

  /** Runs a program in this namespace to its end. */
  run(
    program: string,
    args: readonly string[] = [],
    options: { input?: string; timeoutMs?: number; env?: Record<string, string>; cwd?: string } = {},
  ): Promise<Ran> {
    return run('ip', ['netns', 'exec', this.id, program, ...args], options);
  }

  must(
    program: string,
    args: readonly string[] = [],
    options: { input?: string; timeoutMs?: number; env?: Record<string, string>; cwd?: string } = {},
  ): Promise<string> {
    return must('ip', ['netns', 'exec', this.id, program, ...args], options);
  }

  /** Starts a server in this namespace; what it prints goes to LOG. */
  start(program: string, args: readonly string[], log: string, env: Record<string, string> = {}): ChildProcess {
    const file = openSync(log, 'a');
    const child = spawn('ip', ['netns', 'exec', this.id, program, ...args], {
      stdio: ['ignore', file, file],
      detached: true,
      env: { ...process.env, ...env },
    });
    closeSync(file);
    child.on('error', () => child.kill());
    child.unref();
    return child;
  }

  async remove(): Promise<void> {
    await killAll(this.id);
    await run('ip', ['netns', 'del', this.id]);
    await rm(join('/etc/netns', this.id), { force: true, recursive: true });
  }
}

/** Ends every process of a namespace. */
export async function killAll(id: string): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const { out } = await run('ip', ['netns', 'pids', id]);
    const pids = out.split('\n').filter(Boolean).map(Number);
    if (pids.length === 0) return;
    for (const pid of pids) kill(pid);
    await new Promise((resolve) => setTimeout(resolve, 10 + round * 10));
  }
}

function familyOf(line = ''): '' | '-4' | '-6' {
  return line.startsWith('-6 ') ? '-6' : line.startsWith('-4 ') ? '-4' : '';
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
