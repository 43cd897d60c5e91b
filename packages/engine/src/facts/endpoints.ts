import { isIP } from 'node:net';
import type { Affected } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { PORTS, type Encryption, type Service } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../evidence.ts';
import { exchangeHosts } from './exchange.ts';
import { entrances } from './goals.ts';
import { elsewhere, portAt } from './ports.ts';
import { told } from './publications.ts';
import { withoutExchange } from './without-exchange.ts';

/** `exchange`: the web addresses of an Exchange server, at port 443. */
export type PlaceService = Service | 'exchange';

/** A place where a mail service is looked for: an entrance at one address. */
export interface Place {
  readonly service: PlaceService;
  readonly host: string;
  readonly address: string;
  readonly family: 4 | 6;
  readonly port: number;
  readonly encryption: Encryption;
  /** it lies on the path of a goal: its failure needs explaining */
  readonly onPath: boolean;
  /**
   * the place is right as far as anybody says: it is published, or no published place of this service works. When
   * another one is published and works, the settings are at fault and not the server or the network.
   */
  readonly inForce: boolean;
}

/** Every place that a dialogue was tried at, on the path and off it. */
export function places(evidence: Evidence): readonly Place[] {
  return evidence.fact(computePlaces);
}

/** The places whose failure needs explaining and is not a matter of settings. */
export function pathPlaces(evidence: Evidence): readonly Place[] {
  return places(evidence).filter(({ onPath, inForce }) => onPath && inForce);
}

/** All looks at a place, whichever role they have. */
export function looksAt(evidence: Evidence, { host, address, port }: Pick<Place, 'host' | 'address' | 'port'>): readonly Look[] {
  return evidence.looks.filter(
    ({ subject }) => subject.kind === 'endpoint' && subject.address === address && subject.port === port && (subject.name ?? host) === host,
  );
}

/** The names by which an address was looked at. */
export function namesOf(evidence: Evidence, address: string): readonly string[] {
  return [...new Set(places(evidence).flatMap((place) => (place.address === address ? [place.host] : [])))];
}

/** Another family's address of the same host takes connections at the same port: one family alone is broken. */
export function worksInOtherFamily(evidence: Evidence, { host, address, port, family }: Place): boolean {
  if (isPortAlone(evidence, { address, port })) return false;
  return evidence
    .of('tcp/connect')
    .some(({ outcome, data }) => outcome === 'ok' && data.host === host && data.port === port && data.family !== family);
}

/**
 * The port is silent or forbidden, and the same address takes connections at another one, or the port fares alike at hosts
 * that have nothing to do with it: the port is stopped, not the family. A refusal is the address's own word that nobody
 * listens there.
 */
export function isPortAlone(evidence: Evidence, { address, port }: Pick<Place, 'address' | 'port'>): boolean {
  const seen = portAt(evidence, { address, port });
  if ((seen?.state === 'silent' || seen?.state === 'prohibited') && elsewhere(evidence, seen).fails.length > 0) return true;
  const here = evidence.of('tcp/connect').filter(({ data }) => data.address === address);
  const mine = here.filter(({ data, outcome }) => data.port === port && outcome !== 'unlooked');
  return (
    mine.length > 0 &&
    mine.every(({ data, outcome }) => outcome === 'silent' || data.answer === 'icmp-prohibited') &&
    here.some(({ data, outcome }) => outcome === 'ok' && data.port !== port)
  );
}

/** The ports that are published for a host, or for another name of one of its addresses; guesses do not count. */
export function publishedPorts(
  evidence: Evidence,
  address: string,
): readonly { readonly service: Service; readonly host: string; readonly port: number; readonly encryption: Encryption }[] {
  const names = namesOf(evidence, address);
  return told(evidence).filter(({ host, trust }) => trust !== 'guess' && (names.includes(host) || host === address));
}

export function affected(these: readonly Place[]): readonly Affected[] {
  const one = these.map(({ service, host, port }) => ({ service, host, port }));
  return [...new Map(one.map((place) => [`${place.service} ${place.host} ${place.port}`, place])).values()];
}

/** `mail.example.org`, with the address where the host has several or is not named. */
export function placeName({ host, address }: Pick<Place, 'host' | 'address'>): string {
  return isIP(host) ? host : `${host} (${address})`;
}

function computePlaces(evidence: Evidence): readonly Place[] {
  const tried = evidence.of('tcp/connect').filter(({ data }) => data.purpose === 'service');
  const found = tried.flatMap(({ data, role }) => {
    const host = (data.host ?? data.address).toLowerCase();
    const expected = expectedAt(evidence, host, data.address, data.port);
    if (!expected) return [];
    const at = { ...expected, host, address: data.address, family: data.family, port: data.port, onPath: role === 'path' };
    return [{ ...at, inForce: isInForce(evidence, at) }];
  });
  const byKey = Map.groupBy(found, ({ host, address, port }) => `${host} ${address} ${port}`);
  return [...byKey.values()].flatMap((same) => same.find(({ onPath }) => onPath) ?? same.slice(0, 1));
}

/** What a place is for: as configured, else as published, else by what was said there, else by its registered port. */
function expectedAt(
  evidence: Evidence,
  host: string,
  address: string,
  port: number,
): { service: PlaceService; encryption: Encryption } | undefined {
  if (port === EXCHANGE_PORT && exchangeHosts(evidence).includes(host)) return { service: 'exchange', encryption: 'tls' };
  const known = [...entrances(evidence), ...told(evidence)].find((entrance) => entrance.host === host && entrance.port === port);
  if (known) return { service: known.service, encryption: known.encryption };
  const said = evidence.of('mail/greeting').find(({ data }) => data.address === address && data.port === port)?.data;
  const handshake = evidence.of('tls/handshake').find(({ data }) => data.address === address && data.port === port)?.data;
  if (said && isService(said.service)) return { service: said.service, encryption: said.encryption };
  if (handshake && isService(handshake.service)) return { service: handshake.service, encryption: handshake.entrance };
  return registered(port);
}

const EXCHANGE_PORT = 443;

function isService(text: string): text is Service {
  return text in PORTS;
}

/** The service whose registered port it is (RFC 8314 section 7, RFC 6409, RFC 5804). */
export function registered(port: number): { service: Service; encryption: Encryption } | undefined {
  for (const service of ['imap', 'pop3', 'submission', 'smtp', 'managesieve'] as const)
    for (const encryption of ['tls', 'starttls'] as const) if (PORTS[service][encryption] === port) return { service, encryption };
  return undefined;
}

function isInForce(evidence: Evidence, place: Pick<Place, 'service' | 'host' | 'address' | 'port'>): boolean {
  const { service: wanted } = place;
  if (wanted === 'exchange') return withoutExchange(evidence) === undefined;
  const published = told(evidence).filter(({ service, trust }) => service === wanted && trust !== 'guess');
  if (published.some(({ host, port }) => port === place.port && (host === place.host || isAt(evidence, host, place.address)))) return true;
  if (published.some(({ host, port }) => speaks(evidence, wanted, port, (at) => at.host === host))) return false;
  if (published.length > 0) return true;
  const usual = Object.values(PORTS[wanted]);
  return usual.includes(place.port) || !usual.some((port) => speaks(evidence, wanted, port, (at) => at.address === place.address));
}

function isAt(evidence: Evidence, host: string, address: string): boolean {
  return evidence
    .of('dns/query')
    .some(({ data, outcome }) => outcome === 'ok' && data.name === host && data.answers.some((answer) => answer.data === address));
}

/** The service was heard to speak at such a place. */
function speaks(evidence: Evidence, service: Service, port: number, where: (at: { host: string; address: string }) => boolean): boolean {
  return evidence
    .of('mail/greeting')
    .some(({ outcome, data }) => outcome === 'ok' && data.service === service && data.port === port && where(data));
}
