import type { Situation } from '../fault.ts';
import type { Lab } from '../lab.ts';
import type { ReturnedVariant, SenderName } from '../post/letter.ts';

/** One line of the closing table: something arranged in the lab, and what has to be found. */
export interface Scenario extends Situation {
  /** `healthy/slow-greeting`, `tls/certificate-expired: leaf` */
  readonly name: string;
  readonly finds: readonly string[];
  arrange(lab: Lab): Promise<void> | void;
}

/** A message that is sent in the post office and comes back; nothing of it happens in a lab of its own. */
export interface PostScenario extends Scenario {
  readonly by: SenderName;
  readonly variant: ReturnedVariant;
}

export function isPost(scenario: Scenario): scenario is PostScenario {
  return 'variant' in scenario;
}
