import type { SpamReason, SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';

/** What one filter's reader found: the verdict, and the place of its first field among all fields. */
export interface ReadVerdict extends Omit<SpamVerdict, 'above'> {
  readonly position: number;
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
