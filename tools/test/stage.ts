import { spawn } from 'node:child_process';
import { ROOT } from '../repository.ts';

/** A part of the tests: a program that ends with a line `… N passed, N failed, N skipped`. */
export interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  /** a reason not to run it; it then counts as one skipped */
  readonly skip?: string;
  /** skipping is failing: this must run here */
  readonly required?: boolean;
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Runs a stage, shows what it prints, and counts what its last counting line says. */
export async function runStage({ name, command, skip, required = false }: Stage): Promise<Count> {
  if (skip !== undefined) {
    console.log(`${name} is skipped: ${skip}`);
    return withSkipsAsFailures({ passed: 0, failed: 0, skipped: 1 }, required);
  }
  const { status, said } = await run(command);
  const count = countOf(said);
  if (count === undefined) console.error(`${name} ended with status ${status} and counted nothing.`);
  const counted = count ?? { passed: 0, failed: 1, skipped: 0 };
  // A program that fails without naming a failure has failed all the same.
  return withSkipsAsFailures(status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted, required);
}

/** The numbers of the last line that counts. */
export function countOf(said: string): Count | undefined {
  const last = [...said.matchAll(/(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/g)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3] ?? 0) };
}

export function sumOf(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({ passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

function withSkipsAsFailures({ passed, failed, skipped }: Count, required: boolean): Count {
  return required ? { passed, failed: failed + skipped, skipped: 0 } : { passed, failed, skipped };
}

function run([program = '', ...args]: readonly string[]): Promise<{ status: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      said = (said + chunk.toString()).slice(-100_000);
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, said }));
  });
}
