import { Lab } from '../lab.ts';
import { runScenario, type Result } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';

/** Runs scenarios in several labs side by side; each lab serves one after another. */
export async function runAll(
  scenarios: readonly Scenario[],
  options: { jobs: number; save?: string; signal?: AbortSignal; done(result: Result): void },
): Promise<readonly Result[]> {
  const waiting = [...scenarios];
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
  await Promise.all(Array.from({ length: Math.min(options.jobs, scenarios.length) }, work));
  return results.toSorted((a, b) => scenarios.indexOf(a.scenario) - scenarios.indexOf(b.scenario));
}

async function attempt(scenario: Scenario, lab: () => Promise<Lab>, save: string | undefined): Promise<Result> {
  const begun = performance.now();
  try {
    return await runScenario(await lab(), scenario, save);
  } catch (error) {
    const why =
      error instanceof Error
        ? [error.message, error.cause instanceof Error ? error.cause.message : ''].filter(Boolean).join(': ')
        : String(error);
    return {
      scenario,
      state: 'failed',
      found: '–',
      wrong: [`could not be arranged: ${why}`],
      arrangedMs: performance.now() - begun,
      checkedMs: 0,
    };
  }
}
