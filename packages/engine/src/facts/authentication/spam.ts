import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { MessageChecks, SpamVerdict } from '@mailmedic/contract/looks/message-checks.ts';
import type { Evidence } from '../../evidence.ts';
import { journeysOf, type Journey } from '../journey/journey.ts';
import { houseOfName } from '../journey/stop.ts';

/** A verdict against a message, of a filter on the receiving side. */
export interface Marked {
  readonly look: Look<MessageChecks>;
  readonly journey: Journey;
  readonly verdict: SpamVerdict;
  readonly certainty: Certainty;
}

const AGAINST = new Set<SpamVerdict['verdict']>(['spam', 'phishing', 'virus', 'bulk']);

/** It was marked, or put aside by a rule or list in spite of what the filter found. */
function isAgainst({ verdict, folder }: SpamVerdict): boolean {
  return AGAINST.has(verdict) || folder === 'junk' || folder === 'quarantine';
}

/** The messages at hand that a filter marked, each with the first such verdict and how sure it is that it is the receiver's. */
export function markedMessages(evidence: Evidence): readonly Marked[] {
  const journeys = journeysOf(evidence);
  return evidence.of('message/checks').flatMap((look, index): readonly Marked[] => {
    const journey = journeys[index];
    if (!journey) return [];
    const against = look.data.spam.filter((verdict) => isAgainst(verdict) && verdict.sending !== true);
    const [first] = against
      .map((verdict) => ({ look, journey, verdict, certainty: beliefInVerdict(verdict, journey) }))
      .toSorted((one, other) => ORDER.indexOf(one.certainty) - ORDER.indexOf(other.certainty));
    // Bulk mail is marked everywhere, and mostly rightly; only the receiver's own mark matters.
    return first && (first.certainty !== 'possible' || first.verdict.verdict !== 'bulk') ? [first] : [];
  });
}

const ORDER: readonly Certainty[] = ['certain', 'likely', 'possible'];

/**
 * Whose verdict it is. Filters write above the line by which the message came in, or, as a milter does, right below it (RFC
 * 5321 section 4.4). Others put theirs at the end of the header, where anybody may have written too: but nobody marks his own
 * message as spam, so that it is the receiver's, or that of another server on the way.
 */
function beliefInVerdict(verdict: SpamVerdict, journey: Journey): Certainty {
  const { border } = journey.trust;
  if (border && journey.look.data.isTurned !== true && (verdict.above <= border.place || hasOwnId(verdict, journey))) return 'certain';
  return isBelievedVerdict(verdict, journey) ? 'likely' : 'possible';
}

/** The receiving side wrote it. */
export function isBelievedVerdict(verdict: SpamVerdict, journey: Journey): boolean {
  const { above, sending, filter, by } = verdict;
  const { trust, stops } = journey;
  if (sending === true || trust.border === undefined) return false;
  if (above <= trust.border.place + 1 || hasOwnId(verdict, journey)) return true;
  const own = stops.filter(({ number }) => trust.believed.has(number));
  // Where nobody but the receiving side had the message, nobody else could have marked it.
  if (own.length === stops.length && isAgainst(verdict)) return true;
  if (by !== undefined && own.some(({ hop, house }) => isNamed(by, hop.by?.name, house))) return true;
  // Microsoft's servers put theirs at the end, and take those of others out (the header firewall of Exchange).
  const house = PROVIDERS[filter];
  if (house !== undefined && own.some((stop) => stop.house === house)) return true;
  return filter === 'microsoft' && own.some(({ house, hop }) => house === 'outlook.com' || hop.software === 'Exchange');
}

/** Filters that only one provider has, which puts its fields at the end. */
const PROVIDERS: Readonly<Partial<Record<SpamVerdict['filter'], string>>> = {
  proton: 'protonmail.ch',
  apple: 'icloud.com',
  yahoo: 'yahoo.com',
  google: 'google.com',
  'mail-ru': 'mail.ru',
};

/** The filter names the id under which a server of the receiving side had the message: nobody outside could know that. */
function hasOwnId({ queueId }: SpamVerdict, { trust, stops }: Journey): boolean {
  return queueId !== undefined && stops.some(({ number, hop }) => trust.believed.has(number) && hop.id === queueId);
}

/** A host by its name, by the first part of it, or of the same house. */
function isNamed(by: string, name: string | undefined, house: string | undefined): boolean {
  const server = name?.toLowerCase();
  if (server === undefined) return false;
  return by === server || (by.includes('.') ? house !== undefined && houseOfName(by) === house : server.startsWith(`${by}.`));
}
