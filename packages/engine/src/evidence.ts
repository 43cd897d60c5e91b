import type { Configuration } from '@mailmedic/contract/configuration.ts';
import type { LookData, ProbeId } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Complaint } from '@mailmedic/contract/run.ts';

interface EvidenceOf {
  readonly complaint: Complaint;
  readonly configuration: Configuration;
  readonly startedAt: string;
  readonly looks: readonly Look[];
  readonly complete: boolean;
  readonly elapsedMs?: number;
}

/** Everything a judgement rests on: the complaint and all looks so far. It never changes; a new look makes a new one. */
export class Evidence {
  readonly complaint: Complaint;
  readonly configuration: Configuration;
  /** when the run began, ISO 8601 by the local clock */
  readonly startedAt: string;
  readonly looks: readonly Look[];
  /** no more looks will come: absence may now be judged */
  readonly complete: boolean;
  /** milliseconds since the run began; lets a path rule notice what is overdue */
  readonly elapsedMs: number;
  readonly #byProbe = new Map<string, Look[]>();
  readonly #byId = new Map<string, Look>();
  readonly #facts = new Map<unknown, unknown>();

  constructor({ complaint, configuration, startedAt, looks, complete, elapsedMs = 0 }: EvidenceOf) {
    this.complaint = complaint;
    this.configuration = configuration;
    this.startedAt = startedAt;
    this.looks = looks;
    this.complete = complete;
    this.elapsedMs = elapsedMs;
    for (const look of looks) {
      this.#byId.set(look.id, look);
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
    return this.#byId.get(id);
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
