import type { Run } from '@mailmedic/contract/run.ts';
import { judge } from '@mailmedic/engine/diagnose/judge.ts';
import { moment } from '@mailmedic/engine/render/outcome-words.ts';
import { hasFault, repairOf } from '@mailmedic/engine/render/repair.ts';
import type { Judged } from './judged.ts';

/** What an earlier run is to a new one: something to compare with, or nothing where no fault was seen in it. */
export interface Earlier {
  readonly run: Run | undefined;
  /** what is done now, as a sentence */
  readonly says: string;
}

export function earlierOf(run: Run): Earlier {
  const diagnosis = judge(run);
  const on = `on ${moment(run.startedAt)}`;
  if (diagnosis.verdict === 'healthy') return { run: undefined, says: `Nothing was wrong ${on}; looking at everything again.` };
  if (!hasFault({ run, diagnosis })) return { run: undefined, says: `Nothing was seen to fail ${on}; looking at everything again.` };
  return { run, says: `Looking again at what was wrong ${on}.` };
}

/** A repair is seen by looking at what was wrong alone; the verdict then is about that. */
export function compared(judged: Judged, earlier: Run | undefined): Judged {
  if (!earlier || judged.run.ended === 'interrupted') return judged;
  const repair = repairOf({ run: earlier, diagnosis: judge(earlier) }, judged);
  const diagnosis =
    repair.state === 'repaired'
      ? { ...judged.diagnosis, verdict: 'healthy' as const, summary: 'Everything that was wrong then is in order now.' }
      : judged.diagnosis;
  return { ...judged, diagnosis, again: { ...repair, run: earlier.id } };
}

/** The run may take the place of the earlier one: a look that tells nothing of what was wrong then leaves that remembered. */
export function isWorthKeeping({ run, again }: Judged, earlier: Run | undefined): boolean {
  return earlier === undefined || (again !== undefined && again.state !== 'cannot-tell' && run.ended !== 'interrupted');
}
