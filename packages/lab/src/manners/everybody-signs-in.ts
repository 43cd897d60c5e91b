import { ACCOUNT_PASSWORD } from '../fault.ts';
import type { Scenario } from '../runner/scenario.ts';

/** A scenario in which only the manners of the program are judged, not what it finds. */
export interface MannersScenario extends Scenario {
  readonly judged: 'manners';
}

/**
 * The same scenarios with a password at hand in each. Most faults are arranged without one, and a program that has none
 * cannot give it away; what a server without accounts makes of it is another question.
 */
export function everybodySignsIn(scenarios: readonly Scenario[], wrongly: boolean): readonly MannersScenario[] {
  const password = wrongly ? 'not the password of anybody' : ACCOUNT_PASSWORD;
  return scenarios.map((scenario) => ({
    ...scenario,
    ...(scenario.token === undefined ? { password: scenario.password ?? password } : {}),
    judged: 'manners',
  }));
}

export function isAboutManners(scenario: Scenario): scenario is MannersScenario {
  return 'judged' in scenario;
}
