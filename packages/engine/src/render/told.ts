import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import type { Repair } from './repair.ts';

/** What a report tells of: a run, what it means, and what became of an earlier one. */
export interface Told {
  readonly run: Run;
  readonly diagnosis: Diagnosis;
  readonly again?: Repair;
}
