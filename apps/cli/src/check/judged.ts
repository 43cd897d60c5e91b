import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import type { Repair } from '@mailmedic/engine/render/repair.ts';
import type { ExitStatus } from '../command.ts';

/** A run, what it means, and what became of an earlier one where it is compared with one. */
export interface Judged {
  readonly run: Run;
  readonly diagnosis: Diagnosis;
  readonly again?: Repair & { readonly run: string };
}

/** The exit status that says what came out. */
export function statusOf({ run, diagnosis, again }: Judged): ExitStatus {
  if (run.ended === 'interrupted') return 130;
  if (again) return { repaired: 0, 'not-yet': 1, unchanged: 1, changed: 1, 'cannot-tell': 3 }[again.state] as ExitStatus;
  return { healthy: 0, problem: 1, inconclusive: 3 }[diagnosis.verdict] as ExitStatus;
}

/** Of several: interrupted says it all; then the one that weighs most, 2, 1, 3, 0. */
export function weightiest(statuses: readonly ExitStatus[]): ExitStatus {
  return ([130, 2, 1, 3] as const).find((status) => statuses.includes(status)) ?? 0;
}
