import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { isatty } from 'node:tty';
import type { ExitStatus, Io } from './command.ts';
import { PASSWORD_VARIABLE, withoutSecrets } from './credentials.ts';
import { cacheFolder } from './folders.ts';
import { Interrupted } from './interrupted.ts';
import { terminalOutput } from './terminal-output.ts';
import { UsageError } from './usage-error.ts';

process.exit(await run());

async function run(): Promise<ExitStatus> {
  const interruption = new AbortController();
  const interrupt = (): void => {
    // Who presses twice does not want to wait for anything.
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  };
  const io: Io = {
    out: terminalOutput(process.stdout, process.env, process.platform),
    err: terminalOutput(process.stderr, process.env, process.platform),
    input: {
      isPerson: isatty(0) && isatty(1),
      // Opened only when something is read.
      get stream() {
        return process.stdin;
      },
    },
    environment: { ...process.env },
    platform: process.platform,
    home: home(),
    signal: interruption.signal,
    interrupt,
  };
  // Programs that are started to read this computer inherit the rest, and never this.
  delete process.env[PASSWORD_VARIABLE];
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, interrupt);
  // Node would end with status 1, which means that a cause was found.
  process.on('uncaughtException', (error) => process.exit(report(error, io)));
  // Halves the time to start; where nothing can be kept it does nothing.
  enableCompileCache(cacheFolder(io));
  const { dispatch } = await import('./dispatch.ts');
  const status = await dispatch(process.argv.slice(2), io).catch((cause: unknown) => report(cause, io));
  await Promise.all([io.out.flushed(), io.err.flushed()]);
  const trouble = io.out.trouble();
  if (trouble === undefined) return status;
  io.err.write(`mailmedic: What is written to standard output ${trouble}.\n`);
  return 2;
}

/** Says what went wrong: the person's wording in one sentence, our own fault with all there is to find it by. */
function report(cause: unknown, { err }: Io): ExitStatus {
  if (cause instanceof Interrupted) return 130;
  if (cause instanceof UsageError) {
    err.write(`mailmedic: ${cause.message}\n`);
    return 2;
  }
  const story = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  err.write(`mailmedic has a fault of its own; please report this:\n${withoutSecrets(story)}\n`);
  return 3;
}

/** An account without a home has nothing kept for it. */
function home(): string {
  try {
    return homedir();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return '/nonexistent';
    throw cause;
  }
}
