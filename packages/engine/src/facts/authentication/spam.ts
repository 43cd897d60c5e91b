import type { Look } from '@mailmedic/contract/look.ts';
import type { MessageChecks, SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import type { Evidence } from '../../evidence.ts';
import { journeysOf, type Journey } from '../journey/journey.ts';

/** A verdict against a message, of a filter on the receiving side. */
export interface Marked {
  readonly look: Look<MessageChecks>;
  readonly journey: Journey;
  readonly verdict: SpamVerdict;
}

const AGAINST = new Set<SpamVerdict['verdict']>(['spam', 'phishing', 'virus', 'bulk']);

/** The messages at hand that a filter of the receiving side marked, each with the strongest verdict. */
export function markedMessages(evidence: Evidence): readonly Marked[] {
  const journeys = journeysOf(evidence);
  return evidence.of('message/checks').flatMap((look, index): readonly Marked[] => {
    const journey = journeys[index];
    const verdict =
      journey && look.data.spam.find((one) => AGAINST.has(one.verdict) && one.sending !== true && isBelievedVerdict(one, journey));
    return journey && verdict ? [{ look, journey, verdict }] : [];
  });
}

/** Filters write above the line by which the message came in, or, as a milter does, right below it (RFC 5321 section 4.4). */
export function isBelievedVerdict({ above, sending }: SpamVerdict, { trust }: Journey): boolean {
  return sending !== true && trust.border !== undefined && above <= trust.border.place + 1;
}
