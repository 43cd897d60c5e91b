import { undecided, type Cause, type Finding } from '../cause.ts';
import type { Evidence } from '../evidence.ts';
import type { Ask } from '../probe.ts';

/** A cause that failed on our side, kept with its reason: the others go on, and this one stays open. */
export interface Crash {
  readonly id: string;
  readonly error: unknown;
}

/** The controls that the causes want; a cause that fails wants none and is told of. */
export function controlsOf(causes: readonly Cause[], evidence: Evidence, crashed: (crash: Crash) => void): readonly Ask[] {
  return causes.flatMap((cause) => {
    try {
      return cause.asks?.(evidence) ?? [];
    } catch (error) {
      crashed({ id: cause.id, error });
      return [];
    }
  });
}

/** What the causes conclude; of one that fails nothing is concluded. */
export function findingsOf(causes: readonly Cause[], evidence: Evidence): readonly { readonly cause: Cause; readonly finding: Finding }[] {
  return causes.flatMap((cause) => {
    try {
      return cause.judge(evidence).map((finding) => ({ cause, finding }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [
        {
          cause,
          finding: undecided(
            { kind: 'vantage' },
            `This could not be judged because of a fault in mailmedic itself (${reason.slice(0, 200)}).`,
          ),
        },
      ];
    }
  });
}
