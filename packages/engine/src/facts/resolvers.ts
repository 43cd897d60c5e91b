import type { Look } from '@mailmedic/contract/look.ts';
import type { DnsQuery } from '@mailmedic/contract/looks/dns-query.ts';
import type { Evidence } from '../evidence.ts';
import { configuredResolvers } from './addresses.ts';
import { isAbnormal } from './symptoms.ts';

export type QueryLook = Look<DnsQuery>;

/** One configured resolver, and how it answers ordinary questions. */
export interface ResolverView {
  readonly address: string;
  /** 0 = the one that is asked first */
  readonly place: number;
  /** everything that was asked of it and is settled */
  readonly looks: readonly QueryLook[];
  /** the looks at the control name over its ordinary transport */
  readonly control: readonly QueryLook[];
  /** it has given some answer, be it an error, to some ordinary question; undefined while nothing is known */
  readonly speaks: boolean | undefined;
  /** it knows the control name */
  readonly sound: boolean;
  /**
   * It answers no ordinary question, and is there all the same: what needs no asking around it turns away in DNS's own words,
   * or it takes connections and leaves them without an answer.
   */
  readonly stuck: boolean;
}

/** The configured resolvers in the order in which they are asked. */
export function resolverViews(evidence: Evidence): readonly ResolverView[] {
  return evidence.fact(computeViews);
}

/** It was asked for the control name, and nothing but silence or errors of the way came back, ever. */
export function isMute({ control, speaks }: ResolverView): boolean {
  return control.length > 0 && speaks === false && control.some(({ outcome }) => outcome !== 'denied');
}

/** No computer answers there as a DNS server does, not even that it will not. */
export function isGone(view: ResolverView): boolean {
  return isMute(view) && !view.stuck;
}

/** Was a server heard over UDP at all, be it with a refusal of a question that it could answer by itself? */
export function isHeardOverUdp(look: QueryLook): boolean {
  return isReply(look) && (isOrdinary(look) || (look.data.transport === 'udp' && !look.data.recursionDesired));
}

/** How a server that says nothing fails: `silent`, or the error that came back in its place. */
export function mannerOf(looks: readonly QueryLook[]): string | undefined {
  const [look] = looks.filter((one) => isOrdinary(one) && one.outcome !== 'unlooked');
  return look && (look.data.error ?? look.outcome);
}

/**
 * It answers as if there were nothing at all: even the root of all names, which always exists, is missing or empty, and no
 * question ever got an answer. That says nothing about any name.
 */
export function deniesEverything(evidence: Evidence, server: string): boolean {
  const view = resolverViews(evidence).find(({ address }) => address === server);
  if (!view || view.control.length === 0) return false;
  const replies = view.looks.filter((look) => isOrdinary(look) && isReply(look));
  return replies.length > view.control.length && replies.every(isDenial);
}

function isDenial({ data: { rcode, answers, authorities } }: QueryLook): boolean {
  // a true "no" tells by an SOA how long it holds (RFC 2308 section 3)
  return (rcode === 'NOERROR' || rcode === 'NXDOMAIN') && answers.length === 0 && !authorities.some(({ type }) => type === 'SOA');
}

/** The failed path looks at a mute resolver. */
export function muteSymptoms({ looks }: ResolverView): readonly QueryLook[] {
  return looks.filter((look) => look.role === 'path' && isAbnormal(look) && look.outcome !== 'denied' && !isReply(look));
}

/** With no resolver left, nothing could be found out about the domain either: those failed looks follow from it. */
export function blindSymptoms(evidence: Evidence): readonly Look[] {
  if (!resolverViews(evidence).every(isMute)) return [];
  return evidence.looks.filter((look) => look.role === 'path' && look.step === 'settings' && isAbnormal(look));
}

/** The looks at the reference resolvers over ordinary transport. */
export function referenceLooks(evidence: Evidence): readonly QueryLook[] {
  return evidence.of('dns/query').filter(({ data, outcome }) => data.serverRole === 'reference' && outcome !== 'unlooked');
}

/** A server said something in DNS's own words: an answer or an error reply. */
export function isReply({ data }: QueryLook): boolean {
  return data.rcode !== undefined;
}

/** What an ordinary client's question would have met with: UDP, or TCP after a truncated answer. */
export function isOrdinary({ data }: QueryLook): boolean {
  return !data.checkingDisabled && !data.dnssecOk && data.recursionDesired && !(data.transport === 'tcp' && !data.followsTruncation);
}

/** Servers other than `except` that answered an ordinary question with something. */
export function speakingServers(evidence: Evidence, except?: string): readonly string[] {
  const looks = evidence.of('dns/query').filter((look) => look.data.serverRole !== 'authority' && isOrdinary(look) && isReply(look));
  return [...new Set(looks.map(({ data }) => data.server))].filter((server) => server !== except);
}

/** Looks that show that traffic other than names passes beyond this computer's own network. */
export function otherTraffic(evidence: Evidence): readonly Look[] {
  const connects = evidence
    .of('tcp/connect')
    .filter(({ outcome, data }) => outcome === 'ok' && data.purpose !== 'gateway' && data.purpose !== 'resolver' && data.port !== 53);
  const pages = evidence.of('web/fetch').filter(({ outcome }) => outcome === 'ok');
  return [...connects, ...pages];
}

function isThere(looks: readonly QueryLook[]): boolean {
  const overTcp = looks.filter(({ data }) => data.transport === 'tcp');
  return looks.some(isHeardOverUdp) || (overTcp.some(({ data }) => data.connected === true) && !overTcp.some(isReply));
}

function computeViews(evidence: Evidence): readonly ResolverView[] {
  return (configuredResolvers(evidence) ?? []).map((address, place) => {
    const looks = evidence
      .of('dns/query')
      .filter(({ data, outcome }) => data.server === address && data.serverRole === 'resolver' && outcome !== 'unlooked');
    const ordinary = looks.filter(isOrdinary);
    const control = ordinary.filter(({ data }) => data.purpose === 'control');
    return {
      address,
      place,
      looks,
      control,
      speaks: ordinary.length === 0 ? undefined : ordinary.some(isReply),
      sound: control.some(({ outcome }) => outcome === 'ok'),
      stuck: !ordinary.some(isReply) && isThere(looks),
    };
  });
}
