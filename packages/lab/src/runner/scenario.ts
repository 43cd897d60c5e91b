import type { Situation } from '../fault.ts';
import type { Lab } from '../lab.ts';

/** One line of the closing table: something arranged in the lab, and what has to be found. */
export interface Scenario extends Situation {
  /** `healthy/slow-greeting`, `tls/certificate-expired: leaf` */
  readonly name: string;
  readonly finds: readonly string[];
  arrange(lab: Lab): Promise<void> | void;
}
