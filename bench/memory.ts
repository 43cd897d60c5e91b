import { Lab } from '@mailmedic/lab/lab.ts';
import { median, type Benchmark, type Measured } from './benchmark.ts';
import { checkInLab } from './check-in-lab.ts';

const LIMIT_MB = 200;
const ROUNDS = 3;

/** The most memory that a check ever holds: healthy, and with everything behind the router silent. */
const memory: Benchmark = {
  promise: `A check stays under ${LIMIT_MB} MB.`,

  async run(): Promise<Measured> {
    const lab = await Lab.open();
    try {
      const healthy = await peaks(lab);
      await lab.router.nft('through drop');
      await lab.settle();
      const broken = await peaks(lab);
      const all = { healthy, 'everything silent': broken };
      return {
        lines: Object.entries(all).map(
          ([name, values]) => `${name.padEnd(18)} peak ${Math.max(...values).toFixed(0)} MB, median ${median(values).toFixed(0)} MB`,
        ),
        kept: [...healthy, ...broken].every((peak) => peak < LIMIT_MB),
      };
    } finally {
      await lab.close();
    }
  },
};
export default memory;

async function peaks(lab: Lab): Promise<number[]> {
  const peaks: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) peaks.push((await checkInLab(lab, [])).peakMb);
  return peaks;
}
