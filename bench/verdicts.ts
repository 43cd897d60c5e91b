import { readScenarios } from '@mailmedic/lab/runner/read-scenarios.ts';
import { runAll } from '@mailmedic/lab/runner/run-all.ts';
import { isPost } from '@mailmedic/lab/runner/scenario.ts';
import { median, type Benchmark, type Measured } from './benchmark.ts';

const LONGEST_MS = 10_000;
const MEDIAN_MS = 2000;
const SLOWEST_SHOWN = 5;

/** The time from the start of the program to the verdict, over every single fault of the lab, one after another. */
const verdicts: Benchmark = {
  promise: `A verdict on every single fault within ${LONGEST_MS / 1000} s, in the median within ${MEDIAN_MS / 1000} s.`,

  async run(): Promise<Measured> {
    // what is read from a returned message is no check
    const scenarios = (await readScenarios()).filter((scenario) => scenario.finds.length === 1 && !isPost(scenario));
    const results = await runAll(scenarios, {
      jobs: 1,
      signal: new AbortController().signal,
      done: ({ scenario, checkedMs, state }) =>
        console.log(`${(checkedMs / 1000).toFixed(1).padStart(5)} s  ${scenario.name}${state === 'passed' ? '' : `  (${state})`}`),
    });
    const named = results.filter(({ state }) => state === 'passed');
    const slowest = results.toSorted((a, b) => b.checkedMs - a.checkedMs).slice(0, SLOWEST_SHOWN);
    const middle = median(results.map(({ checkedMs }) => checkedMs));
    const signedIn = results.filter(({ scenario }) => scenario.password !== undefined || scenario.token !== undefined);
    return {
      lines: [
        `${named.length} of ${results.length} single faults named alone, median ${(middle / 1000).toFixed(1)} s`,
        `of these with a password or token: ${signedIn.length}, median ${(median(signedIn.map(({ checkedMs }) => checkedMs)) / 1000).toFixed(1)} s`,
        ...slowest.map(({ scenario, checkedMs }) => `slowest: ${(checkedMs / 1000).toFixed(1)} s  ${scenario.name}`),
      ],
      kept: middle <= MEDIAN_MS && (slowest[0]?.checkedMs ?? 0) <= LONGEST_MS,
    };
  },
};
export default verdicts;
