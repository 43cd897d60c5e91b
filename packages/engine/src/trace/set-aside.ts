import type { DiagnosedCause } from '@mailmedic/contract/diagnosis.ts';
import type { SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import type { Evidence } from '../evidence.ts';
import { type Decided, decidedOf } from '../facts/authentication/decided.ts';
import { markedMessages } from '../facts/authentication/spam.ts';

/** A message that a filter put aside and whose origin its receiver could not see. */
export interface SetAside {
  readonly verdict: SpamVerdict;
  readonly decided: Decided;
}

const MARKED = 'delivery/marked-as-spam';
const UNPROVEN: ReadonlySet<string> = new Set([
  'delivery/dmarc-fail',
  'delivery/spf-fail',
  'delivery/dkim-fail',
  'delivery/forward-broken',
]);

/** Both, where both are told: neither may hide behind the other. */
export function setAsideOf(evidence: Evidence, causes: readonly DiagnosedCause[]): SetAside | undefined {
  const areTold = causes.some(({ id }) => id === MARKED) && causes.some(({ id }) => UNPROVEN.has(id));
  const [marked] = areTold ? markedMessages(evidence) : [];
  const decided = marked && decidedOf(evidence, marked);
  return marked && decided && { verdict: marked.verdict, decided };
}

/** Of the two, the one that decided comes first, and the filter's where that cannot be told. */
export function inOrder(causes: readonly DiagnosedCause[], { decided }: SetAside): readonly DiagnosedCause[] {
  const weight = ({ id }: DiagnosedCause): number => {
    if (id === MARKED) return decided.by === 'origin' ? 1 : 0;
    return UNPROVEN.has(id) ? (decided.by === 'origin' ? 0 : 1) : 2;
  };
  return causes.toSorted((one, other) => weight(one) - weight(other));
}
