import { X509Certificate } from 'node:crypto';
import type { Affected } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Certificate, TlsHandshake } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { WebFetch } from '@mailmedic/contract/looks/web-fetch.ts';
import { PORTS } from '@mailmedic/contract/settings.ts';
import { inspectionProductOf, type InspectionProduct } from '@mailmedic/knowledge/inspection-products.ts';
import { weakness } from '@mailmedic/wire/tls/weakness.ts';
import type { Evidence } from '../evidence.ts';
import { isTimeSettled, localTime, trueTime, trustedTime } from './trusted-time.ts';

/** One certificate as endpoints of the path show it, with the chain they send along. */
export interface Shown {
  readonly leaf: Certificate;
  readonly chain: readonly Certificate[];
  /** the handshakes on the path that showed it, all with the same chain */
  readonly looks: readonly Look<TlsHandshake>[];
  /** those at which a careful client stops */
  readonly denied: readonly Look<TlsHandshake>[];
}

/** What stands against trusting a chain, its dates, names and strength aside. */
export type Trust =
  | { readonly is: 'trusted' }
  | { readonly is: 'self-signed' }
  /** `by`: the issuer's own address, or another server that sends the missing link */
  | { readonly is: 'incomplete'; readonly by: 'issuer-address' | 'other-server'; readonly look: Look }
  | { readonly is: 'inspected'; readonly product?: InspectionProduct; readonly elsewhere: readonly Look<TlsHandshake>[] }
  /** `settled`: every look that could still make it complete or inspected has been made */
  | { readonly is: 'unknown-issuer'; readonly settled: boolean }
  /** it leads to a trusted root and is refused all the same */
  | { readonly is: 'barred'; readonly reason: string };

/** A date that is not kept. `by`: how well the time is known. */
export interface DateFault {
  readonly is: 'expired' | 'not-yet-valid';
  readonly certificate: Certificate;
  readonly which: 'leaf' | 'intermediate';
}

export type Problem = 'trust' | 'dates' | 'incomplete' | 'name' | 'weak';

/** Every certificate shown on the path with the usual hello. */
export function shownCertificates(evidence: Evidence): readonly Shown[] {
  return evidence.fact(computeShown);
}

/** Whether a shown chain can be trusted, and what stands against it. */
export function trustOf(evidence: Evidence, shown: Shown): Trust {
  const { distrust, path } = newest(shown).data;
  if (distrust === undefined) return { is: 'trusted' };
  if (path?.anchored)
    return DATE_CODES.has(distrust) || weakness(shown.chain) || WEAK_CODES.has(distrust) || dateFaultAt(shown, localTime(newest(shown)))
      ? { is: 'trusted' }
      : { is: 'barred', reason: distrust };
  const product = inspectionProductOf(shown.chain.map(({ issuer }) => issuer));
  const elsewhere = sameIssuerElsewhere(evidence, shown);
  if (product || elsewhere.length > 0) return { is: 'inspected', elsewhere, ...(product === undefined ? {} : { product }) };
  if (shown.leaf.selfIssued) return { is: 'self-signed' };
  const completing = completedBy(evidence, shown);
  if (completing) return completing;
  return { is: 'unknown-issuer', settled: evidence.complete || (isIssuerSettled(evidence, shown) && isElsewhereSettled(evidence)) };
}

/** The date fault by true time; undefined when the dates are kept. */
export function dateFault(evidence: Evidence, shown: Shown): DateFault | undefined {
  return dateFaultAt(shown, trueTime(evidence, localTime(newest(shown))));
}

/** The date fault as this computer's clock makes it. */
export function localDateFault(shown: Shown): DateFault | undefined {
  return dateFaultAt(shown, localTime(newest(shown)));
}

/** How sure a date is: by several clocks, by one, or by this computer's alone. */
export function timeCertainty(evidence: Evidence): 'certain' | 'likely' | undefined {
  const time = trustedTime(evidence);
  if (time?.agreed) return 'certain';
  return isTimeSettled(evidence) ? 'likely' : undefined;
}

/** What is wrong with a certificate, the first thing that has to be put right first. */
export function problemsOf(evidence: Evidence, shown: Shown): readonly Problem[] {
  const trust = trustOf(evidence, shown);
  // A certificate from a stranger is replaced as a whole; its other faults go with it.
  if (trust.is !== 'trusted' && trust.is !== 'incomplete') return ['trust'];
  return [
    ...(dateFault(evidence, shown) || localDateFault(shown) ? (['dates'] as const) : []),
    ...(trust.is === 'incomplete' ? (['incomplete'] as const) : []),
    ...(shown.looks.some(({ data }) => data.nameMatches === false) ? (['name'] as const) : []),
    ...(weakness(shown.chain) || WEAK_CODES.has(newest(shown).data.distrust ?? '') ? (['weak'] as const) : []),
  ];
}

/** Ids of the looks that a problem of a certificate accounts for: all that were denied, if it is the first of its problems. */
export function accountedFor(evidence: Evidence, shown: Shown, problem: Problem): readonly string[] {
  if (problemsOf(evidence, shown)[0] !== problem) return [];
  const denied = problem === 'name' ? shown.denied.filter(({ data }) => data.nameMatches === false) : shown.denied;
  return denied.map(({ id }) => id);
}

/** The entrances that show it. */
export function affectedBy(looks: readonly Look<TlsHandshake>[]): readonly Affected[] {
  const all = looks.flatMap(({ data: { service, host, port } }): Affected[] =>
    isService(service) || service === 'exchange' ? [{ service, host, port }] : [],
  );
  return [...new Map(all.map((one) => [`${one.service} ${one.host} ${one.port}`, one])).values()];
}

/** The last certificate that the server's own chain leads to, starting at the leaf. */
export function topOf(chain: readonly Certificate[]): Certificate | undefined {
  let top = chain[0];
  for (let steps = 0; top && !top.selfIssued && steps < chain.length; steps += 1) {
    const next = chain.find(({ subject }) => subject === top?.issuer);
    if (!next) break;
    top = next;
  }
  return top;
}

/** Handshakes made only to see who signs at hosts that have nothing to do with the mail. */
export function unrelatedHandshakes(evidence: Evidence): readonly Look<TlsHandshake>[] {
  return evidence
    .of('tls/handshake')
    .filter(
      ({ role, data }) => role === 'control' && evidence.configuration.referenceEndpoints.some((text) => text.includes(data.address)),
    );
}

/** `mail.example.org`, or the first name and how many more. */
export function namesText(certificate: Certificate): string {
  const names = certificate.names.map((name) => name.replace(/^(?:DNS|IP):/, ''));
  if (names.length === 0) return 'no host';
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(' and ');
}

/** `21 November 2026` */
export function dayText(iso: string): string {
  const day = new Date(iso);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DATE_CODES = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);
const WEAK_CODES = new Set(['EE_KEY_TOO_SMALL', 'CA_KEY_TOO_SMALL', 'CA_MD_TOO_WEAK']);

function computeShown(evidence: Evidence): readonly Shown[] {
  const looks = evidence
    .of('tls/handshake')
    .filter(({ role, data }) => role === 'path' && data.hello === 'default' && data.chain.length > 0);
  const groups = Map.groupBy(looks, ({ data }) => data.chain.map(({ fingerprint256 }) => fingerprint256).join());
  return [...groups.values()].flatMap((same) => {
    const chain = same[0]?.data.chain ?? [];
    const leaf = chain[0];
    return leaf ? [{ leaf, chain, looks: same, denied: same.filter(({ outcome }) => outcome === 'denied') }] : [];
  });
}

function newest({ looks }: Shown): Look<TlsHandshake> {
  return looks.at(-1) as Look<TlsHandshake>;
}

/** Only the certificates of the path that clients take count: a superfluous expired one breaks nothing. */
function dateFaultAt(shown: Shown, atMs: number): DateFault | undefined {
  const { path } = newest(shown).data;
  const used = shown.chain.filter((certificate, index) => index === 0 || path?.certificates.includes(certificate.fingerprint256));
  for (const [index, certificate] of used.entries()) {
    const which = index === 0 ? 'leaf' : 'intermediate';
    if (Date.parse(certificate.notAfter) < atMs) return { is: 'expired', certificate, which };
    if (Date.parse(certificate.notBefore) > atMs) return { is: 'not-yet-valid', certificate, which };
  }
  return undefined;
}

function sameIssuerElsewhere(evidence: Evidence, { leaf }: Shown): readonly Look<TlsHandshake>[] {
  if (leaf.selfIssued) return [];
  return unrelatedHandshakes(evidence).filter(({ data }) => data.distrust !== undefined && data.chain[0]?.issuer === leaf.issuer);
}

function isElsewhereSettled(evidence: Evidence): boolean {
  return unrelatedHandshakes(evidence).some(({ data }) => data.chain.length > 0);
}

function completedBy(evidence: Evidence, shown: Shown): Trust | undefined {
  const fetched = issuerLooks(evidence, shown).find(({ data }) => data.completes);
  if (fetched) return { is: 'incomplete', by: 'issuer-address', look: fetched };
  const top = topOf(shown.chain);
  if (!top) return undefined;
  const sends = evidence
    .of('tls/handshake')
    .find(
      ({ data }) => data.distrust === undefined && data.chain.slice(1).some((link) => link.subject === top.issuer && hasSigned(link, top)),
    );
  return sends && { is: 'incomplete', by: 'other-server', look: sends };
}

function isIssuerSettled(evidence: Evidence, shown: Shown): boolean {
  return (topOf(shown.chain)?.issuerUrls.length ?? 0) === 0 || issuerLooks(evidence, shown).length > 0;
}

function issuerLooks(evidence: Evidence, { leaf }: Shown): readonly Look<WebFetch>[] {
  return evidence.of('web/fetch').filter(({ data }) => data.purpose === 'issuer-certificate' && data.concerns === leaf.fingerprint256);
}

function hasSigned(issuer: Certificate, certificate: Certificate): boolean {
  try {
    return new X509Certificate(certificate.pem).verify(new X509Certificate(issuer.pem).publicKey);
  } catch (error) {
    // bytes that are no certificate sign nothing
    if (error instanceof Error) return false;
    throw error;
  }
}

export function isService(text: string): text is keyof typeof PORTS {
  return text in PORTS;
}
