import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Evidence } from '../evidence.ts';
import addresses from '../probes/dns/addresses.ts';
import { control, type Ask } from '../probe.ts';
import { configuredResolvers } from './addresses.ts';
import { entrances } from './goals.ts';
import { isForgetful } from './lost-questions.ts';
import { lateAnswers } from './late-answers.ts';
import { answersFor, clientAnswers, type NameAnswer, nameSymptoms, namesInTrouble, onlyOf, referenceAnswers } from './names.ts';
import { halfAnswers } from './half-answers.ts';
import { deniesEverything, isOrdinary, isReply, type QueryLook, resolverViews } from './resolvers.ts';
import { askSignatures, type SignatureDefect, isUnsigned, signatureDefect, signingZone } from './signatures.ts';
import { askAuthority, type Authority, authorityOf, isWithin, usableReferences } from './zones.ts';

/** A configured resolver that has no answer to give for a name, and where that comes from as far as can be told. */
export interface FailedLookup {
  readonly name: string;
  readonly resolver: string;
  readonly answer: NameAnswer;
  /** other resolvers that do resolve the name, and those that fail as well */
  readonly resolvedBy: readonly NameAnswer[];
  readonly failedBy: readonly NameAnswer[];
  /** the same resolver with checking disabled; undefined while not settled */
  readonly unchecked: NameAnswer | undefined;
  /** what it says with EDNS: its reasons */
  readonly reasons: readonly { readonly code: number; readonly text: string }[];
  readonly defect: SignatureDefect | undefined;
  readonly zone: string | undefined;
  readonly authority: Authority | undefined;
  readonly lies: { readonly with: 'signatures' | 'resolver' | 'zone' | 'transport'; readonly certainty: Certainty } | undefined;
}

/** Every lookup that a configured resolver failed while it answers other questions. */
export function failedLookups(evidence: Evidence): readonly FailedLookup[] {
  return evidence.fact(computeFailed);
}

/** The controls that tell a resolver's own fault, a broken zone and broken signatures apart. */
export function askAboutFailures(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  return [
    ...askUnlooked(evidence, decides),
    ...failedLookups(evidence).flatMap(({ name, resolver, unchecked, zone }) => [
      ...askReferences(evidence, name, decides),
      control(
        addresses,
        { server: resolver, serverRole: 'resolver', name, purpose: 'repeat', checkingDisabled: true, dnssecOk: true },
        decides,
      ),
      control(addresses, { server: resolver, serverRole: 'resolver', name, purpose: 'repeat', dnssecOk: true }, decides),
      ...(unchecked && isAnswer(evidence, unchecked)
        ? askWhyUnchecked(evidence, name, unchecked, zone, decides)
        : askAuthority(evidence, name, decides)),
    ]),
  ];
}

/** Where nothing could be found out about the domain, its own name was never looked up on the path. */
export function askUnlooked(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  const known = new Set(entrances(evidence).map(({ host }) => host));
  return namesInTrouble(evidence)
    .filter((name) => !known.has(name))
    .flatMap((name) => [
      ...(configuredResolvers(evidence) ?? []).map((server) =>
        control(addresses, { server, serverRole: 'resolver', name, purpose: 'name', timeoutMs: UNLOOKED_MS }, decides),
      ),
      ...askReferences(evidence, name, decides),
    ]);
}

function askReferences(evidence: Evidence, name: string, decides: readonly string[]): readonly Ask[] {
  return usableReferences(evidence).map((server) =>
    control(addresses, { server, serverRole: 'reference', name, purpose: 'name' }, decides),
  );
}

/** The resolver has had its time: it was asked for other names of the domain before. */
const UNLOOKED_MS = 1500;

function askWhyUnchecked(
  evidence: Evidence,
  name: string,
  unchecked: NameAnswer,
  zone: string | undefined,
  decides: readonly string[],
): readonly Ask[] {
  const [look] = unchecked.looks;
  return [
    ...usableReferences(evidence).map((server) =>
      control(addresses, { server, serverRole: 'reference', name, purpose: 'repeat', dnssecOk: true }, decides),
    ),
    ...(look && zone !== undefined ? askSignatures(look.data, zone, decides) : []),
  ];
}

function computeFailed(evidence: Evidence): readonly FailedLookup[] {
  return namesInTrouble(evidence).flatMap((name) => {
    return clientAnswers(evidence, name).flatMap((answer) => {
      if (isFailure(evidence, answer)) return [examine(evidence, name, answer)];
      // one kind of address met with an error, and with nobody else it fares better
      const half = halfAnswers(evidence).find((one) => one.name === name && one.resolver === answer.server);
      return half?.lost.data.rcode !== undefined && half.elsewhere === undefined
        ? [examine(evidence, name, onlyOf(answer, half.type), half.type)]
        : [];
    });
  });
}

function examine(evidence: Evidence, name: string, answer: NameAnswer, type?: 'A' | 'AAAA'): FailedLookup {
  const asFar = (one: NameAnswer) => (type === undefined ? one : onlyOf(one, type));
  const others = [...clientAnswers(evidence, name), ...referenceAnswers(evidence, name)]
    .filter(({ server }) => server !== answer.server)
    .map(asFar);
  const repeated = answersFor(evidence, name)
    .filter(({ server, looks }) => server === answer.server && looks[0]?.data.purpose === 'repeat')
    .map(asFar);
  const unchecked = repeated.find(({ checkingDisabled }) => checkingDisabled);
  const withReasons = repeated.find(({ checkingDisabled, dnssecOk }) => dnssecOk && !checkingDisabled);
  const zone = unchecked && signingZone(unchecked.looks);
  const seen: Omit<FailedLookup, 'lies'> = {
    name,
    resolver: answer.server,
    answer,
    resolvedBy: others.filter((other) => isAnswer(evidence, other)),
    failedBy: others.filter((other) => isFailure(evidence, other)),
    unchecked,
    reasons: [...answer.extendedErrors, ...(withReasons?.extendedErrors ?? [])],
    zone,
    defect: zone === undefined || !unchecked ? undefined : signatureDefect(evidence, zone, unchecked.looks),
    authority: authorityOf(evidence, name),
  };
  return { ...seen, lies: place(evidence, seen) };
}

function place(evidence: Evidence, seen: Omit<FailedLookup, 'lies'>): FailedLookup['lies'] {
  // Who answers nobody in time has no fault of its own where no other server does, either.
  if (lateAnswers(evidence)) return undefined;
  if (seen.answer.says === 'unheard' && isForgetful(evidence, seen.resolver)) return undefined;
  if (!seen.unchecked && !evidence.complete) return undefined;
  if (isCutShortEverywhere(evidence, seen)) return { with: 'transport', certainty: 'certain' };
  const isUncheckedWell = seen.unchecked !== undefined && isAnswer(evidence, seen.unchecked);
  // Silence where checking is on, and an answer where it is off, is somebody who is still busy checking.
  if (isUncheckedWell && seen.answer.says === 'unheard') return undefined;
  return isUncheckedWell ? placeBySignatures(evidence, seen) : placeByOthers(evidence, seen);
}

/** Every server, whoever runs it, begins to answer over UDP, says that the rest has to be fetched over TCP, and is not heard there. */
function isCutShortEverywhere(evidence: Evidence, { answer, resolvedBy, failedBy }: Omit<FailedLookup, 'lies'>): boolean {
  const isCutShort = ({ looks }: NameAnswer): boolean =>
    looks.some((look) => look.data.followsTruncation && !isReply(look)) &&
    looks.every((look) => look.data.followsTruncation || isReply(look));
  const overTcp = evidence.of('dns/query').some((look) => look.data.transport === 'tcp' && isReply(look));
  return resolvedBy.length === 0 && failedBy.length > 0 && !overTcp && [answer, ...failedBy].every(isCutShort);
}

/** The same resolver answers once it is told not to check: the checking fails, there or everywhere. */
function placeBySignatures(
  evidence: Evidence,
  { name, resolvedBy, failedBy, defect, reasons, zone }: Omit<FailedLookup, 'lies'>,
): FailedLookup['lies'] {
  const checkedElsewhere = resolvedBy.some(({ server }) =>
    answersFor(evidence, name).some((answer) => answer.server === server && answer.looks.some(({ data }) => data.flags?.ad === true)),
  );
  if (checkedElsewhere) return { with: 'resolver', certainty: 'certain' };
  if (!defect && resolvedBy.length > 0 && zone !== undefined && isUnsigned(evidence, zone))
    return { with: 'resolver', certainty: 'likely' };
  if (defect || failedBy.length > 0) return { with: 'signatures', certainty: 'certain' };
  return { with: 'signatures', certainty: reasons.some(({ code }) => DNSSEC_REASONS.has(code)) ? 'likely' : 'possible' };
}

/** Checking makes no difference: does the name resolve anywhere else, and do the zone's own servers answer? */
function placeByOthers(
  evidence: Evidence,
  { name, answer, resolvedBy, failedBy, authority, reasons }: Omit<FailedLookup, 'lies'>,
): FailedLookup['lies'] {
  if (resolvedBy.length > 0) return { with: 'resolver', certainty: 'certain' };
  if (authority?.settled && isSilentZone(authority)) return { with: 'zone', certainty: 'certain' };
  if (authority?.settled && authority.servers.every(({ state }) => state !== 'answers') && failedBy.length > 0)
    return { with: 'zone', certainty: 'likely' };
  if (authority?.settled && authority.servers.some(({ state, answer }) => state === 'answers' && answer?.says !== 'referral'))
    return { with: failedBy.length > 0 ? 'zone' : 'resolver', certainty: 'likely' };
  if (!evidence.complete) return undefined;
  if (failedBy.length > 0 || reasons.some(({ code }) => ZONE_REASONS.has(code))) return { with: 'zone', certainty: 'likely' };
  // Nobody else can be asked. REFUSED is a server's own decision; SERVFAIL is what it says when it was left without an answer itself.
  if (answer.rcode === 'REFUSED') return { with: 'resolver', certainty: 'likely' };
  if (resolvesElsewhere(evidence, answer.server, name)) return { with: 'zone', certainty: 'likely' };
  // It speaks, and was in time for no name at all; nobody else was either.
  return { with: 'resolver', certainty: answer.says === 'unheard' ? 'likely' : 'possible' };
}

/** The resolver finds things out for other zones than the name's own. */
function resolvesElsewhere(evidence: Evidence, server: string, name: string): boolean {
  const parent = name.split('.').slice(-2).join('.');
  return evidence
    .of('dns/query')
    .some(({ data, outcome }) => data.server === server && outcome === 'ok' && data.name !== '.' && !isWithin(data.name, parent));
}

/** No server of the zone speaks for it, and one above it answered us: nothing on the way keeps us from asking. */
function isSilentZone({ servers, reachable }: Authority): boolean {
  return (
    servers.length > 0 && servers.every(({ state }) => state !== 'answers') && (reachable || servers.some(({ state }) => state === 'lame'))
  );
}

/** A reply that settles the question, whatever it is. */
function isAnswer(evidence: Evidence, { says, server }: NameAnswer): boolean {
  return says === 'addresses' || ((says === 'nothing' || says === 'no-such-name') && !deniesEverything(evidence, server));
}

/** An error reply, a "no" of a server that says no to everything, a mere referral, or no reply from one that replies to other questions. */
function isFailure(evidence: Evidence, { says, server, serverRole }: NameAnswer): boolean {
  // a resolver finds out for its clients; who only refers them to other servers is none (RFC 1034 section 4.3.1)
  if (says === 'failure' || (says === 'referral' && serverRole !== 'authority')) return true;
  if (says === 'nothing' || says === 'no-such-name') return deniesEverything(evidence, server);
  if (says !== 'unheard') return false;
  if (serverRole === 'resolver') return resolverViews(evidence).some(({ address, speaks }) => address === server && speaks === true);
  return evidence.of('dns/query').some((look) => look.data.server === server && isOrdinary(look) && isReply(look));
}

/** RFC 8914 section 4.7 to 4.13: bogus, expired, not yet valid, a key or signature missing. */
const DNSSEC_REASONS = new Set([6, 7, 8, 9, 10, 11, 12]);
/** RFC 8914 section 4.23 and 4.24: no name server of the zone could be reached. */
const ZONE_REASONS = new Set([22, 23]);

/** The failed path looks that this failure explains: all of a name's at one resolver, and what could not be found out without it. */
export function symptomsOfFailure(evidence: Evidence, { name, answer }: FailedLookup): readonly string[] {
  const everyResolver = (configuredResolvers(evidence) ?? []).length;
  const mine = new Set(answer.looks.map(({ id }) => id));
  return nameSymptoms(evidence, name)
    .filter(({ id, step }) => mine.has(id) || (step === 'settings' && everyResolver > 0))
    .map(({ id }) => id);
}

/** The looks of a failure, for citing. */
export function firstLook(answer: NameAnswer): QueryLook {
  return (answer.looks.find(({ outcome }) => outcome !== 'ok') ?? answer.looks[0]) as QueryLook;
}
