import type { Evidence } from '../evidence.ts';
import { dialogues, isHere, isSound, type DialogueSeen } from './dialogues.ts';
import type { Place } from './endpoints.ts';

/** A dialogue at the place that differs from the failing one in the client's name alone, and goes further. */
export function passesUnderAnotherName(evidence: Evidence, place: Place): DialogueSeen | undefined {
  return dialogues(evidence).find(
    (seen) => isHere(seen, place) && seen.encryption === place.encryption && seen.clientName !== undefined && isSound(seen),
  );
}
