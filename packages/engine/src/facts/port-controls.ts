import { PORTS } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../evidence.ts';
import { control, type Ask } from '../probe.ts';
import dialogue from '../probes/mail/dialogue.ts';
import connect from '../probes/tcp/connect.ts';
import { places, publishedPorts, registered, worksInOtherFamily, type Place } from './endpoints.ts';
import { isFamilyDead, identifiedAt, portAt, ports, referenceAddresses, siblings, UNUSED_PORT } from './ports.ts';

/** The causes that a port's failure may have, and that these looks tell apart. */
const DECIDES = ['firewall/port-blocked', 'firewall/address-blocked', 'server/down', 'server/unreachable'];
const UNRELATED_HOSTS = 2;

/**
 * What tells why a port fails, each with one factor changed: another port of the host, a port where nobody listens, this
 * port at hosts that have nothing to do with it, and at the provider's other hosts.
 */
export function portControls(evidence: Evidence): readonly Ask[] {
  const failing = places(evidence).filter((place) => place.onPath && isFailing(evidence, place));
  return failing.flatMap((place) => [...otherPorts(evidence, place), ...otherHosts(evidence, place), ...whoAnswers(evidence, place)]);
}

function isFailing(evidence: Evidence, place: Place): boolean {
  const state = portAt(evidence, place)?.state;
  if (state === undefined || state === 'open' || state === 'local') return false;
  return !isFamilyDead(evidence, place.family) && !(place.family === 6 && worksInOtherFamily(evidence, place));
}

/** The most telling first: a host that answers nowhere is settled by two looks, the other ports matter once one answers. */
function otherPorts(evidence: Evidence, { service, host, address, port }: Place): readonly Ask[] {
  const ask = (other: number) => control(connect, { host, address, port: other, purpose: other === UNUSED_PORT ? ('closed' as const) : ('sibling' as const) }, DECIDES);
  const first = [WEB_PORT, UNUSED_PORT].filter((other) => !isPlace(evidence, address, other)).map(ask);
  const answers = siblings(evidence, { address, port }).some(({ state }) => state === 'open' || state === 'refused');
  if (!answers && portAt(evidence, { address, port })?.state !== 'refused') return first;
  const published = publishedPorts(evidence, address).map((publication) => publication.port);
  const sameService = Object.values(PORTS[service]);
  const further = [...new Set([...sameService, ...published])].filter((other) => other !== port && !isPlace(evidence, address, other));
  return [...first, ...further.map(ask)];
}

const WEB_PORT = 443;

/** Looked at already as a mail entrance. */
function isPlace(evidence: Evidence, address: string, port: number): boolean {
  return places(evidence).some((place) => place.address === address && place.port === port);
}

function otherHosts(evidence: Evidence, { address, family, port }: Place): readonly Ask[] {
  const unrelated = referenceAddresses(evidence).filter((other) => other !== address && familyOf(other) === family).slice(0, UNRELATED_HOSTS);
  const provider = ports(evidence).find((seen) => seen.family === family && seen.address !== address && !referenceAddresses(evidence).includes(seen.address) && seen.port !== port)?.address;
  return [
    ...unrelated.flatMap((other) => [
      control(connect, { address: other, port, purpose: 'unrelated' as const }, DECIDES),
      control(connect, { address: other, port: UNUSED_PORT, purpose: 'closed' as const }, DECIDES),
    ]),
    ...(provider === undefined ? [] : [control(connect, { address: provider, port, purpose: 'unrelated' as const }, DECIDES)]),
  ];
}

function familyOf(address: string): 4 | 6 {
  return address.includes(':') ? 6 : 4;
}

/** Only a greeting or a certificate makes an answer the server's own: an open mail port is asked who it is. */
function whoAnswers(evidence: Evidence, { host, address, port }: Place): readonly Ask[] {
  const open = siblings(evidence, { address, port }).filter(({ state }) => state === 'open');
  if (open.some((seen) => identifiedAt(evidence, seen))) return [];
  const mail = open.flatMap((seen) => {
    const known = publishedPorts(evidence, address).find((publication) => publication.port === seen.port) ?? registered(seen.port);
    return known && !isPlace(evidence, address, seen.port) ? [{ service: known.service, encryption: known.encryption, port: seen.port }] : [];
  });
  return mail.slice(0, 1).map((entrance) => control(dialogue, { ...entrance, host, address, purpose: 'sibling' as const }, DECIDES));
}
