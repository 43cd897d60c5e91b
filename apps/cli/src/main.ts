import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import type { ExitStatus, Io } from './command.ts';
import { cacheFolder } from './folders.ts';
import { terminalOutput } from './terminal-output.ts';
import { UsageError } from './usage-error.ts';

process.exit(await run());

async function run(): Promise<ExitStatus> {
  const interrupt = new AbortController();
  const io: Io = {
    out: terminalOutput(process.stdout, process.env, process.platform),
    err: terminalOutput(process.stderr, process.env, process.platform),
    environment: process.env,
    platform: process.platform,
    home: homedir(),
    signal: interrupt.signal,
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (interrupt.signal.aborted) process.exit(130);
      interrupt.abort();
    });
  }
  // Halves the time to start; where nothing can be kept it does nothing.
  enableCompileCache(cacheFolder(io));
  const { dispatch } = await import('./dispatch.ts');
  const status = await dispatch(process.argv.slice(2), io).catch((cause: unknown): ExitStatus => {
    if (cause instanceof UsageError) {
      io.err.write(`mailmedic: ${cause.message}\n`);
      return 2;
    }
    io.err.write(
      `mailmedic has a fault of its own; please report this:\n${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`,
    );
    return 3;
  });
  await Promise.all([io.out.flushed(), io.err.flushed()]);
  return status;
}
