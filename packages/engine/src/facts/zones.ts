import { isIP } from 'node:net';
import { endpointOf } from '@mailmedic/contract/configuration.ts';
import type { DnsRecord } from '@mailmedic/contract/looks/dns-query.ts';
import type { Evidence } from '../evidence.ts';
import addresses from '../probes/dns/addresses.ts';
import question from '../probes/dns/question.ts';
import { control, type Ask } from '../probe.ts';
import { families } from './addresses.ts';
import { answersFor, failuresBehind, type NameAnswer, nameSymptoms, referenceAnswers } from './names.ts';
import { isReply, type QueryLook, resolverViews } from './resolvers.ts';

/** The numbers of a zone as one of its servers gives them (RFC 1035 section 3.3.13), in seconds. */
export interface StartOfAuthority {
  readonly serial: number;
  readonly refresh: number;
  readonly expire: number;
  /** how long resolvers remember that a name does not exist (RFC 2308 section 4) */
  readonly negativeTtl: number;
}

/** One name server that the delegation names. */
export interface ZoneServer {
  readonly name: string;
  /** undefined: no address of it is known */
  readonly address: string | undefined;
  /**
   * `answers` it speaks for the zone · `lame` it replies, and not for this zone · `unheard` nothing came back ·
   * `nameless` its own name has no address · `pending` not settled
   */
  readonly state: 'answers' | 'lame' | 'unheard' | 'nameless' | 'pending';
  /** what it says of the name */
  readonly answer: NameAnswer | undefined;
  readonly soa: StartOfAuthority | undefined;
  readonly looks: readonly QueryLook[];
}

/** The zone that holds a name, by its delegation, and its servers. */
export interface Authority {
  readonly name: string;
  readonly zone: string;
  readonly servers: readonly ZoneServer[];
  /** every server was asked and is settled */
  readonly settled: boolean;
  /** a name server of a zone above answered us: this network lets us ask name servers ourselves */
  readonly reachable: boolean;
}

/** A resolver that shows the way to a zone's servers. */
export type Guide = Pick<QueryLook['data'], 'server' | 'serverRole'>;

/** At most this many name servers of a zone are asked: the rest would say the same. */
const MOST_SERVERS = 4;
const MOST_LABELS = 6;
const MOST_STEPS = 4;

/** What is known of a name's zone by its own servers; undefined while nobody could be asked. */
export function authorityOf(evidence: Evidence, name: string): Authority | undefined {
  return descend(evidence, name).authority;
}

/**
 * The looks that are wanted next to learn what a name's own servers say: zone cuts by a working resolver, the servers'
 * addresses, then each server itself, down the delegations. Asked step by step as answers come in.
 */
export function askAuthority(evidence: Evidence, name: string, decides: readonly string[]): readonly Ask[] {
  return descend(evidence, name).wanted.map(({ probe, input }) => control(probe as never, input as never, decides));
}

/** A resolver to find the way with: a reference that answers, for it shows what the world sees; else a configured one that does. */
export function guideOf(evidence: Evidence, name: string): Guide | undefined {
  const references = referenceAnswers(evidence, name);
  const speaking = references.find(({ says }) => says !== 'unheard');
  if (speaking) return { server: speaking.server, serverRole: 'reference' };
  const asked = new Set(references.map(({ server }) => server));
  const outstanding = usableReferences(evidence).some((server) => !asked.has(server));
  if (outstanding && !isOverdue(evidence, firstTroubleMs(evidence, name))) return undefined;
  const own = resolverViews(evidence).find(({ sound }) => sound);
  return own && { server: own.address, serverRole: 'resolver' };
}

/** The reference resolvers that this computer has a family for, two at most. */
export function usableReferences(evidence: Evidence): readonly string[] {
  return evidence.configuration.referenceResolvers.filter((server) => isAskable(evidence, server)).slice(0, 2);
}

interface Wanted {
  readonly probe: typeof addresses | typeof question;
  readonly input: Parameters<typeof question.look>[0] | Parameters<typeof addresses.look>[0];
}

interface Descent {
  readonly authority: Authority | undefined;
  readonly wanted: readonly Wanted[];
}

interface Delegation {
  readonly zone: string;
  readonly names: readonly string[];
  readonly glue: readonly DnsRecord[];
}

function descend(evidence: Evidence, name: string): Descent {
  const known = evidence.fact(descents);
  const before = known.get(name);
  if (before) return before;
  const descent = walk(evidence, name);
  known.set(name, descent);
  return descent;
}

function descents(): Map<string, Descent> {
  return new Map();
}

function walk(evidence: Evidence, name: string): Descent {
  const guide = guideOf(evidence, name);
  if (!guide) return { authority: undefined, wanted: [] };
  const suffixes = suffixesOf(name);
  const cuts = suffixes.map((suffix) => ({ suffix, look: findCut(evidence, guide.server, suffix) }));
  const wanted = suffixes.map((suffix): Wanted => ({
    probe: question,
    input: { ...guide, name: suffix, type: 'NS', purpose: 'delegation', checkingDisabled: true },
  }));
  const answeredMs = Math.min(...cuts.flatMap(({ look }) => (look ? endOf(look) : [])));
  // A broken zone lets its resolvers wait: a zone above it shows the way as well.
  if (cuts.some(({ look }) => look === undefined) && !isOverdue(evidence, answeredMs)) return { authority: undefined, wanted };

  const delegations = cuts.flatMap(({ suffix, look }) => (look ? delegationIn(suffix, look.data.answers, look.data.additionals) : []));
  const found = follow(evidence, name, delegations[0] ?? rootDelegation(evidence), guide);
  wanted.push(...found.wanted);
  const { authority } = found;
  if (!authority?.settled || authority.reachable || authority.servers.some(({ state }) => state === 'answers'))
    return { authority, wanted };
  // Nobody speaks for the zone: the zone above tells whether this network lets us ask at all, and whether the delegation is another by now.
  const above = follow(evidence, name, delegations[1] ?? rootDelegation(evidence), guide);
  return {
    authority: above.authority && above.authority.zone !== '.' && above.authority.reachable ? above.authority : authority,
    wanted: [...wanted, ...above.wanted],
  };
}

/** Visits a zone's servers, then those that they refer to, until servers speak for the name themselves. */
function follow(evidence: Evidence, name: string, from: Delegation | undefined, guide: Guide): Descent {
  const wanted: Wanted[] = [];
  let at = from;
  let reachable = false;
  for (let step = 0; at !== undefined; step += 1) {
    const { servers, wanted: more } = visit(evidence, name, at, guide);
    wanted.push(...more);
    const authority: Authority = { name, zone: at.zone, servers, settled: servers.every(({ state }) => state !== 'pending'), reachable };
    const below = referralFrom(servers, name, at.zone);
    if (!below || step >= MOST_STEPS) return { authority, wanted };
    reachable = true;
    at = below;
  }
  return { authority: undefined, wanted };
}

/** Later than this after a first answer, what is still missing is not waited for. */
const OVERDUE_MS = 500;

/** Whether a moment is long past; at the end of the looking everything is. */
function isOverdue(evidence: Evidence, sinceMs: number): boolean {
  return evidence.complete || Date.parse(evidence.startedAt) + evidence.elapsedMs - sinceMs > OVERDUE_MS;
}

function firstTroubleMs(evidence: Evidence, name: string): number {
  return Math.min(...[...nameSymptoms(evidence, name), ...failuresBehind(evidence, name)].map(endOf));
}

function endOf({ startedAt, durationMs }: Pick<QueryLook, 'startedAt' | 'durationMs'>): number {
  return Date.parse(startedAt) + durationMs;
}

/** `mail.example.org` → itself, `example.org`, `org`. */
function suffixesOf(name: string): readonly string[] {
  const labels = name.split('.');
  return labels.map((_, from) => labels.slice(from).join('.')).slice(-MOST_LABELS);
}

function findCut(evidence: Evidence, server: string, suffix: string): QueryLook | undefined {
  return evidence
    .of('dns/query')
    .find(({ data }) => data.server === server && data.name === suffix && data.type === 'NS' && data.purpose === 'delegation');
}

function delegationIn(zone: string, from: readonly DnsRecord[], glue: readonly DnsRecord[]): Delegation[] {
  const names = from.filter((record) => record.type === 'NS' && record.name === zone).map(({ data }) => data);
  return names.length === 0 ? [] : [{ zone, names: [...new Set(names)].toSorted(), glue }];
}

function rootDelegation(evidence: Evidence): Delegation | undefined {
  const look = evidence.of('dns/query').find(({ data, outcome }) => data.name === '.' && data.type === 'NS' && outcome === 'ok');
  return look && delegationIn('.', look.data.answers, look.data.additionals)[0];
}

/** Asks each server of a zone, itself, for the name and for the zone's numbers. */
function visit(
  evidence: Evidence,
  name: string,
  { zone, names, glue }: Delegation,
  guide: Guide,
): { servers: ZoneServer[]; wanted: Wanted[] } {
  const wanted: Wanted[] = [];
  const servers = names.slice(0, MOST_SERVERS).map((server): ZoneServer => {
    const nothing = { name: server, answer: undefined, soa: undefined, looks: [] };
    const glued = glue.filter((record) => record.name === server && isIP(record.data)).map(({ data }) => data);
    const looked = answersFor(evidence, server).find((answer) => answer.server === guide.server && answer.checkingDisabled);
    const address = [...glued, ...(looked?.addresses ?? [])].toSorted(byFamily).find((candidate) => isAskable(evidence, candidate));
    if (address === undefined) {
      wanted.push({ probe: addresses, input: { ...guide, name: server, purpose: 'delegation', checkingDisabled: true } });
      return { ...nothing, address: undefined, state: looked ? 'nameless' : 'pending' };
    }
    const ask = { server: address, serverRole: 'authority', purpose: 'delegation', recursionDesired: false } as const;
    wanted.push({ probe: addresses, input: { ...ask, name } }, { probe: question, input: { ...ask, name: zone, type: 'SOA' } });
    const answer = answersFor(evidence, name).find((one) => one.server === address && one.serverRole === 'authority' && !one.dnssecOk);
    const soaLook = evidence
      .of('dns/query')
      .find(({ data }) => data.server === address && data.serverRole === 'authority' && data.name === zone && data.type === 'SOA');
    if (!answer || !soaLook) return { ...nothing, address, state: 'pending' };
    const looks = [...answer.looks, soaLook];
    return { name: server, address, answer, soa: startOfAuthority(zone, soaLook), looks, state: stateOf(answer, soaLook, looks) };
  });
  return { servers, wanted };
}

function stateOf(answer: NameAnswer, soaLook: QueryLook, looks: readonly QueryLook[]): ZoneServer['state'] {
  if (!looks.some(isReply)) return 'unheard';
  if (answer.says === 'referral') return 'answers';
  if (answer.authoritative && answer.says !== 'failure' && answer.says !== 'unheard') return 'answers';
  return soaLook.data.flags?.aa === true && soaLook.outcome === 'ok' ? 'answers' : 'lame';
}

function startOfAuthority(zone: string, { data }: QueryLook): StartOfAuthority | undefined {
  const record = data.answers.find(({ type, name }) => type === 'SOA' && name === zone);
  const [serial, refresh, , expire, minimum] = (record?.data.split(' ').slice(2) ?? []).map(Number);
  if (!record || serial === undefined || refresh === undefined || expire === undefined || minimum === undefined) return undefined;
  return { serial, refresh, expire, negativeTtl: Math.min(record.ttl, minimum) };
}

/** IPv4 first: more networks carry it without fault. */
function byFamily(a: string, b: string): number {
  return isIP(a) - isIP(b);
}

/** A referral counts only downwards and only towards the name: a server that points elsewhere is lame. */
function referralFrom(servers: readonly ZoneServer[], name: string, zone: string): Delegation | undefined {
  for (const { answer } of servers) {
    if (answer?.says !== 'referral') continue;
    for (const { data } of answer.looks) {
      const below = data.authorities.find(
        (record) => record.type === 'NS' && isWithin(name, record.name) && record.name !== zone && isWithin(record.name, zone),
      )?.name;
      const found = below === undefined ? undefined : delegationIn(below, data.authorities, data.additionals)[0];
      if (found) return found;
    }
  }
  return undefined;
}

/** `mail.example.org` is within `example.org`, within itself, and within the root. */
export function isWithin(name: string, zone: string): boolean {
  return zone === '.' || name === zone || name.endsWith(`.${zone}`);
}

/** `192.0.2.53`, or with a port of its own `192.0.2.53:5353`. */
function isAskable(evidence: Evidence, server: string): boolean {
  const family = isIP(endpointOf(server, 53)?.address ?? server);
  return family !== 0 && (families(evidence) ?? [4, 6]).includes(family as 4 | 6);
}
