import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../../evidence.ts';
import { pathPlaces, type Place } from '../endpoints.ts';
import { failuresOf, portAt, ports, type PortSeen } from '../ports.ts';
import { portal } from '../portal.ts';
import { distanceOf } from '../reach.ts';

/** Every connection is refused, to whomever, while names are answered. */
export interface EverythingRefused {
  readonly failing: readonly Place[];
  readonly looks: readonly Look[];
  /** servers that have nothing to do with the mailbox's */
  readonly unrelated: readonly PortSeen[];
  /** a question about a name that was answered meanwhile */
  readonly passing: Look & { readonly data: { readonly server: string } };
}

/**
 * Servers that have nothing to do with each other, and take connections from everybody, refuse at once: whoever answers in their
 * place minds no port but the protocol. Names still pass, so the way out itself stands.
 */
export function everythingRefused(evidence: Evidence): EverythingRefused | undefined {
  const seen = ports(evidence);
  const unrelated = seen.filter(({ looks }) => looks.some(({ data }) => data.purpose === 'reference'));
  const passing = evidence
    .of('dns/query')
    .find((look) => look.outcome === 'ok' && look.data.purpose !== 'control' && isAway(evidence, look.data.server));
  if (!passing || unrelated.length < 2 || portal(evidence)) return undefined;
  if (seen.some(({ state }) => state === 'open' || state === 'local') || !unrelated.every(({ state }) => state === 'refused'))
    return undefined;
  const failing = pathPlaces(evidence).filter((one) => portAt(evidence, one)?.state === 'refused');
  const looks = failuresOf(failing.flatMap((one) => portAt(evidence, one) ?? []));
  return looks.length === 0 ? undefined : { failing, looks, unrelated, passing };
}

/** A server beyond this network: its answers came over the same way out. */
function isAway(evidence: Evidence, server: string): boolean {
  return distanceOf(evidence, server) !== 'here';
}
