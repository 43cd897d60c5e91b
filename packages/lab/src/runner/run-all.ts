import { Lab } from '../lab.ts';
import { runPost } from './run-post.ts';
import { runScenario, type Result } from './run-scenario.ts';
import { isPost, type PostScenario, type Scenario } from './scenario.ts';

/** Runs scenarios in several labs side by side; each lab serves one after another. */
export async function runAll(
  scenarios: readonly Scenario[],
  options: { jobs: number; save?: string; signal?: AbortSignal; done(result: Result): void },
): Promise<readonly Result[]> {
  const waiting = scenarios.filter((scenario) => !isPost(scenario));
  const results: Result[] = [];
  const work = async (): Promise<void> => {
    let lab: Lab | undefined;
    try {
      for (let scenario = waiting.shift(); scenario && !options.signal?.aborted; scenario = waiting.shift()) {
        const result = await attempt(
          scenario,
          async () => {
            lab ??= await Lab.open();
            return lab;
          },
          options.save,
        );
        if (options.signal?.aborted) return;
        results.push(result);
        options.done(result);
        if (!lab) continue;
        const healthy = await lab.reset().then(
          () => true,
          () => false,
        );
        if (healthy) continue;
        await lab.close();
        lab = undefined;
      }
    } finally {
      await lab?.close();
    }
  };
  const letters = async (): Promise<void> => {
    for (const result of await attemptPost(scenarios.filter(isPost), options.save)) {
      if (options.signal?.aborted) return;
      results.push(result);
      options.done(result);
    }
  };
  // By themselves: hundreds of letters and several labs at once starve each other.
  await letters();
  await Promise.all(Array.from({ length: Math.min(options.jobs, waiting.length) }, work));
  return results.toSorted((a, b) => scenarios.indexOf(a.scenario) - scenarios.indexOf(b.scenario));
}

async function attempt(scenario: Scenario, lab: () => Promise<Lab>, save: string | undefined): Promise<Result> {
  const begun = performance.now();
  try {
    return await runScenario(await lab(), scenario, save);
  } catch (error) {
    return unarranged(scenario, error, performance.now() - begun);
  }
}

/** All letters of one run share one post office. */
async function attemptPost(scenarios: readonly PostScenario[], save: string | undefined): Promise<readonly Result[]> {
  if (scenarios.length === 0) return [];
  try {
    return await runPost(scenarios, save);
  } catch (error) {
    return scenarios.map((scenario) => unarranged(scenario, error, 0));
  }
}

function unarranged(scenario: Scenario, error: unknown, arrangedMs: number): Result {
  const why =
    error instanceof Error
      ? [error.message, error.cause instanceof Error ? error.cause.message : ''].filter(Boolean).join(': ')
      : String(error);
  return { scenario, state: 'failed', found: '–', wrong: [`could not be arranged: ${why}`], arrangedMs, checkedMs: 0 };
}
