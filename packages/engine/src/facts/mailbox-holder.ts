import { operatorOf } from '@mailmedic/knowledge/mx-operators.ts';
import { providerById, providerOfHost } from '@mailmedic/knowledge/provider.ts';
import { registrableDomain } from '@mailmedic/knowledge/registrable-domain.ts';
import type { Evidence } from '../evidence.ts';
import { exchangePathHosts, soundExchange } from './exchange.ts';
import { entrances, type Entrance } from './goals.ts';
import { told } from './publications.ts';
import { receiving, type Receiver } from './receiving.ts';
import { addressesSeen, networkOf, sameOperator } from './same-service.ts';

/** A provider of mailboxes that receives the domain's mail, as far as it is known by name. */
export interface Holder {
  readonly host: string;
  readonly name: string;
  /** it also receives for mailboxes that are kept elsewhere */
  readonly filters: boolean;
}

/** The entrances at which the person reads mail. */
export function readingEntrances(evidence: Evidence): readonly Entrance[] {
  return entrances(evidence).filter(({ service }) => service === 'imap' || service === 'pop3');
}

/** The hosts at which the mailbox is read. */
export function readingHosts(evidence: Evidence): readonly string[] {
  const own = readingEntrances(evidence).map(({ host }) => host);
  return [...new Set(own.length > 0 ? own : exchangePathHosts(evidence))];
}

/** Something other than a guess says that there is a mailbox at this domain. */
export function isMailboxKnown(evidence: Evidence): boolean {
  if (soundExchange(evidence)) return true;
  const own = readingEntrances(evidence);
  return own.some(({ from, host }) => from === 'configured' || told(evidence).some((one) => one.trust !== 'guess' && one.host === host));
}

const OWN_WORD: ReadonlySet<string> = new Set(['srv', 'autoconfig', 'autodiscover', 'pacc']);

/** Everything that the domain itself publishes for reading names the operator at which the person reads. */
export function isBorneOut(evidence: Evidence): boolean {
  const said = told(evidence).filter(
    ({ origin, trust, service }) => OWN_WORD.has(origin) && trust !== 'guess' && (service === 'imap' || service === 'pop3'),
  );
  const own = readingEntrances(evidence);
  return (
    said.length > 0 &&
    own.length > 0 &&
    said.every(({ host }) => own.every((one) => one.host === host || sameOperator(evidence, one.host, host)))
  );
}

/** Providers of mailboxes that receive the mail, when all who receive are such, and none of them keeps the mailbox. */
export function otherHolders(evidence: Evidence): readonly Holder[] {
  const known = receiving(evidence);
  const own = readingEntrances(evidence);
  if (known?.says !== 'hosts' || own.length === 0) return [];
  // the big providers' own domains are kept by themselves
  if (told(evidence).some(({ origin }) => origin === 'provider-table' || origin === 'autoconfig-database')) return [];
  const holders = known.receivers.flatMap((one) => holderOf(evidence, one.host) ?? []);
  if (holders.length !== known.receivers.length) return [];
  return known.receivers.some((receiver) => own.some(({ host }) => isOneOperator(evidence, receiver, host))) ? [] : holders;
}

/** Another provider receives the domain's mail, and everything that the domain publishes says that the mailbox is not there. */
export function isReceivedElsewhere(evidence: Evidence): boolean {
  return otherHolders(evidence).length > 0 && isBorneOut(evidence);
}

/** The mailbox is kept by a provider that is known by name, not by the domain's owner or somebody unknown. */
export function isKeptByKnownProvider(evidence: Evidence): boolean {
  return readingEntrances(evidence).every(({ host }) => operatorOf(host)?.kind === 'mailboxes' || providerOfHost(host) !== undefined);
}

function holderOf(evidence: Evidence, host: string): Holder | undefined {
  const operator = operatorOf(host);
  if (operator) return operator.kind === 'mailboxes' ? { host, name: operator.name, filters: operator.filters === true } : undefined;
  const provider = providerOfHost(host);
  if (provider) return { host, name: provider.name, filters: false };
  // whose settings stand in the database keeps mailboxes
  const listed = evidence
    .of('discovery')
    .find(({ outcome, data }) => outcome === 'ok' && data.origin === 'mx-provider' && data.mx?.[0] === host);
  return listed?.data.provider === undefined ? undefined : { host, name: listed.data.provider, filters: false };
}

function isOneOperator(evidence: Evidence, { host, alias, addresses }: Receiver, mailbox: string): boolean {
  const names = [host, ...(alias === undefined ? [] : [alias])];
  const mine = [mailbox, ...aliasesOf(evidence, mailbox)];
  const theirs = new Set(names.flatMap(readingDomains));
  if (mine.some((one) => theirs.has(registrableDomain(one) ?? one))) return true;
  if (names.some((one) => mine.some((other) => sameOperator(evidence, one, other)))) return true;
  const networks = new Set(addresses.map(networkOf));
  return addressesSeen(evidence, mailbox).some((address) => networks.has(networkOf(address)));
}

/** The domains in which an operator's servers for reading lie: often others than those for receiving. */
function readingDomains(host: string): readonly string[] {
  const operator = operatorOf(host);
  const provider = operator?.provider === undefined ? providerOfHost(host) : providerById(operator.provider);
  return (operator?.settings ?? provider?.settings ?? []).flatMap((one) => registrableDomain(one.host) ?? []);
}

/** Where a host's name leads: a provider's own name often stands behind the domain's. */
function aliasesOf(evidence: Evidence, host: string): readonly string[] {
  const answers = evidence.of('dns/query').flatMap(({ data }) => (data.name === host ? data.answers : []));
  return [...new Set(answers.flatMap(({ type, data }) => (type === 'CNAME' ? [data.toLowerCase().replace(/\.$/, '')] : [])))];
}
