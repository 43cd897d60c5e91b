import { readCommandLine, refuse } from '../tools/command-line.ts';
import type { Benchmark } from './benchmark.ts';

const BENCHMARKS: Readonly<Record<string, () => Promise<{ readonly default: Benchmark }>>> = {
  'start-up': () => import('./start-up.ts'),
  'round-trips': () => import('./round-trips.ts'),
  bounces: () => import('./bounces.ts'),
  memory: () => import('./memory.ts'),
  verdicts: () => import('./verdicts.ts'),
  comparison: () => import('./comparison.ts'),
};

// Never part of the tests: a busy machine is no defect.
const USAGE = `npm run bench -- [NAME…]
  measures what the documents promise: ${Object.keys(BENCHMARKS).join(', ')}; without a name all of them`;

const { positionals: names } = readCommandLine({ usage: USAGE, options: {}, takesWords: true });
const unknown = names.find((name) => !Object.hasOwn(BENCHMARKS, name));
if (unknown !== undefined) refuse(`There is no benchmark "${unknown}".`, USAGE);
await measure(names.length > 0 ? names : Object.keys(BENCHMARKS));

async function measure(chosen: readonly string[]): Promise<void> {
  let broken = 0;
  for (const name of chosen) {
    const { default: benchmark } = (await BENCHMARKS[name]?.()) ?? {};
    if (benchmark === undefined) continue;
    console.log(`\n== ${name}: ${benchmark.promise}`);
    const { lines, kept } = await benchmark.run();
    for (const line of lines) console.log(line);
    console.log(kept ? 'The promise holds.' : 'THE PROMISE DOES NOT HOLD.');
    if (!kept) broken += 1;
  }
  process.exitCode = broken > 0 ? 1 : 0;
}
