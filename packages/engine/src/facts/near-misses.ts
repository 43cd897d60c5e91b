import type { Look } from '@mailmedic/contract/look.ts';
import type { DnsQuery } from '@mailmedic/contract/looks/dns-query.ts';
import { providerDomains } from '@mailmedic/knowledge/provider.ts';
import { registrableDomain } from '@mailmedic/knowledge/registrable-domain.ts';
import { domainOf, type Evidence } from '../evidence.ts';
import { editDistance } from './missing-names.ts';

/** The address's domain as the name servers know it. */
export type DomainState =
  | { readonly is: 'takes-mail' | 'unknown' }
  /** it does not exist, or it says that it takes no mail, or there is neither an MX nor an address to deliver to (RFC 5321 section 5.1, RFC 7505) */
  | { readonly is: 'missing' | 'takes-no-mail'; readonly look: Look<DnsQuery> };

export function domainState(evidence: Evidence): DomainState {
  const domain = domainOf(evidence);
  const mx = answersFor(evidence, domain, 'MX');
  if (mx.some(({ data }) => data.rcode === 'NOERROR' && exchangers(data).length > 0)) return { is: 'takes-mail' };
  const missing = mx.find(({ data }) => data.rcode === 'NXDOMAIN');
  if (missing) return { is: 'missing', look: missing };
  const refusing = mx.find(
    ({ data }) => data.rcode === 'NOERROR' && data.answers.some(({ type, data: text }) => type === 'MX' && /^0 \.?$/.test(text)),
  );
  if (refusing) return { is: 'takes-no-mail', look: refusing };
  const none = mx.find(({ data }) => data.rcode === 'NOERROR');
  const [four, six] = [answersFor(evidence, domain, 'A'), answersFor(evidence, domain, 'AAAA')];
  if ([...four, ...six].some(({ data }) => data.answers.some(({ type }) => type === 'A' || type === 'AAAA'))) return { is: 'takes-mail' };
  return none && [four, six].every((looks) => looks.some(({ data }) => data.rcode === 'NOERROR'))
    ? { is: 'takes-no-mail', look: none }
    : { is: 'unknown' };
}

export interface NearMiss {
  readonly domain: string;
  /** a well-known provider's, or the domain that other settings of the person name */
  readonly known: boolean;
  readonly look: Look<DnsQuery>;
}

/** Domains that take mail and are a slip of the keyboard away from the address's own, the likeliest first. */
export function nearMisses(evidence: Evidence): readonly NearMiss[] {
  const domain = domainOf(evidence);
  const isOnlyAboutOwn = evidence.of('dns/query').every(({ data }) => data.type !== 'MX' || data.name.toLowerCase() === domain);
  if (isOnlyAboutOwn) return [];
  return candidates(evidence).flatMap(({ domain, known }) => {
    const look = answersFor(evidence, domain, 'MX').find(({ data }) => data.rcode === 'NOERROR' && exchangers(data).length > 0);
    return look ? [{ domain, known, look }] : [];
  });
}

const MOST_CANDIDATES = 40;

/** What the person may have meant: first what is known by name, then the commonest slips (swapped, doubled, dropped letters, endings). */
export function candidates(evidence: Evidence): readonly { readonly domain: string; readonly known: boolean }[] {
  return evidence.fact(findCandidates);
}

function findCandidates(evidence: Evidence): readonly { readonly domain: string; readonly known: boolean }[] {
  const domain = domainOf(evidence);
  const limit = limitFor(domain);
  const near = (other: string) =>
    other !== domain && Math.abs(other.length - domain.length) <= limit && editDistance(domain, other) <= limit;
  const named = [
    ...evidence.complaint.configured.flatMap(({ host }) => registrableDomain(host) ?? []),
    ...usernameDomains(evidence),
  ].filter(near);
  const providers = providerDomains().filter(near);
  const known = [...new Set([...named, ...providers.toSorted((a, b) => editDistance(domain, a) - editDistance(domain, b))])]
    .slice(0, 8)
    .map((one) => ({ domain: one, known: true }));
  const slips = slipsOf(domain).filter((one) => !known.some((other) => other.domain === one));
  return [...known, ...slips.map((one) => ({ domain: one, known: false }))].slice(0, MOST_CANDIDATES);
}

/** Short names are near to each other by nature. */
function limitFor(domain: string): number {
  return domain.length > 8 ? 2 : 1;
}

function usernameDomains({ complaint }: Evidence): readonly string[] {
  const names = [complaint.username, ...complaint.configured.map(({ username }) => username)];
  return names.flatMap((name) => (name?.includes('@') ? [name.slice(name.lastIndexOf('@') + 1).toLowerCase()] : []));
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:con|cmo|ocm|vom|xom|coom|comm|cpm|cim|om|co|cm)$/, '.com'],
  [/\.(?:ner|met|nte|ent|bet|nett|ne)$/, '.net'],
  [/\.(?:ogr|rog|orgg|otg|prg|og|or)$/, '.org'],
  [/\.(?:ed|dee|se|d)$/, '.de'],
];

function slipsOf(domain: string): readonly string[] {
  const dot = domain.lastIndexOf('.');
  const registered = registrableDomain(domain) ?? domain;
  const ending = domain.slice(domain.indexOf('.', domain.length - registered.length));
  const label = domain.slice(0, domain.length - ending.length);
  const own = label.slice(label.lastIndexOf('.') + 1);
  const before = label.slice(0, label.length - own.length);
  const swapped = [...own].slice(0, -1).map((_, at) => own.slice(0, at) + (own[at + 1] ?? '') + (own[at] ?? '') + own.slice(at + 2));
  const dropped = [...own].map((_, at) => own.slice(0, at) + own.slice(at + 1));
  const doubled = [...own].map((letter, at) => own.slice(0, at) + letter + own.slice(at));
  const labels = [...swapped, ...dropped, ...doubled].filter(
    (one) => one.length > 1 && one !== own && !one.startsWith('-') && !one.endsWith('-'),
  );
  const endings = dot < 0 ? [] : ENDINGS.flatMap(([pattern, right]) => (pattern.test(domain) ? [domain.replace(pattern, right)] : []));
  return [...new Set([...endings, ...labels.map((one) => `${before}${one}${ending}`)])];
}

function answersFor(evidence: Evidence, name: string, type: string): readonly Look<DnsQuery>[] {
  return evidence
    .of('dns/query')
    .filter(({ data }) => data.name.toLowerCase() === name && data.type === type && data.rcode !== undefined && !data.checkingDisabled);
}

function exchangers({ answers }: DnsQuery): readonly string[] {
  return answers.flatMap(({ type, data }) => (type === 'MX' && !/^\d+ \.?$/.test(data) ? [data.replace(/^\d+ /, '')] : []));
}
