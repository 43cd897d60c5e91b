import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundle, PACKAGE } from '../tools/pack/bundle.ts';
import { ROOT } from '../tools/repository.ts';
import { median, type Benchmark, type Measured } from './benchmark.ts';

const ROUNDS = 21;
const LIMIT_MS = 150;

/** How much longer `--help` takes than Node itself, in the repository and as people install it. */
const startUp: Benchmark = {
  promise: `\`mailmedic --help\` starts within ${LIMIT_MS} ms of \`node -e 0\`.`,

  async run(): Promise<Measured> {
    await bundle();
    const programs = {
      'node -e 0': ['-e', '0'],
      'mailmedic --help (packed)': [path.join(PACKAGE, 'bin/mailmedic.js'), '--help'],
      'mailmedic --help (repository)': [path.join(ROOT, 'apps/cli/bin/mailmedic.js'), '--help'],
    };
    const times = new Map<string, number[]>(Object.keys(programs).map((name) => [name, []]));
    // Interleaved, so that a busy moment of the machine touches all of them.
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [name, args] of Object.entries(programs)) times.get(name)?.push(timeOf(args));
    const [node = 0, packed = 0, repository = 0] = [...times.values()].map(median);
    return {
      lines: [...times].map(([name, values]) => `${name.padEnd(30)} ${median(values).toFixed(0).padStart(5)} ms (median of ${ROUNDS})`),
      kept: packed - node <= LIMIT_MS && repository - node <= LIMIT_MS,
    };
  },
};
export default startUp;

function timeOf(args: readonly string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with status ${status}: ${stderr}`);
  return performance.now() - begun;
}
