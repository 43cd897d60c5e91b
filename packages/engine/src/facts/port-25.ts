import type { Look } from '@mailmedic/contract/look.ts';
import type { ExchangerDialogue } from '@mailmedic/contract/looks/exchangers.ts';
import { isIP } from 'node:net';
import type { Evidence } from '../evidence.ts';
import { control, type Ask } from '../probe.ts';
import addresses from '../probes/dns/addresses.ts';
import exchanger from '../probes/mail/exchanger.ts';
import { addressesOf, configuredResolvers, families } from './addresses.ts';
import { soundExchange } from './exchange.ts';
import { entrances } from './goals.ts';
import { receiving, recipientOf } from './receiving.ts';
import { addressesSeen } from './same-service.ts';
import { symptoms } from './symptoms.ts';

type Knock = Look<ExchangerDialogue>;

/** How a host that takes the domain's mail answered at port 25 from here. */
export interface Door {
  readonly host: string;
  /**
   * `open` it greets · `declines` it says that it takes no mail (RFC 7504) · `closed` it refuses at each address tried ·
   * `mute` it has IPv6 addresses alone, and none of them answers · `unknown` nothing can be told
   */
  readonly state: 'open' | 'declines' | 'closed' | 'mute' | 'unknown';
  readonly looks: readonly Knock[];
}

/** Whether this place may use port 25 at all: most networks for people close it. */
export interface Port25 {
  readonly usable: boolean;
  readonly look: Knock | undefined;
}

const DECIDES: readonly string[] = ['dns/mx-unusable', 'dns/no-mx'];
const MOST_HOSTS = 3;

/**
 * Knocks at port 25 of the hosts that take the domain's mail. The person's own way has the first claim on the connections
 * to a server: where they are the same, it is seen whole before. It is never waited for longer because of this.
 */
export function knock(evidence: Evidence): readonly Ask[] {
  const hosts = receivingHosts(evidence);
  if (hosts.length === 0 || symptoms(evidence).length > 0 || !isWayKnown(evidence)) return [];
  const isSeen = isWaySeen(evidence);
  const claimed = new Set<string>(
    isSeen ? [] : entrances(evidence).flatMap(({ host }) => (addressesOf(evidence, host) ?? []).map(({ address }) => address)),
  );
  const suspicious = isSeen && isSuspicious(evidence);
  const own = hosts.flatMap(({ host, addresses: at }) =>
    oneOfEach(evidence, at)
      .filter((address) => !claimed.has(address))
      .map((address) => knockAtOwn(evidence, host, address, suspicious || (isSeen && hasSixAlone(at)))),
  );
  return suspicious ? [...own, ...comparisons(evidence, hosts)] : own;
}

/** The doors of the hosts that take the domain's mail, the preferred one first. */
export function doors(evidence: Evidence): readonly Door[] {
  return evidence.fact(computeDoors);
}

export function port25(evidence: Evidence): Port25 {
  const look = evidence.of('mail/exchanger').find(({ data }) => data.reach === 'open' && data.status?.startsWith('2') === true);
  return { usable: look !== undefined, look };
}

/** A host that has nothing to do with the person's own greets at port 25 by IPv6: whoever is mute there is so by itself. */
export function greetedBySix(evidence: Evidence): Knock | undefined {
  const strangers = new Set(evidence.configuration.referenceExchangers);
  return evidence
    .of('mail/exchanger')
    .find(({ data }) => strangers.has(data.host) && isIP(data.address) === 6 && data.reach === 'open' && data.status?.startsWith('2'));
}

/** The hosts at whose port 25 mail for the domain is handed over: those named, else the domain itself (RFC 5321 section 5.1). */
export function receivingHosts(evidence: Evidence): readonly { readonly host: string; readonly addresses: readonly string[] }[] {
  const known = receiving(evidence);
  if (!known || known.says === 'none') return [];
  if (known.says === 'nothing') return known.implicit.length === 0 ? [] : [{ host: known.domain, addresses: known.implicit }];
  return known.receivers.filter(({ addresses: at, defect }) => at.length > 0 && defect !== 'unroutable').slice(0, MOST_HOSTS);
}

/** Why nothing can be told of the doors at which other servers bring mail; undefined where something can. */
export function whyUnheard(evidence: Evidence): string | undefined {
  const known = doors(evidence);
  const isTold = known.some(({ state }) => state !== 'unknown' && (state !== 'mute' || greetedBySix(evidence)));
  if (known.length === 0 || isTold || !isWaySeen(evidence)) return undefined;
  const looks = known.flatMap((door) => door.looks);
  const hasNone = !(families(evidence) ?? []).includes(6);
  if (hasNone && receivingHosts(evidence).every(({ addresses: at }) => hasSixAlone(at)))
    return 'it has IPv6 addresses alone, and this computer has no IPv6';
  if (looks.length === 0) return 'nothing had come from there when all else was seen';
  return 'nothing answers at port 25 from here; most networks for people close it';
}

/** The domain itself stands in for an MX record, and is where the mailbox is read: then there is nothing to doubt. */
export function isOwnServer(evidence: Evidence, at: readonly string[]): boolean {
  return entrances(evidence).some(({ host }) => addressesSeen(evidence, host).some((address) => at.includes(address)));
}

function computeDoors(evidence: Evidence): readonly Door[] {
  return receivingHosts(evidence).map(({ host, addresses: at }): Door => {
    const looks = evidence.of('mail/exchanger').filter(({ data }) => data.host === host && at.includes(data.address));
    const wanted = oneOfEach(evidence, at);
    const isWhole = wanted.length > 0 && wanted.every((address) => looks.some(({ data }) => data.address === address));
    if (looks.some(({ data }) => data.reach === 'open' && data.status !== '521')) return { host, looks, state: 'open' };
    if (isWhole && looks.every(({ data }) => data.status === '521')) return { host, looks, state: 'declines' };
    if (isWhole && looks.every(({ data }) => data.reach === 'refused')) return { host, looks, state: 'closed' };
    if (isWhole && hasSixAlone(at) && looks.every(isUnanswered)) return { host, looks, state: 'mute' };
    return { host, looks, state: 'unknown' };
  });
}

/** Silence by IPv4 is no news: networks swallow port 25, and servers let no strangers in. Who has no IPv4 address is rare enough to be asked about. */
function hasSixAlone(at: readonly string[]): boolean {
  return at.length > 0 && at.every((address) => isIP(address) === 6);
}

function isUnanswered({ data: { reach } }: Knock): boolean {
  return reach === 'silent' || reach === 'unreachable';
}

/** Something refuses, or the domain stands in for the MX record that it lacks and is another host than the mailbox's. */
function isSuspicious(evidence: Evidence): boolean {
  const known = receiving(evidence);
  if (known?.says === 'nothing') return !isOwnServer(evidence, known.implicit);
  if (doors(evidence).some(({ state }) => state === 'mute')) return true;
  return evidence
    .of('mail/exchanger')
    .some(({ data }) => data.purpose === 'exchanger' && (data.reach === 'refused' || data.status === '521'));
}

/** Other hosts' port 25 shows whether this place may use it: the mailbox's own server first, then hosts that have nothing to do with it. */
function comparisons(evidence: Evidence, hosts: ReturnType<typeof receivingHosts>): readonly Ask[] {
  if (doors(evidence).some(({ state }) => state === 'mute')) return greetedBySix(evidence) ? [] : knockElsewhere(evidence, DECIDES, 6);
  if (port25(evidence).usable) return [];
  const taken = new Set(hosts.flatMap(({ addresses: at }) => at));
  const related = [...new Set(entrances(evidence).map(({ host }) => host))].flatMap((host) =>
    oneOfEach(evidence, addressesSeen(evidence, host))
      .filter((address) => !taken.has(address))
      .slice(0, 1)
      .map((address) => knockAt(host, address, 'comparison', true)),
  );
  return [...related.slice(0, 2), ...knockElsewhere(evidence, DECIDES)];
}

/** Knocks at hosts that are known to take mail from other servers and have nothing to do with the person's; in one family, if told. */
export function knockElsewhere(evidence: Evidence, decides: readonly string[], family?: 4 | 6): readonly Ask[] {
  const [server] = configuredResolvers(evidence) ?? [];
  return evidence.configuration.referenceExchangers.slice(0, 2).flatMap((host): readonly Ask[] => {
    if (server === undefined && !isIP(host)) return [];
    const at = isIP(host) ? [host] : addressesSeen(evidence, host);
    const find = {
      ...control(addresses, { server: server ?? '', serverRole: 'resolver' as const, name: host, purpose: 'discovery' as const }, decides),
      awaited: true,
    };
    return [
      ...(isIP(host) ? [] : [find]),
      ...oneOfEach(evidence, at)
        .filter((address) => family === undefined || isIP(address) === family)
        .slice(0, 1)
        .map((address) => knockAt(host, address, 'comparison', true, decides)),
    ];
  });
}

/** Whoever takes the domain's mail is asked about the address itself; nobody else is. */
function knockAtOwn(evidence: Evidence, host: string, address: string, awaited: boolean): Ask {
  return knockAt(host, address, 'exchanger', awaited, DECIDES, recipientOf(evidence));
}

function knockAt(
  host: string,
  address: string,
  purpose: ExchangerDialogue['purpose'],
  awaited: boolean,
  decides = DECIDES,
  recipient?: string,
): Ask {
  // the person's own way may have failed before there is a place for it
  return {
    ...control(exchanger, { host, address, purpose, ...(recipient === undefined ? {} : { recipient }) }, decides),
    ...(awaited ? { awaited } : { whileWanted: true }),
  };
}

/** One address of each family that this computer has. */
function oneOfEach(evidence: Evidence, at: readonly string[]): readonly string[] {
  return (families(evidence) ?? []).flatMap((family) => at.filter((address) => isIP(address) === family).slice(0, 1));
}

/** It is known where the person's own way leads. */
function isWayKnown(evidence: Evidence): boolean {
  const own = entrances(evidence);
  return (
    soundExchange(evidence) !== undefined || (own.length > 0 && own.every(({ host }) => (addressesOf(evidence, host) ?? []).length > 0))
  );
}

/** Each entrance was seen to its end at each of its first addresses, and nothing fails: a server that is down is another cause's matter. */
function isWaySeen(evidence: Evidence): boolean {
  if (symptoms(evidence).length > 0) return false;
  return (
    isWayKnown(evidence) &&
    entrances(evidence).every(({ host, port }) =>
      evidence.of('mail/capabilities').some(({ data, outcome }) => data.host === host && data.port === port && outcome === 'ok'),
    )
  );
}
