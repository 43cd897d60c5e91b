import type { EvidenceLine } from '@mailmedic/contract/diagnosis.ts';

/** A sentence of evidence with every look that says it. */
export interface Said {
  readonly says: string;
  readonly observations: readonly string[];
}

/** The evidence with each sentence once: two servers that show the same certificate say the same. */
export function evidenceLines(evidence: readonly EvidenceLine[]): readonly Said[] {
  return [...Map.groupBy(evidence, ({ says }) => says)].map(([says, lines]) => ({
    says,
    observations: [...new Set(lines.map(({ observation }) => observation))],
  }));
}
