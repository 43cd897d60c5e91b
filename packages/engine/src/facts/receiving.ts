import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look, Step } from '@mailmedic/contract/look.ts';
import type { Exchanger, Exchangers } from '@mailmedic/contract/looks/exchangers.ts';
import { domainToASCII } from 'node:url';
import { isIP } from 'node:net';
import { domainOf, type Evidence } from '../evidence.ts';
import { control, type Ask } from '../probe.ts';
import exchangers from '../probes/dns/exchangers.ts';
import { configuredResolvers, isPrivateAddress } from './addresses.ts';
import { symptoms } from './symptoms.ts';

type Told = Look<Exchangers>;

/** What keeps a host that an MX record names from receiving mail, as the name servers tell it. */
export type Defect = 'missing' | 'nothing' | 'literal' | 'alias' | 'failing' | 'unroutable';

/** A host that an MX record names, and what is wrong with it by the word of two servers that agree. */
export interface Receiver {
  readonly host: string;
  readonly preference: number;
  readonly alias: string | undefined;
  readonly addresses: readonly string[];
  readonly defect: Defect | undefined;
  readonly certainty: Certainty;
}

/** Where mail for the address's domain goes (RFC 5321 section 5.1). */
export interface Receiving {
  readonly domain: string;
  /** `hosts` are named · `none` is taken (RFC 7505) · `nothing` is recorded, so that the domain's own address stands in */
  readonly says: 'hosts' | 'none' | 'nothing';
  readonly receivers: readonly Receiver[];
  /** the domain's own addresses, where no MX record is there */
  readonly implicit: readonly string[];
  /** how sure it is that nothing, or none, is said */
  readonly certainty: Certainty;
  /** what the resolver here says, then who agrees with it */
  readonly looks: readonly [Told, ...Told[]];
}

const DECIDES = ['dns/no-mx', 'dns/mx-unusable', 'dns/mx-elsewhere'];

/** The word of the resolver that this computer asks, and of others as far as they bear it out; undefined until it is known. */
export function receiving(evidence: Evidence): Receiving | undefined {
  return evidence.fact(computeReceiving);
}

/** The first resolver is asked along the way; where its answer is out of order, others are asked whether they agree. */
export function askWhoReceives(evidence: Evidence): readonly Ask[] {
  const [first] = configuredResolvers(evidence) ?? [];
  const domain = asciiDomain(evidence);
  // an address literal after the @ has no records (RFC 5321 section 4.1.3)
  if (first === undefined || domain === '' || domain.startsWith('[') || isIP(domain)) return [];
  const own = ask(domain, first, 'resolver');
  const told = wordOf(evidence, first);
  if (!told || !isWayInOrder(evidence) || !isOutOfOrder(told)) return [own];
  return [
    own,
    ...evidence.configuration.referenceResolvers.slice(0, 2).map((server) => ({ ...ask(domain, server, 'reference'), awaited: true })),
    ...(configuredResolvers(evidence) ?? []).slice(1, 2).map((server) => ({ ...ask(domain, server, 'resolver'), awaited: true })),
  ];
}

const UPSTREAM: ReadonlySet<Step> = new Set(['link', 'route', 'resolver', 'settings', 'name', 'address']);

/** Nothing fails before a server is reached: what the resolvers say may be believed, and is nobody's mere consequence. */
export function isWayInOrder(evidence: Evidence): boolean {
  return symptoms(evidence).every(({ step }) => !UPSTREAM.has(step));
}

/** The address whose mail is spoken of, as it is said on the wire; none where it is a domain alone, or where ASCII cannot say it (RFC 6531). */
export function recipientOf(evidence: Evidence): string | undefined {
  const { address } = evidence.complaint;
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@')));
  return LOCAL_PART.test(local) ? `${local}@${asciiDomain(evidence)}` : undefined;
}

/** A dot-string, or nearly (RFC 5321 section 4.1.2): what would have to be quoted is left alone. */
const LOCAL_PART = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/i;

function ask(domain: string, server: string, serverRole: Exchangers['serverRole']): Ask {
  return control(exchangers, { domain, server, serverRole }, DECIDES);
}

function asciiDomain(evidence: Evidence): string {
  const domain = domainOf(evidence).replace(/\.$/, '');
  return domainToASCII(domain) || domain;
}

function wordOf(evidence: Evidence, server: string): Told | undefined {
  return evidence.of('dns/exchangers').find(({ data }) => data.server === server);
}

function computeReceiving(evidence: Evidence): Receiving | undefined {
  const [first] = configuredResolvers(evidence) ?? [];
  const told = first === undefined ? undefined : wordOf(evidence, first);
  if (!told || told.data.rcode !== 'NOERROR') return undefined;
  const others = evidence.of('dns/exchangers').filter(({ id, data }) => id !== told.id && data.rcode === 'NOERROR');
  const says = sayingOf(told.data);
  const agreeing = others.filter(({ data }) => sayingOf(data) === says);
  const contradicted = others.some(({ data }) => sayingOf(data) !== says);
  return {
    domain: told.data.domain,
    says,
    receivers: told.data.exchangers.map((one) => receiverOf(one, others)),
    implicit: told.data.implicit?.addresses ?? [],
    certainty: contradicted ? 'possible' : certaintyBy(agreeing.filter(({ data }) => says !== 'nothing' || data.vouched)),
    looks: [told, ...agreeing],
  };
}

function sayingOf({ takesNone, exchangers: named }: Exchangers): Receiving['says'] {
  if (takesNone) return 'none';
  return named.length > 0 ? 'hosts' : 'nothing';
}

/** Somebody unrelated agrees: that is proof. Another resolver of the same network may share its fault. */
function certaintyBy(agreeing: readonly Told[]): Certainty {
  if (agreeing.some(({ data }) => data.serverRole === 'reference')) return 'certain';
  return agreeing.length > 0 ? 'likely' : 'possible';
}

function receiverOf(one: Exchanger, others: readonly Told[]): Receiver {
  const { host, preference, alias, addresses } = one;
  const about = { host, preference, alias, addresses };
  const theirs = others.flatMap((look) => look.data.exchangers.filter((other) => other.host === host).map((other) => ({ look, other })));
  const defect = defectOf(one);
  const seen = theirs.filter(({ other }) => other.says !== 'unheard');
  if (defect === undefined || seen.some(({ other }) => defectOf(other) !== defect))
    return { ...about, defect: undefined, certainty: 'possible' };
  const agreeing = seen.filter(({ other }) => !NEEDS_VOUCHER.has(defect) || other.vouched).map(({ look }) => look);
  const certainty = certaintyBy(agreeing);
  // inside a network its own servers may have private addresses, and what fails may mend itself
  if ((defect === 'unroutable' || defect === 'failing') && certainty !== 'certain')
    return { ...about, defect: undefined, certainty: 'possible' };
  return { ...about, defect, certainty: defect === 'failing' ? 'likely' : certainty };
}

const NEEDS_VOUCHER: ReadonlySet<Defect> = new Set(['missing', 'nothing']);

function defectOf({ says, alias, addresses }: Exchanger): Defect | undefined {
  if (says === 'missing' || says === 'nothing' || says === 'literal' || says === 'failing') return says;
  if (says !== 'addresses') return undefined;
  if (addresses.every(isPrivateAddress)) return 'unroutable';
  return alias === undefined ? undefined : 'alias';
}

function isOutOfOrder({ data }: Told): boolean {
  if (data.rcode !== 'NOERROR') return false;
  return sayingOf(data) !== 'hosts' || data.exchangers.some((one) => defectOf(one) !== undefined);
}
