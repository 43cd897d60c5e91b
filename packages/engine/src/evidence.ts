import type { Configuration } from '@mailmedic/contract/configuration.ts';
import type { LookData, ProbeId } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Complaint } from '@mailmedic/contract/run.ts';

/** Everything a judgement rests on: the complaint and all looks so far. It never changes; a new look makes a new one. */
export class Evidence {
  readonly complaint: Complaint;
  readonly configuration: Configuration;
  /** when the run began, ISO 8601 by the local clock */
  readonly startedAt: string;
  readonly looks: readonly Look[];
  /** no more looks will come: absence may now be judged */
  readonly complete: boolean;
  readonly #byProbe = new Map<string, Look[]>();
  readonly #facts = new Map<unknown, unknown>();

  constructor(of: { complaint: Complaint; configuration: Configuration; startedAt: string; looks: readonly Look[]; complete: boolean }) {
    this.complaint = of.complaint;
    this.configuration = of.configuration;
    this.startedAt = of.startedAt;
    this.looks = of.looks;
    this.complete = of.complete;
    for (const look of of.looks) {
      const known = this.#byProbe.get(look.probe);
      if (known) known.push(look);
      else this.#byProbe.set(look.probe, [look]);
    }
  }

  /** The looks of one probe, in the order in which they ended. */
  of<P extends ProbeId>(probe: P): readonly Look<LookData[P]>[] {
    return (this.#byProbe.get(probe) ?? []) as unknown as readonly Look<LookData[P]>[];
  }

  look(id: string): Look | undefined {
    return this.looks.find((look) => look.id === id);
  }

  /** Computes a fact once for this evidence. */
  fact<T>(compute: (evidence: Evidence) => T): T {
    if (!this.#facts.has(compute)) this.#facts.set(compute, compute(this));
    return this.#facts.get(compute) as T;
  }
}

/** The domain of the complaint's address, lower case. */
export function domainOf(evidence: Evidence): string {
  return evidence.complaint.address.slice(evidence.complaint.address.lastIndexOf('@') + 1).toLowerCase();
}
