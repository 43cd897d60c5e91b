import { availableParallelism } from 'node:os';
import { readCommandLine, refuse } from './command-line.ts';
import { runCampaign, type Failure } from './fuzz/campaign.ts';
import { findTargets, loadTarget } from './fuzz/target.ts';

const USAGE = `npm run fuzz -- [--only PATTERN] [--inputs N] [--seed S] [--input HEX]
  feeds damaged bytes to every reader of outside bytes
  --only PATTERN   readers whose name or file contains this
  --inputs N       so many inputs in all (200000)
  --seed S         the same seed makes the same inputs (1)
  --input HEX      this one input alone, again`;

const { values } = readCommandLine({
  usage: USAGE,
  options: {
    only: { type: 'string', default: '' },
    inputs: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    input: { type: 'string' },
  },
});
const inputs = wholeNumber('--inputs', values.inputs);
const seed = wholeNumber('--seed', values.seed);
const targets = await findTargets(values.only);
if (targets.length === 0) refuse(`No fuzz target's name or file contains "${values.only}".`, USAGE);

if (values.input === undefined) await feedAll();
else await feedOne(values.input);

/** `--inputs` counts all inputs; they are shared out among the targets. */
async function feedAll(): Promise<void> {
  const each = Math.ceil(inputs / targets.length);
  const begun = performance.now();
  const rate = (done: number): number => Math.round(done / ((performance.now() - begun) / 1000));
  let said = 0;
  const failures = await runCampaign({
    targets,
    inputs: each,
    seed,
    hangMs: 5000,
    memoryBytes: 256 * 1_048_576,
    workers: Math.min(2, availableParallelism()),
    watch(done) {
      if (performance.now() - said < 10_000) return;
      said = performance.now();
      console.log(`fuzz: ${done} of ${each * targets.length} inputs, ${rate(done)} a second`);
    },
  });
  for (const failure of failures) console.error(describe(failure));
  const passed = targets.length - failures.length;
  console.log(
    `fuzz: ${passed} passed, ${failures.length} failed (${each} inputs each, seed ${seed}, ${rate(each * targets.length)} a second)`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

async function feedOne(hex: string): Promise<void> {
  for (const place of targets) {
    (await loadTarget(place)).run(Buffer.from(hex, 'hex'));
    console.log(`${place.name} stood it.`);
  }
}

function describe({ target, is, index, input, error }: Failure): string {
  const hex = Buffer.from(input).toString('hex');
  return `${target}: ${is} at input ${index} (${input.length} bytes)\n${error}\nAgain: npm run fuzz -- --only '${target}' --input ${hex}\n`;
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) refuse(`${option} takes a whole number, not "${text}".`, USAGE);
  return Number(text);
}
