import { execFile } from 'node:child_process';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end; a status other than 0 is an answer, a missing program an exception. */
export function run(
  program: string,
  args: readonly string[],
  options: { input?: string; timeoutMs?: number; env?: Record<string, string>; cwd?: string } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      [...args],
      {
        maxBuffer: 64 * 1024 * 1024,
        timeout: options.timeoutMs ?? 60_000,
        killSignal: 'SIGKILL',
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        env: { ...process.env, ...options.env },
      },
      (error, out, err) => {
        if (error && typeof error.code === 'string') reject(new Error(`${program} could not be started`, { cause: error }));
        else resolve({ code: error ? (typeof error.code === 'number' ? error.code : 137) : 0, out, err });
      },
    );
    child.stdin?.on('error', () => child.stdin?.destroy());
    child.stdin?.end(options.input ?? '');
  });
}

/** Runs a program that has to succeed. */
export async function must(
  program: string,
  args: readonly string[],
  options: { input?: string; timeoutMs?: number; env?: Record<string, string>; cwd?: string } = {},
): Promise<string> {
  const ran = await run(program, args, options);
  if (ran.code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${ran.code}: ${(ran.err || ran.out).trim().slice(0, 2000)}`);
  return ran.out;
}
