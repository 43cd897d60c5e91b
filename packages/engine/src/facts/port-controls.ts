import { PORTS } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../evidence.ts';
import { control, type Ask } from '../probe.ts';
import dialogue from '../probes/mail/dialogue.ts';
import connect from '../probes/tcp/connect.ts';
import refusal from '../probes/tcp/refusal.ts';
import { addressesOf, families } from './addresses.ts';
import { namesOf, places, publishedPorts, registered, worksInOtherFamily, type Place } from './endpoints.ts';
import { entrances, substitutes } from './goals.ts';
import { isFamilyDead, identifiedAt, portAt, referenceAddresses, siblings, UNUSED_PORT } from './ports.ts';
import { askStrangers } from './refusals.ts';

/** The causes that a port's failure may have, and that these looks tell apart. */
const DECIDES = ['firewall/port-blocked', 'firewall/address-blocked', 'server/down', 'server/unreachable'];

/**
 * What tells why a port fails, each with one factor changed: another port of the host, a port where nobody listens, this
 * port at hosts that have nothing to do with it, and at the provider's other hosts.
 */
export function portControls(evidence: Evidence): readonly Ask[] {
  const failing = places(evidence).filter((place) => place.onPath && isFailing(evidence, place));
  const overSix = places(evidence).filter((place) => place.onPath && isStoppedOverSix(evidence, place));
  return [
    ...whileWaiting(evidence),
    ...askStrangers(evidence, DECIDES),
    ...overSix.flatMap((place) => otherHosts(evidence, place)).map((ask) => ({ ...ask, awaited: true })),
    ...failing.flatMap((place) => [
      ...otherPorts(evidence, place),
      ...otherHosts(evidence, place),
      ...whoAnswers(evidence, place),
      ...whoRefuses(evidence, place),
    ]),
  ];
}

/** A connection that hangs is silent in the end: what tells why is looked at meanwhile. */
function whileWaiting(evidence: Evidence): readonly Ask[] {
  return waiting(evidence).flatMap((spot) => [...firstPorts(spot), ...otherHosts(evidence, spot)]);
}

type Spot = Pick<Place, 'host' | 'address' | 'family' | 'port'>;

/** Places on the path whose address has been known for a while and of which nothing was seen yet. */
export function waiting(evidence: Evidence): readonly Spot[] {
  const usable = families(evidence) ?? [];
  const nowMs = Date.parse(evidence.startedAt) + evidence.elapsedMs;
  return entrances(evidence).flatMap(({ host, port }) => {
    const named = evidence
      .of('dns/query')
      .filter(({ data }) => data.name === host)
      .map((look) => Date.parse(look.startedAt) + look.durationMs);
    if (nowMs - Math.max(Date.parse(evidence.startedAt), ...named) < OVERDUE_MS) return [];
    const unseen = (addressesOf(evidence, host) ?? []).filter(
      ({ address, family }) => usable.includes(family) && !portAt(evidence, { address, port }),
    );
    return [4, 6]
      .flatMap((family) => unseen.filter((one) => one.family === family).slice(0, 1))
      .map(({ address, family }) => ({ host, address, family, port }));
  });
}

const OVERDUE_MS = 1000;

function isFailing(evidence: Evidence, place: Place): boolean {
  const state = portAt(evidence, place)?.state;
  if (state === undefined || state === 'open' || state === 'local') return false;
  return !isFamilyDead(evidence, place.family) && !(place.family === 6 && worksInOtherFamily(evidence, place));
}

/** Over IPv4 the host takes connections here: either its IPv6 fails as a whole, or somebody minds this port over IPv6. */
function isStoppedOverSix(evidence: Evidence, place: Place): boolean {
  const state = portAt(evidence, place)?.state;
  return (
    place.family === 6 &&
    (state === 'silent' || state === 'prohibited') &&
    !isFamilyDead(evidence, 6) &&
    worksInOtherFamily(evidence, place)
  );
}

/** The most telling first: a host that answers nowhere is settled by two looks, the other ports matter once one answers. */
function otherPorts(evidence: Evidence, { service, host, address, port }: Place): readonly Ask[] {
  const first = firstPorts({ host, address, port });
  const answers = siblings(evidence, { address, port }).some(({ state }) => state === 'open' || state === 'refused');
  if (!answers && portAt(evidence, { address, port })?.state !== 'refused') return first;
  const published = publishedPorts(evidence, address).map((publication) => publication.port);
  const sameService = service === 'exchange' ? [PLAIN_WEB_PORT] : Object.values(PORTS[service]);
  const further = [...new Set([...sameService, ...published])].filter((other) => other !== port && !isPlace(evidence, address, other));
  return [...first, ...further.map((other) => sibling({ host, address }, other))];
}

function firstPorts({ host, address, port }: Pick<Spot, 'host' | 'address' | 'port'>): readonly Ask[] {
  return [WEB_PORT, UNUSED_PORT].filter((other) => other !== port).map((other) => sibling({ host, address }, other));
}

const WEB_PORT = 443;
const PLAIN_WEB_PORT = 80;

function sibling({ host, address }: Pick<Spot, 'host' | 'address'>, port: number): Ask {
  return control(
    connect,
    { host, address, port, purpose: port === UNUSED_PORT ? ('closed' as const) : ('sibling' as const), timeoutMs: CONTROL_MS },
    DECIDES,
  );
}

/** Controls wait less long: they are compared with what has answered by then. */
const CONTROL_MS = 1500;

/** Looked at as a mail entrance, or about to be: the path goes on there. */
function isPlace(evidence: Evidence, address: string, port: number): boolean {
  if (places(evidence).some((place) => place.address === address && place.port === port)) return true;
  const names = namesOf(evidence, address);
  return entrances(evidence).some(
    (entrance) =>
      names.includes(entrance.host) &&
      [entrance, ...substitutes(evidence, entrance)].some((one) => names.includes(one.host) && one.port === port),
  );
}

/** One unrelated host for each port in turn, so that no host is knocked at more often than needed. */
function otherHosts(evidence: Evidence, { address, family, port }: Spot): readonly Ask[] {
  const unrelated = referenceAddresses(evidence).filter((other) => other !== address && familyOf(other) === family);
  const turn = [...new Set(entrances(evidence).map((entrance) => entrance.port))].indexOf(port);
  const chosen = unrelated[Math.max(0, turn) % Math.max(1, unrelated.length)];
  const ours = places(evidence).find((place) => place.family === family && place.address !== address)?.address;
  const ask = (other: string, at: number) =>
    control(
      connect,
      { address: other, port: at, purpose: at === UNUSED_PORT ? ('closed' as const) : ('unrelated' as const), timeoutMs: CONTROL_MS },
      DECIDES,
    );
  return [...(chosen === undefined ? [] : [ask(chosen, port), ask(chosen, UNUSED_PORT)]), ...(ours === undefined ? [] : [ask(ours, port)])];
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
    return known && !isPlace(evidence, address, seen.port)
      ? [{ service: known.service, encryption: known.encryption, port: seen.port }]
      : [];
  });
  return mail.slice(0, 1).map((entrance) => control(dialogue, { ...entrance, host, address, purpose: 'sibling' as const }, DECIDES));
}

/** A refusal is the host's own or a filter's: measured in turn with an open port, and watched for ICMP, it may tell. */
function whoRefuses(evidence: Evidence, { host, address, port }: Place): readonly Ask[] {
  if (portAt(evidence, { address, port })?.looks.some(({ data }) => data.error === 'ECONNREFUSED') !== true) return [];
  const others = siblings(evidence, { address, port });
  const open = others.find(({ state }) => state === 'open');
  if (!open && others.length < 2) return [];
  return [control(refusal, { host, address, port, ...(open ? { beside: open.port } : {}) }, DECIDES)];
}
