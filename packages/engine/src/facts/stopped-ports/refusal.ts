import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Evidence } from '../../evidence.ts';
import type { Place } from '../endpoints.ts';
import { isNearer, siblings, type PortSeen } from '../ports.ts';
import { refusesEverywhere, stoppedInOtherFamily } from '../refusals.ts';
import { isSpeaking } from '../speaking.ts';

/** A refusal may be the server's own: it says that nobody listens there. What speaks against that, and how much. */
export function notItsOwn(
  evidence: Evidence,
  place: Place,
  seen: PortSeen,
): { readonly certainty: Certainty; readonly proof: readonly PortSeen[] } | undefined {
  const open = siblings(evidence, seen).filter(({ state }) => state === 'open');
  if (isNearer(seen)) return { certainty: 'certain', proof: open };
  const sameService = open.filter(({ address, port }) => isSpeaking(evidence, place.service, { address, port }));
  if (sameService.length > 0) return { certainty: 'likely', proof: sameService };
  const stopped = stoppedInOtherFamily(evidence, place);
  if (stopped) return { certainty: 'likely', proof: [stopped] };
  if (refusesEverywhere(evidence)) return { certainty: 'likely', proof: open };
  return open.length > 0 ? { certainty: 'possible', proof: open } : undefined;
}
