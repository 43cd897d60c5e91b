import { operatorOf } from '@mailmedic/knowledge/mx-operators.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Exchange } from '@mailmedic/contract/looks/exchange.ts';
import { isIP } from 'node:net';
import type { Evidence } from '../evidence.ts';
import { addressesOf, allResolversAnswered } from './addresses.ts';
import { mailExchangers } from './mail-exchangers.ts';
import { told } from './publications.ts';

const MICROSOFT_365 = 'outlook.office365.com';
const MOST = 2;

/**
 * Hosts at which the account may be kept by Exchange: those that Autodiscover names, and those where it is there and
 * wants a password (its usual answer to a stranger); Microsoft 365 by its MX; and where nothing else is published, the
 * host of an Autodiscover whose certificate is not acceptable.
 */
export function exchangeHosts(evidence: Evidence): readonly string[] {
  return evidence.fact(computeHosts);
}

/** Those on the person's path: the one that the mail program was told, else where nothing else is published or configured, and nothing speaks against Exchange. */
export function exchangePathHosts(evidence: Evidence): readonly string[] {
  return evidence.fact(computePathHosts);
}

/** The Exchange servers that a source names for the address, whatever the mail program was told. */
export function knownExchangeHosts(evidence: Evidence): readonly string[] {
  return [...namedHosts(evidence), ...(isAtMicrosoft(evidence) ? [MICROSOFT_365] : [])];
}

/** Whether it can still turn out that the account is kept by Exchange alone. */
export function isExchangeOpen(evidence: Evidence): boolean {
  if (isAnythingElseKnown(evidence)) return false;
  return exchangePathHosts(evidence).length > 0 || doubtfulHosts(evidence).some((host) => !isSettled(evidence, host));
}

/** What the Exchange server answered along the path, where it is sound. */
export function soundExchange(evidence: Evidence): Look<Exchange> | undefined {
  return evidence.of('web/exchange').find(({ role, outcome, assuming }) => role === 'path' && outcome === 'ok' && assuming === undefined);
}

/** The ways of signing in that an Exchange server on the path offers, upper case, at whichever of its addresses; undefined where none was told. */
export function exchangeOffer(evidence: Evidence): { readonly look: Look<Exchange>; readonly methods: readonly string[] } | undefined {
  const look = soundExchange(evidence);
  const methods = [...new Set((look?.data.endpoints ?? []).flatMap((one) => one.methods.map((method) => method.toUpperCase())))];
  return look && methods.length > 0 ? { look, methods } : undefined;
}

function computeHosts(evidence: Evidence): readonly string[] {
  const doubtful = isAnythingElseKnown(evidence) ? [] : doubtfulHosts(evidence);
  const { exchange } = evidence.complaint;
  const given = exchange === undefined ? [] : [exchange];
  return [...new Set([...given, ...namedHosts(evidence), ...(isAtMicrosoft(evidence) ? [MICROSOFT_365] : []), ...doubtful])].slice(0, MOST);
}

function computePathHosts(evidence: Evidence): readonly string[] {
  const { exchange } = evidence.complaint;
  if (exchange !== undefined) return [exchange];
  if (isAnythingElseKnown(evidence)) return [];
  const named = namedHosts(evidence).filter((host) => !isDisproved(evidence, host));
  const shown = doubtfulHosts(evidence).filter((host) => answers(evidence, host).some(isExchange));
  return [...new Set([...named, ...shown, ...stoppedHosts(evidence)])].slice(0, MOST);
}

function isAtMicrosoft(evidence: Evidence): boolean {
  return mailExchangers(evidence)?.hosts.some((host) => operatorOf(host)?.id === 'microsoft-365') === true;
}

function isAnythingElseKnown(evidence: Evidence): boolean {
  return evidence.complaint.configured.length > 0 || told(evidence).length > 0;
}

function namedHosts(evidence: Evidence): readonly string[] {
  const hosts = autodiscover(evidence).flatMap(({ data: { domain, named = [], asked = [] } }) => [
    ...named,
    ...asked.flatMap(({ names }) => hostOf(names)),
    // a whole web site may be behind a password; a host for Autodiscover alone is there for nothing else
    ...asked
      .filter(({ status }) => status === 401)
      .flatMap(({ url, endedAt }) => hostOf(endedAt ?? url))
      .filter((host) => host !== domain),
  ]);
  return [...new Set(hosts)].slice(0, MOST);
}

/** Autodiscover has a host of its own, and its certificate keeps a careful client from asking, or nothing answers there. */
export function doubtfulHosts(evidence: Evidence): readonly string[] {
  const hosts = autodiscover(evidence).flatMap(({ data: { domain, asked = [] } }) =>
    asked
      .flatMap(({ url, outcome }) => (url.startsWith('https:') && KEPT_OUT.has(outcome) ? hostOf(url) : []))
      .filter((host) => host !== domain),
  );
  return [...new Set(hosts)].slice(0, 1);
}

const KEPT_OUT: ReadonlySet<string> = new Set(['denied', 'refused', 'silent', 'cut']);

/** A host that is there for Autodiscover alone takes no connections, and nothing else is known or could be guessed for the domain. */
function stoppedHosts(evidence: Evidence): readonly string[] {
  const guess = evidence.of('discovery').find(({ data }) => data.origin === 'guess');
  if (!guess || guess.outcome !== 'refused') return [];
  return doubtfulHosts(evidence).filter((host) => {
    const tried = evidence.of('tcp/connect').filter(({ data }) => data.host === host && data.port === 443);
    return tried.length > 0 && tried.every(({ outcome }) => outcome === 'refused' || outcome === 'silent');
  });
}

function autodiscover(evidence: Evidence) {
  return evidence.of('discovery').filter(({ data }) => data.origin === 'autodiscover');
}

function answers(evidence: Evidence, host: string): readonly Look<Exchange>[] {
  return evidence.of('web/exchange').filter(({ data }) => data.host === host);
}

/** It knows the addresses of Exchange and asks who is there. */
function isExchange({ data }: Look<Exchange>): boolean {
  return data.endpoints.some(({ status, methods }) => status === 401 && methods.length > 0);
}

function isDisproved(evidence: Evidence, host: string): boolean {
  const heard = answers(evidence, host);
  return heard.length > 0 && heard.every(({ data }) => data.endpoints.every(({ status }) => status === 404));
}

/** It was asked, or cannot be. */
function isSettled(evidence: Evidence, host: string): boolean {
  if (answers(evidence, host).length > 0 || isUnanswered(evidence)) return true;
  // nobody can say where it is, so nothing there will ever answer
  if (allResolversAnswered(evidence, host) && addressesOf(evidence, host)?.length === 0) return true;
  const failing = [...evidence.of('tcp/connect'), ...evidence.of('tls/handshake')].some(
    ({ outcome, data }) => data.host === host && outcome !== 'ok' && outcome !== 'denied',
  );
  return failing || evidence.complete;
}

/** No resolver gave any answer about the domain, so it will give none about a host in it. */
function isUnanswered(evidence: Evidence): boolean {
  return evidence.of('discovery').some(({ outcome, data }) => data.origin === 'srv' && outcome === 'silent');
}

function hostOf(url: string | undefined): readonly string[] {
  const host = url === undefined ? undefined : URL.parse(url)?.hostname.toLowerCase();
  return host === undefined || host === '' || isIP(host) !== 0 || !host.includes('.') ? [] : [host];
}
