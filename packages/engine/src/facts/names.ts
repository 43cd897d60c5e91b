import { isIP } from 'node:net';
import type { Affected, Impact } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { DnsRecord } from '@mailmedic/contract/looks/dns-query.ts';
import { domainOf, type Evidence } from '../evidence.ts';
import { entrances } from './goals.ts';
import { isOrdinary, isReply, type QueryLook } from './resolvers.ts';
import { isAbnormal } from './symptoms.ts';

/** What one server says of one name's addresses: both families together. */
export interface NameAnswer {
  readonly name: string;
  readonly server: string;
  readonly serverRole: QueryLook['data']['serverRole'];
  /** the two looks, A and AAAA */
  readonly looks: readonly QueryLook[];
  /**
   * `addresses` at least one · `alias` leads to another name and no further · `no-such-name` NXDOMAIN · `nothing` the name
   * exists without addresses · `referral` to the name servers of a zone below · `failure` an error reply · `unheard` no reply
   */
  readonly says: 'addresses' | 'alias' | 'no-such-name' | 'nothing' | 'referral' | 'failure' | 'unheard';
  /** the reply code of a failure */
  readonly rcode: string | undefined;
  /** in order, each once */
  readonly addresses: readonly string[];
  /** where a chain of aliases ends (RFC 1034 section 3.6.2) */
  readonly alias: string | undefined;
  /** the server speaks with its own authority (AA) */
  readonly authoritative: boolean;
  /** what is left of the answer's life in seconds: the least of its records, or of the SOA beside a "no" (RFC 2308 section 5) */
  readonly ttl: number | undefined;
  readonly extendedErrors: readonly { readonly code: number; readonly text: string }[];
  readonly checkingDisabled: boolean;
  readonly dnssecOk: boolean;
  readonly sample: number;
}

/** Everything that was answered about a name's addresses, in the order in which it was asked. */
export function answersFor(evidence: Evidence, name: string): readonly NameAnswer[] {
  return evidence.fact(allAnswers).get(name) ?? [];
}

/** What the configured resolvers tell an ordinary client. */
export function clientAnswers(evidence: Evidence, name: string): readonly NameAnswer[] {
  return answersFor(evidence, name).filter(
    (answer) => answer.serverRole === 'resolver' && isPlain(answer) && answer.looks.some(({ data }) => data.purpose === 'name'),
  );
}

/** What the reference resolvers tell an ordinary client. */
export function referenceAnswers(evidence: Evidence, name: string): readonly NameAnswer[] {
  return answersFor(evidence, name).filter((answer) => answer.serverRole === 'reference' && isPlain(answer));
}

/** The same answer as far as one kind of address goes. */
export function onlyOf(answer: NameAnswer, type: 'A' | 'AAAA'): NameAnswer {
  const looks = answer.looks.filter(({ data }) => data.type === type);
  return looks.length === 0 || looks.length === answer.looks.length ? answer : combine(looks);
}

/** The entrances of the person's path that lie behind a name; the zone's own matter where it is none of theirs. */
export function affectedBy(evidence: Evidence, name: string): readonly Affected[] {
  const behind = entrances(evidence).filter(({ host }) => host === name);
  if (name === exchangeName(evidence)) return [{ service: 'exchange', host: name, port: 443 }];
  return behind.length > 0 ? behind.map(({ service, host, port }) => ({ service, host, port })) : [{ service: 'dns', host: name }];
}

/** What it means for the person that these names do not resolve as they should: some resolver may still help. */
export function impactOnName(evidence: Evidence, names: readonly string[]): Impact {
  const helped = names.every((name) => clientAnswers(evidence, name).some(({ says }) => says === 'addresses'));
  return helped ? 'sometimes' : 'blocks';
}

/** The Exchange server that the mail program was told, where that is the person's path. */
export function exchangeName({ complaint }: Evidence): string | undefined {
  return complaint.configured.length === 0 ? complaint.exchange : undefined;
}

/** The failed path looks for the name itself; where nothing is configured, that nothing could be found out about the domain is one too. */
export function nameSymptoms(evidence: Evidence, name: string): readonly Look[] {
  return evidence.looks.filter((look) => {
    if (look.role !== 'path' || !isAbnormal(look)) return false;
    if (look.subject.kind === 'name') return look.subject.name === name;
    return look.step === 'settings' && name === domainOf(evidence) && entrances(evidence).length === 0;
  });
}

/** Names on the path that do not resolve, or behind whose addresses something fails; the hosts file's own and address literals are none. */
export function namesInTrouble(evidence: Evidence): readonly string[] {
  return evidence.fact(computeTroubled);
}

/** The path looks that failed behind a name's addresses. */
export function failuresBehind(evidence: Evidence, name: string): readonly Look[] {
  return evidence.looks.filter(
    (look) => look.role === 'path' && look.subject.kind === 'endpoint' && look.subject.name === name && isAbnormal(look),
  );
}

/** Failures behind a name that the wrong place would explain: nobody there, or somebody else. A server that proved its name is the right one. */
export function strayings(evidence: Evidence, name: string): readonly Look[] {
  return failuresBehind(evidence, name).filter(({ step, outcome, data }) => {
    if (step === 'connect') return outcome !== 'denied';
    return step === 'encrypt' ? data['nameMatches'] !== true : outcome !== 'denied';
  });
}

/** The final target of the alias, or the name itself: by the most telling answer there is. */
export function targetOf(evidence: Evidence, name: string): string {
  return answersFor(evidence, name).find(({ alias }) => alias !== undefined)?.alias ?? name;
}

/** Sorted text of a set of addresses, to compare by. */
export function addressKey({ addresses }: Pick<NameAnswer, 'addresses'>): string {
  return addresses.toSorted().join(' ');
}

function computeTroubled(evidence: Evidence): readonly string[] {
  const overridden = new Set(
    evidence.of('link/resolvers').flatMap(({ data }) => data.overrides.flatMap(({ names }) => names.map((name) => name.toLowerCase()))),
  );
  const given = exchangeName(evidence);
  const asked = [...entrances(evidence).map(({ host }) => host), ...(given === undefined ? [] : [given])];
  const hosts = [...new Set(asked)].filter((host) => !isIP(host) && !overridden.has(host));
  const failing = evidence.looks.filter((look) => look.role === 'path' && isAbnormal(look));
  const troubled = hosts.filter((host) =>
    failing.some(({ subject }) => (subject.kind === 'name' || subject.kind === 'endpoint') && subject.name === host),
  );
  const isNothingFound = hosts.length === 0 && (failing.some(({ step }) => step === 'settings') || isUnheardOf(evidence));
  return isNothingFound ? [domainOf(evidence)] : troubled;
}

/** Nobody answers what the domain publishes, nor who takes its mail: the common names will fare no better. */
function isUnheardOf(evidence: Evidence): boolean {
  return (['srv', 'mx-provider'] as const).every((origin) =>
    evidence.of('discovery').some(({ outcome, data }) => data.origin === origin && outcome === 'silent'),
  );
}

function isPlain({ looks, sample }: NameAnswer): boolean {
  return sample === 1 && looks.every(isOrdinary);
}

function allAnswers(evidence: Evidence): ReadonlyMap<string, readonly NameAnswer[]> {
  const looks = evidence
    .of('dns/query')
    .filter(({ data, outcome }) => (data.type === 'A' || data.type === 'AAAA') && outcome !== 'unlooked');
  const pairs = Map.groupBy(looks, ({ data }) =>
    [
      data.name,
      data.server,
      data.serverRole,
      data.purpose,
      data.transport === 'tcp' && !data.followsTruncation,
      data.checkingDisabled,
      data.dnssecOk,
      data.recursionDesired,
      data.sample ?? 1,
    ].join('|'),
  );
  return Map.groupBy([...pairs.values()].map(combine), ({ name }) => name);
}

function combine(looks: readonly QueryLook[]): NameAnswer {
  const [{ data }] = looks as [QueryLook, ...QueryLook[]];
  const records = looks.flatMap((look) => look.data.answers);
  const addresses = [
    ...new Set(records.filter(({ type, data: text }) => (type === 'A' || type === 'AAAA') && isIP(text)).map((record) => record.data)),
  ];
  const alias = endOfChain(data.name, records);
  const telling = looks.find((look) => look.data.answers.length > 0) ?? looks.find(isReply);
  return {
    name: data.name,
    server: data.server,
    serverRole: data.serverRole,
    looks,
    says: verdictOf(looks, addresses, alias),
    rcode: looks.map((look) => look.data.rcode).find((rcode) => rcode !== undefined && rcode !== 'NOERROR'),
    addresses,
    alias,
    authoritative: telling?.data.flags?.aa ?? false,
    ttl: leastTtl(looks, records),
    extendedErrors: looks.flatMap((look) => look.data.extendedErrors),
    checkingDisabled: data.checkingDisabled,
    dnssecOk: data.dnssecOk,
    sample: data.sample ?? 1,
  };
}

function verdictOf(looks: readonly QueryLook[], addresses: readonly string[], alias: string | undefined): NameAnswer['says'] {
  const replies = looks.filter(isReply);
  if (addresses.length > 0) return 'addresses';
  if (replies.length === 0) return 'unheard';
  if (replies.some(({ data }) => data.rcode === 'NXDOMAIN')) return 'no-such-name';
  if (replies.some(({ data }) => data.rcode !== 'NOERROR')) return 'failure';
  const empty = replies.filter(({ data }) => !data.authorities.some(({ type }) => type === 'SOA'));
  if (empty.some(({ data }) => data.flags?.aa !== true && data.authorities.some(({ type }) => type === 'NS'))) return 'referral';
  // An alias whose target the server does not hold comes alone; a resolver that followed it says so by the target's SOA.
  if (alias !== undefined && empty.length > 0 && replies[0]?.data.recursionDesired === false) return 'alias';
  // One family unanswered, the other empty: nothing is proved.
  return replies.length === looks.length ? 'nothing' : 'unheard';
}

function endOfChain(name: string, records: readonly DnsRecord[]): string | undefined {
  const next = new Map(records.filter(({ type }) => type === 'CNAME').map((record) => [record.name, record.data]));
  let at = name;
  for (let step = 0; step < 20 && next.has(at); step += 1) at = next.get(at) ?? at;
  return at === name ? undefined : at;
}

function leastTtl(looks: readonly QueryLook[], records: readonly DnsRecord[]): number | undefined {
  const positive = records.filter(({ type }) => type !== 'RRSIG').map(({ ttl }) => ttl);
  const negative = looks.flatMap(({ data }) =>
    data.authorities.filter(({ type }) => type === 'SOA').map(({ ttl, data: text }) => Math.min(ttl, Number(text.split(' ')[6] ?? ttl))),
  );
  const isEmpty = !records.some(({ type }) => type === 'A' || type === 'AAAA');
  const lives = isEmpty && negative.length > 0 ? negative : positive;
  return lives.length === 0 ? undefined : Math.min(...lives);
}
