import type { Benchmark } from './benchmark.ts';

// `npm run bench -- [NAME…]` measures what the documents promise. Never part of the tests: a busy machine is no defect.
const BENCHMARKS: Readonly<Record<string, () => Promise<{ readonly default: Benchmark }>>> = {
  'start-up': () => import('./start-up.ts'),
  'round-trips': () => import('./round-trips.ts'),
  bounces: () => import('./bounces.ts'),
  memory: () => import('./memory.ts'),
  verdicts: () => import('./verdicts.ts'),
  comparison: () => import('./comparison.ts'),
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !Object.hasOwn(BENCHMARKS, name));
if (unknown === undefined) await measure(names.length > 0 ? names : Object.keys(BENCHMARKS));
else {
  console.error(`There is no benchmark "${unknown}". There are ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exitCode = 2;
}

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
