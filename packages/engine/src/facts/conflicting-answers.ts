import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../evidence.ts';
import addresses from '../probes/dns/addresses.ts';
import question from '../probes/dns/question.ts';
import dialogue from '../probes/mail/dialogue.ts';
import { control, type Ask } from '../probe.ts';
import { entrances } from './goals.ts';
import { isInvented } from './inventions.ts';
import {
  addressKey,
  answersFor,
  clientAnswers,
  failuresBehind,
  type NameAnswer,
  nameSymptoms,
  namesInTrouble,
  referenceAnswers,
  strayings,
  targetOf,
} from './names.ts';
import { deniesEverything, type QueryLook } from './resolvers.ts';
import { askAuthority, type Authority, authorityOf, type StartOfAuthority, usableReferences, type ZoneServer } from './zones.ts';

/** A configured resolver tells something else than the zone's own servers (or, failing those, the reference resolvers), and its way fails. */
export interface Conflict {
  readonly name: string;
  /** the configured resolver's answer */
  readonly answer: NameAnswer;
  /** what the world is told */
  readonly published: readonly NameAnswer[];
  readonly publishedAddresses: readonly string[];
  readonly by: 'authority' | 'reference';
  readonly authority: Authority | undefined;
  /** the failed path looks that rest on the resolver's answer alone */
  readonly symptoms: readonly Look[];
  /** the looks that say nothing about the mail server: the untrue answer, or whatever was seen where it leads */
  readonly void: readonly Look[];
  /** whether the way by the public answer works; undefined = not seen */
  readonly publicWorks: boolean | undefined;
  readonly comesFrom: Source | undefined;
}

/**
 * Where a differing answer comes from: `lagging-server` a name server that has not got the newest zone yet ·
 * `outdated-server` one that lags longer than the zone may live · `memory` the resolver remembers, and counts down ·
 * `own-view` the resolver speaks by itself, or from a zone that is not the public one · `unageing` its answer does not age.
 */
export type Source =
  | { readonly is: 'lagging-server' | 'outdated-server'; readonly server: ZoneServer; readonly leftSeconds: number }
  | {
      readonly is: 'memory';
      readonly leftSeconds: number;
      readonly look: QueryLook;
      /** it has the zone from other servers than the world: an old delegation, or an internal zone behind it */
      readonly elsewhere: boolean;
    }
  | { readonly is: 'own-view' | 'unageing'; readonly look: QueryLook };

/** Two samples this far apart show whether an answer ages: TTLs are whole seconds. */
const SAMPLE_AFTER_MS = 1300;

export function conflictsOf(evidence: Evidence): readonly Conflict[] {
  return evidence.fact(computeConflicts);
}

/**
 * What is wanted to compare the resolver's answer with the zone's, and to tell a memory from a view of its own. Whatever
 * seems to be wrong at a place rests on its being the right place: these looks are waited for, unless nobody beyond answers.
 */
export function askAboutConflicts(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  return namesInTrouble(evidence)
    .filter((name) => isDoubtful(evidence, name))
    .flatMap((name) => {
      const target = targetOf(evidence, name);
      const references = usableReferences(evidence).map((server) =>
        control(addresses, { server, serverRole: 'reference', name, purpose: 'name' }, decides),
      );
      const servers = [...askAuthority(evidence, name, decides), ...(target === name ? [] : askAuthority(evidence, target, decides))];
      const samples = conflictsOf(evidence)
        .filter((conflict) => conflict.name === name)
        .flatMap((conflict) => askAboutOne(evidence, conflict, decides));
      const isHeard = referenceAnswers(evidence, name).some(({ says }) => says !== 'unheard');
      return [...awaited(references), ...(isHeard ? awaited(servers) : servers), ...awaited(samples)];
    });
}

/** The resolver says that there is no such place, or leads to one where something is amiss. */
function isDoubtful(evidence: Evidence, name: string): boolean {
  return clientAnswers(evidence, name).some(
    ({ says }) => says === 'no-such-name' || says === 'nothing' || (says === 'addresses' && strayings(evidence, name).length > 0),
  );
}

function awaited(asks: readonly Ask[]): readonly Ask[] {
  return asks.map((ask) => ({ ...ask, awaited: true }));
}

function askAboutOne(
  evidence: Evidence,
  { name, answer, publishedAddresses, authority }: Conflict,
  decides: readonly string[],
): readonly Ask[] {
  const { server } = answer;
  const [address] = publishedAddresses;
  return [
    control(addresses, { server, serverRole: 'resolver', name, purpose: 'repeat', sample: 2, afterMs: SAMPLE_AFTER_MS }, decides),
    ...(authority
      ? ['SOA', 'NS'].map((type) =>
          control(question, { server, serverRole: 'resolver', name: authority.zone, type, purpose: 'repeat' }, decides),
        )
      : []),
    ...entrances(evidence)
      .filter(({ host }) => host === name && address !== undefined)
      .map(({ service, host, port, encryption }) =>
        control(dialogue, { service, host, address: address ?? '', port, encryption, purpose: 'service' }, decides),
      ),
  ];
}

function computeConflicts(evidence: Evidence): readonly Conflict[] {
  return namesInTrouble(evidence).flatMap((name) => {
    const published = publishedAnswers(evidence, name);
    if (!published) return [];
    const truthful = clientAnswers(evidence, name).filter(
      (answer) => !isInvented(evidence, answer) && !deniesEverything(evidence, answer.server),
    );
    return truthful.flatMap((answer) => compare(evidence, name, answer, published));
  });
}

/** What is true of a name, for the world. */
export interface Published {
  readonly by: 'authority' | 'reference';
  /** of the newest state of the zone */
  readonly answers: readonly NameAnswer[];
  readonly newest: StartOfAuthority | undefined;
  readonly authority: Authority | undefined;
}

/** What the zone's servers say that have its newest state; the reference resolvers where those cannot be asked. */
export function publishedAnswers(evidence: Evidence, name: string): Published | undefined {
  const authority = authorityOf(evidence, name);
  if (authority && !authority.settled) return undefined;
  const speaking = authority?.servers.filter(({ state, answer }) => state === 'answers' && answer !== undefined) ?? [];
  if (authority && speaking.length > 0) {
    const newest = speaking
      .flatMap(({ soa }) => soa ?? [])
      .reduce<StartOfAuthority | undefined>((best, soa) => (!best || isNewer(soa.serial, best.serial) ? soa : best), undefined);
    const answers = speaking
      .filter(({ soa }) => !soa || !newest || soa.serial === newest.serial)
      .flatMap(({ answer }) => (answer ? followed(evidence, answer) : []));
    return answers.length > 0 ? { by: 'authority', answers, newest, authority } : undefined;
  }
  const references = referenceAnswers(evidence, name).filter(
    ({ says }) => says === 'addresses' || says === 'no-such-name' || says === 'nothing',
  );
  return references.length > 0 && (authority || evidence.complete)
    ? { by: 'reference', answers: references, newest: undefined, authority }
    : undefined;
}

/** An alias into another zone is followed there: its own servers, else the reference resolvers, know the end. */
function followed(evidence: Evidence, answer: NameAnswer): readonly NameAnswer[] {
  if (answer.says !== 'alias' || answer.alias === undefined) return [answer];
  const beyond =
    authorityOf(evidence, answer.alias)?.servers.flatMap((server) =>
      server.state === 'answers' && server.answer && server.answer.says !== 'alias' ? [server.answer] : [],
    ) ?? [];
  if (beyond.length > 0) return beyond;
  return referenceAnswers(evidence, answer.name).filter(
    ({ says, alias }) => alias === answer.alias && says !== 'failure' && says !== 'unheard',
  );
}

function compare(evidence: Evidence, name: string, answer: NameAnswer, published: Published): readonly Conflict[] {
  const publishedAddresses = [...new Set(published.answers.flatMap((one) => one.addresses))];
  const isNegative = answer.says === 'no-such-name' || answer.says === 'nothing';
  const stale = answer.addresses.filter((address) => !publishedAddresses.includes(address));
  if (publishedAddresses.length === 0 || (!isNegative && (answer.says !== 'addresses' || stale.length === 0))) return [];
  // Servers with one and the same state of the zone that answer differently hand out places by turn or by region: a difference means nothing.
  if (!isNegative && new Set(published.answers.map(addressKey)).size > 1) return [];
  const symptoms = isNegative
    ? nameSymptoms(evidence, name).filter(({ id, step }) => step === 'settings' || answer.looks.some((look) => look.id === id))
    : failuresBehind(evidence, name).filter(({ subject }) => subject.address !== undefined && stale.includes(subject.address));
  if (symptoms.length === 0) return [];
  return [
    {
      name,
      answer,
      published: published.answers,
      publishedAddresses,
      by: published.by,
      authority: published.authority,
      symptoms,
      void: isNegative ? answer.looks : looksAt(evidence, name, stale),
      publicWorks: worksAt(evidence, name, publishedAddresses),
      comesFrom: sourceOf(evidence, name, answer, published),
    },
  ];
}

/** Every look at the host at one of these addresses. */
function looksAt(evidence: Evidence, name: string, places: readonly string[]): readonly Look[] {
  return evidence.looks.filter(
    ({ subject }) =>
      subject.kind === 'endpoint' && subject.name === name && subject.address !== undefined && places.includes(subject.address),
  );
}

/** Whether a dialogue with the host at one of these addresses got as far as the server's own words. */
function worksAt(evidence: Evidence, name: string, places: readonly string[]): boolean | undefined {
  const there = looksAt(evidence, name, places);
  if (there.some(({ step, outcome }) => (step === 'greet' || step === 'capabilities') && outcome === 'ok')) return true;
  return there.length === 0 ? undefined : false;
}

function sourceOf(evidence: Evidence, name: string, answer: NameAnswer, { newest, authority }: Published): Source | undefined {
  const [look] = answer.looks;
  if (!look) return undefined;
  const behind = authority?.servers.find(
    (server) => server.answer && server.soa && newest && isNewer(newest.serial, server.soa.serial) && sameAnswer(server.answer, answer),
  );
  if (behind && newest) {
    const outlived = isOutlived(newest, evidence.startedAt);
    return { is: outlived ? 'outdated-server' : 'lagging-server', server: behind, leftSeconds: newest.refresh + (behind.answer?.ttl ?? 0) };
  }
  const zone = zoneAt(evidence, answer.server, authority);
  if (answer.authoritative || zone?.is === 'own') return { is: 'own-view', look };
  const again = answersFor(evidence, name).find((other) => other.server === answer.server && other.sample === 2);
  if (answer.ttl === undefined) return { is: 'unageing', look };
  if (!again || again.says !== answer.says || again.ttl === undefined) return undefined;
  if (again.ttl < answer.ttl)
    return {
      is: 'memory',
      leftSeconds: again.ttl + (zone?.leftSeconds ?? 0),
      look: again.looks[0] ?? look,
      elsewhere: zone?.is === 'elsewhere',
    };
  return again.ttl === answer.ttl ? { is: 'unageing', look: again.looks[0] ?? look } : undefined;
}

/**
 * The zone as the resolver sees it: `own` it speaks for the zone itself · `elsewhere` it has it from other servers than the
 * world does, be it an internal zone behind it or a delegation that has changed since.
 */
function zoneAt(
  evidence: Evidence,
  server: string,
  authority: Authority | undefined,
): { readonly is: 'own' | 'elsewhere'; readonly leftSeconds: number } | undefined {
  if (!authority) return undefined;
  const looks = evidence
    .of('dns/query')
    .filter(
      ({ data }) => data.server === server && data.serverRole === 'resolver' && data.name === authority.zone && data.purpose === 'repeat',
    );
  if (looks.some(({ data, outcome }) => outcome === 'ok' && data.flags?.aa === true)) return { is: 'own', leftSeconds: 0 };
  const servers = looks.flatMap(({ data }) => data.answers.filter(({ type, name }) => type === 'NS' && name === authority.zone));
  const known = new Set(authority.servers.map(({ name }) => name));
  const isElsewhere = servers.length > 0 && servers.every(({ data }) => !known.has(data));
  return isElsewhere ? { is: 'elsewhere', leftSeconds: Math.max(...servers.map(({ ttl }) => ttl)) } : undefined;
}

function sameAnswer(a: NameAnswer, b: NameAnswer): boolean {
  return a.says === b.says && addressKey(a) === addressKey(b);
}

/** Serial number arithmetic (RFC 1982 section 3.2). */
function isNewer(a: number, b: number): boolean {
  return a !== b && (a - b) >>> 0 < 0x8000_0000;
}

/** The newest state is published for longer than the zone's expiry: whoever has not got it by now should have given up (RFC 1035 section 3.3.13). */
function isOutlived({ serial, expire }: StartOfAuthority, startedAt: string): boolean {
  const since = serialTime(serial);
  return since !== undefined && Date.parse(startedAt) - since > expire * 1000;
}

/** When a serial was made, where it tells: `YYYYMMDDnn` (RFC 1912 section 2.2; counted from the end of that day) or seconds since 1970. */
function serialTime(serial: number): number | undefined {
  const [, year, month, day] = /^(20\d\d)(\d\d)(\d\d)\d\d$/.exec(String(serial)) ?? [];
  const date = Date.parse(`${year}-${month}-${day}T23:59:59Z`);
  if (!Number.isNaN(date)) return date;
  return serial > 1_200_000_000 && serial < 1_990_000_000 ? serial * 1000 : undefined;
}
