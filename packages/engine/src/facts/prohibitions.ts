import { PORTS } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../evidence.ts';
import { pathPlaces, type Place } from './endpoints.ts';
import { ports, UNUSED_PORT, type PortSeen } from './ports.ts';

/** Every port of the address is forbidden, mail and others alike, by ICMP messages that say so. */
export interface Prohibition {
  readonly address: string;
  readonly places: readonly Place[];
  readonly seen: readonly PortSeen[];
}

/**
 * The addresses of mail servers that a filter forbids as a whole. IPv6 tells a prohibition from a missing way; for IPv4
 * an ordinary process hears "unreachable" for both, so an IPv4 address counts when the same host's IPv6 address is forbidden.
 */
export function prohibitions(evidence: Evidence): readonly Prohibition[] {
  return evidence.fact(computeProhibitions);
}

function computeProhibitions(evidence: Evidence): readonly Prohibition[] {
  const byAddress = Map.groupBy(pathPlaces(evidence), ({ address }) => address);
  const all = [...byAddress].map(([address, here]) => ({
    address,
    places: here,
    seen: ports(evidence).filter((port) => port.address === address),
  }));
  const told = all.filter((one) => isForbidden(evidence, one));
  const hosts = new Set(told.flatMap(({ places }) => places.map(({ host }) => host)));
  const alike = all.filter(
    (one) =>
      !told.includes(one) &&
      one.places.some(({ host }) => hosts.has(host)) &&
      isTriedBeyondMail(one) &&
      one.seen.every(({ state }) => state === 'unreachable' || state === 'prohibited'),
  );
  return [...told, ...alike];
}

/** A filter that minds ports would let some other one through, or leave it to the host; one that minds nothing would forbid unrelated hosts too. */
function isForbidden(evidence: Evidence, one: Prohibition): boolean {
  const hosts = one.places.map(({ host }) => host);
  const elsewhereToo = ports(evidence).some(
    (other) =>
      other.state === 'prohibited' &&
      other.address !== one.address &&
      !other.looks.some(({ data }) => data.host !== undefined && hosts.includes(data.host)),
  );
  return isTriedBeyondMail(one) && !elsewhereToo && one.seen.every(({ state }) => state === 'prohibited');
}

/** A filter of mail forbids each of its ports; only one that serves something else shows that the address is meant. */
function isTriedBeyondMail({ seen, places }: Prohibition): boolean {
  return seen.some(({ port }) => !MAIL_PORTS.has(port) && port !== UNUSED_PORT && !places.some((place) => place.port === port));
}

const MAIL_PORTS: ReadonlySet<number> = new Set([25, ...Object.values(PORTS).flatMap((ports) => Object.values(ports))]);
