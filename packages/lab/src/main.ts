import { everybodySignsIn } from './manners/everybody-signs-in.ts';
import { matches, readArguments, USAGE, UsageError, type Arguments } from './runner/arguments.ts';
import { tryProgram } from './runner/program.ts';
import { readScenarios } from './runner/read-scenarios.ts';
import { Lab } from './lab.ts';
import { PostOffice } from './post/office.ts';
import { runAll } from './runner/run-all.ts';
import { check, runScenario, type Result } from './runner/run-scenario.ts';
import { isPost, type Scenario } from './runner/scenario.ts';
import { table } from './runner/table.ts';
import { meetRequirements } from './world/requirements.ts';

/** What failed is run again by itself so often at the most: some faults are a matter of chance, as lost packets are. */
const ROUNDS_ALONE = 2;
const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void leave());
const status = await main(process.argv.slice(2));
// A pipe may be a socket, which takes the table bit by bit.
process.stdout.write('', () => process.exit(status));

async function main(args: readonly string[]): Promise<number> {
  if (args.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  try {
    const wanted = readArguments(args);
    if (wanted.program !== undefined) tryProgram(wanted.program);
    const all = await readScenarios();
    const chosen = wanted.only.length === 0 ? all : all.filter(({ name }) => wanted.only.some((pattern) => matches(name, pattern)));
    const scenarios = wanted.manners ? everybodySignsIn(chosen, wanted.wrongPassword) : chosen;
    if (scenarios.length === 0) throw new UsageError(`No scenario matches ${wanted.only.join(' or ')}; --list shows them all.`);
    if (wanted.list) return list(scenarios);
    if (wanted.keep && scenarios[0] && isPost(scenarios[0]))
      throw new UsageError('--keep leaves a lab standing, and letters need none; --save FOLDER keeps what came back, and the logs.');
    const obstacle = await meetRequirements();
    if (obstacle !== undefined) throw new UsageError(obstacle);
    return wanted.keep ? await keep(scenarios) : await run(scenarios, wanted);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`lab: ${error.message}\n`);
    return 2;
  }
}

function list(scenarios: readonly Scenario[]): number {
  for (const { name, finds } of scenarios) process.stdout.write(`${name}${finds.length > 0 ? `  →  ${finds.join(', ')}` : ''}\n`);
  return 0;
}

async function run(scenarios: readonly Scenario[], { jobs, save }: Arguments): Promise<number> {
  let count = 0;
  const done = (result: Result): void =>
    void process.stderr.write(
      `[${++count}/${scenarios.length}] ${result.state}  ${result.scenario.name}  ${(result.checkedMs / 1000).toFixed(1)} s\n`,
    );
  const options = { done, signal: interruption.signal, ...(save === undefined ? {} : { save }) };
  const first = await runAll(scenarios, { ...options, jobs });
  const results = jobs === 1 ? first : await failedAlone(first, options);
  if (interruption.signal.aborted) await new Promise(() => undefined);
  process.stdout.write(`\n${table(results)}`);
  return results.every(({ state }) => state === 'passed') ? 0 : 1;
}

/**
 * What failed beside other labs is run again by itself: several labs on few processors starve each other for seconds at a
 * time, and a server that answers late is no fault of the scenario. The table says which ones took more than one try.
 */
async function failedAlone(first: readonly Result[], options: Omit<Parameters<typeof runAll>[1], 'jobs'>): Promise<readonly Result[]> {
  let results = first;
  for (let round = 1; round <= ROUNDS_ALONE && !options.signal?.aborted; round++) {
    const failed = results.filter(({ state }) => state === 'failed').map(({ scenario }) => scenario);
    if (failed.length === 0) break;
    process.stderr.write(`${failed.length} failed; each again by itself.\n`);
    const again = await runAll(failed, { ...options, jobs: 1, done: () => undefined });
    results = results.map((result) => {
      const next = again.find(({ scenario }) => scenario === result.scenario);
      return next ? { ...next, firstTry: result.firstTry ?? result } : result;
    });
  }
  return results;
}

/** Arranges the first scenario, checks it, and leaves the lab standing until the person has seen enough. */
async function keep(scenarios: readonly Scenario[]): Promise<number> {
  const [scenario] = scenarios;
  if (!scenario) return 2;
  const lab = await Lab.open();
  const result = await runScenario(lab, scenario);
  process.stdout.write(`${table([result])}\n`);
  process.stdout.write(
    `The lab stands. On the person's computer:  ip netns exec ${lab.hosts.client.id} bash\nIts files: ${lab.folder}   Check again: kill -USR2 ${process.pid}   End: Ctrl-C\n`,
  );
  process.on('SIGUSR2', () => void check(lab, scenario).then(({ out }) => process.stdout.write(`${out}\n`)));
  await new Promise(() => setInterval(() => undefined, 60_000));
  return 0;
}

/** Interrupted: no lab stays behind. */
async function leave(): Promise<void> {
  if (interruption.signal.aborted) return;
  interruption.abort();
  // twice: a lab that was just being built may have gone on for a moment
  for (let round = 0; round < 2; round++) {
    const labs = [...Lab.standing, ...PostOffice.standing];
    await Promise.all(labs.map((lab) => lab.close().catch((error: unknown) => process.stderr.write(`lab: ${String(error)}\n`))));
    if (labs.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const lab of labs)
      if (lab instanceof Lab) Lab.standing.add(lab);
      else PostOffice.standing.add(lab);
  }
  process.exit(130);
}
