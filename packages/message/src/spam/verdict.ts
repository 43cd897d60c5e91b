/** Whose filter wrote it. `filter` is one that does not say its name. */
export type SpamFilter =
  | 'spamassassin'
  | 'rspamd'
  | 'microsoft'
  | 'google'
  | 'proofpoint'
  | 'barracuda'
  | 'cisco'
  | 'mimecast'
  | 'amavis'
  | 'bogofilter'
  | 'dspam'
  | 'gmx'
  | 'yahoo'
  | 'apple'
  | 'mailscanner'
  | 'fastmail'
  | 'proton'
  | 'vade'
  | 'kaspersky'
  | 'trend-micro'
  | 'sophos'
  | 'expurgate'
  | 'spamexperts'
  | 'mail-ru'
  | 'yandex'
  | 'filter';

/** Something that a filter noticed. */
export interface SpamReason {
  /** its name in the filter's own language: `BAYES_99`, `SFV:SPM` */
  readonly code: string;
  /** what it added to the score, or took from it */
  readonly points?: number;
  /** the filter's own words for it */
  readonly text?: string;
}

/** What one filter made of a message, as the header records it. */
export interface SpamVerdict {
  readonly filter: SpamFilter;
  /** the place of its (first) field among all fields of the header, from 0 */
  readonly position: number;
  /** `unsure`: between the two; `unknown`: it was looked at, and the header does not say what came of it */
  readonly verdict: 'spam' | 'phishing' | 'virus' | 'bulk' | 'unsure' | 'not-spam' | 'unknown';
  readonly score?: number;
  /** from where on it counts as spam */
  readonly threshold?: number;
  /** where the message was put because of it */
  readonly folder?: 'junk' | 'inbox' | 'deleted' | 'other' | 'quarantine';
  /** the filter of the side that sent it, which says nothing about where it arrived */
  readonly sending?: boolean;
  /** strongest first */
  readonly reasons: readonly SpamReason[];
}

const MAX_REASONS = 60;

/** The reasons that speak most for the verdict first: many points, then those without points, then those that speak against it. */
export function strongestFirst(reasons: readonly SpamReason[]): readonly SpamReason[] {
  return reasons
    .map((reason, index) => ({ reason, index }))
    .toSorted((one, other) => weight(other.reason) - weight(one.reason) || one.index - other.index)
    .map(({ reason }) => reason)
    .slice(0, MAX_REASONS);
}

function weight({ points }: SpamReason): number {
  return points ?? 0;
}
