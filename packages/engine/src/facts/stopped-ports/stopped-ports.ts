import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Evidence } from '../../evidence.ts';
import { pathPlaces, worksInOtherFamily, type Place } from '../endpoints.ts';
import { elsewhere, isFamilyDead, isNearer, leavesThisComputer, portAt, siblings, type PortSeen } from '../ports.ts';
import { portal } from '../portal.ts';
import { notItsOwn } from './refusal.ts';
import type { OpenQuestion, Site, StoppedPort } from './stopped-port.ts';

/** The places on the path that fail because of their port, and those of which nothing shows it. */
export function stoppedPorts(evidence: Evidence): readonly (StoppedPort | OpenQuestion)[] {
  const alone = pathPlaces(evidence).flatMap((place) => judgePlace(evidence, place));
  return alone.map((one) => ('open' in one ? likeOtherFamily(one, alone) : one));
}

/** A filter says of the same port over the other family what it says here: it is the same filter. */
function likeOtherFamily(question: OpenQuestion, judged: readonly (StoppedPort | OpenQuestion)[]): StoppedPort | OpenQuestion {
  const { open: place, how: seen } = question;
  const twin = judged.find((one) => 'seen' in one && one.place.host === place.host && one.place.port === place.port);
  if (!twin || !('seen' in twin) || seen.state !== 'prohibited' || twin.certainty === 'possible') return question;
  return { place, seen, certainty: twin.certainty, site: twin.site, proof: [twin.seen] };
}

function judgePlace(evidence: Evidence, place: Place): readonly (StoppedPort | OpenQuestion)[] {
  const seen = portAt(evidence, place);
  if (!seen || seen.state === 'open' || seen.state === 'local' || seen.state === 'unsteady') return [];
  // One family alone failing, or nothing answering at all, is explained before any firewall.
  if (isFamilyDead(evidence, place.family) || (place.family === 6 && worksInOtherFamily(evidence, place))) return [];
  const own = seen.state === 'refused' ? notItsOwn(evidence, place, seen) : unlikeOthers(evidence, seen);
  const shown = failingElsewhere(evidence, seen) ?? own;
  if (!shown) return seen.state === 'refused' ? [] : [{ open: place, how: seen }];
  return [
    { place, seen, site: siteOf(evidence, seen), proof: shown.proof, certainty: weaker(shown.certainty, mostCertain(evidence, seen)) },
  ];
}

type Shown = Pick<StoppedPort, 'certainty' | 'proof'>;

/** It fails at hosts, too, that have nothing to do with it and answer on other ports. */
function failingElsewhere(evidence: Evidence, seen: PortSeen): Shown | undefined {
  const { fails } = elsewhere(evidence, seen);
  return fails.length > 0 ? { certainty: 'certain', proof: fails } : undefined;
}

/** Silence, or a message about the port: another port of the same host shows that it is the port. */
function unlikeOthers(evidence: Evidence, seen: PortSeen): Shown | undefined {
  const others = siblings(evidence, seen);
  const answering = others.filter(({ state }) => state === 'open' || state === 'refused');
  if (answering.length > 0) return { certainty: seen.state === 'silent' ? 'likely' : 'certain', proof: answering };
  const isForbidden = seen.state === 'prohibited' && others.some(({ state }) => state !== 'prohibited');
  return isForbidden ? { certainty: 'likely', proof: others } : undefined;
}

function siteOf(evidence: Evidence, seen: PortSeen): Site {
  const { passes, fails } = elsewhere(evidence, seen);
  return fails.length > 0 || isNearer(seen) ? 'near' : passes.length > 0 ? 'towards-server' : 'unknown';
}

/**
 * A portal lets nothing pass before a person has signed in there; its ports are no firewall's. And a rule of this computer itself
 * looks the same from within as long as it is not known that the packets leave it.
 */
function mostCertain(evidence: Evidence, seen: PortSeen): Certainty {
  if (portal(evidence)) return 'possible';
  return leavesThisComputer(evidence, seen) ? 'certain' : 'likely';
}

function weaker(a: Certainty, b: Certainty): Certainty {
  return (['possible', 'likely', 'certain'] as const).find((certainty) => certainty === a || certainty === b) ?? a;
}
