import { isIP } from 'node:net';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Service, Setting } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../evidence.ts';
import { exchangePathHosts } from './exchange.ts';
import { bestPublished, publications } from './publications.ts';

/** An entrance that a goal leads through: a service as the client has it, else as it is published. */
export interface Entrance {
  readonly service: Service;
  readonly host: string;
  readonly port: number;
  readonly encryption: Setting['encryption'];
  readonly from: 'configured' | 'published';
}

/**
 * The entrances on the path: to read mail and to send it, each configured service, else the best published one.
 * Empty until something is published when nothing is configured.
 */
export function entrances(evidence: Evidence): readonly Entrance[] {
  return evidence.fact(computeEntrances);
}

function computeEntrances(evidence: Evidence): readonly Entrance[] {
  // Exchange both brings and takes mail; what else the domain publishes is nobody's path then
  if (evidence.complaint.exchange !== undefined && evidence.complaint.configured.length === 0) return [];
  const configured = evidence.complaint.configured.map((setting) => entrance(filledIn(setting, evidence), 'configured'));
  const has = (...services: Service[]) => configured.some(({ service }) => services.includes(service));
  const published: Entrance[] = [];
  if (!has('imap', 'pop3')) {
    const read = bestPublished(evidence, 'imap') ?? bestPublished(evidence, 'pop3');
    if (read) published.push(entrance(read, 'published'));
  }
  if (!has('submission', 'smtp')) {
    const send = bestPublished(evidence, 'submission');
    if (send) published.push(entrance(send, 'published'));
  }
  return [...configured, ...published];
}

/**
 * Where to go on with when an entrance fails: the other published entrances of the same service, best first.
 * They show what still works; they are never part of the path.
 */
export function substitutes(evidence: Evidence, failing: Entrance): readonly Entrance[] {
  return publications(evidence)
    .filter(({ service, trust }) => service === failing.service && trust !== 'guess')
    .map((publication) => entrance(publication, 'published'))
    .filter((other) => !sameEntrance(other, failing))
    .slice(0, 2);
}

export function sameEntrance(a: Omit<Entrance, 'from'>, b: Omit<Entrance, 'from'>): boolean {
  return a.service === b.service && a.host === b.host && a.port === b.port && a.encryption === b.encryption;
}

/** The host and port of a look at an endpoint are those of an entrance on the path. */
export function isOnPath(evidence: Evidence, look: Pick<Look, 'subject'> & { readonly data?: Look['data'] }): boolean {
  const { kind, name, port } = look.subject;
  if (kind === 'account' || kind === 'mailbox') {
    const { host, port: at } = look.data ?? {};
    return entrances(evidence).some((entrance) => entrance.host === host && entrance.port === at);
  }
  // that no mail server is published is in order where the account is kept by Exchange
  if (kind === 'domain') return exchangePathHosts(evidence).length === 0;
  if ((kind === 'endpoint' || kind === 'name') && name !== undefined && exchangePathHosts(evidence).includes(name)) return true;
  if (kind === 'endpoint') return entrances(evidence).some((entrance) => entrance.host === name && entrance.port === port);
  if (kind === 'name') return entrances(evidence).some((entrance) => entrance.host === name);
  return true;
}

/** What the person left out is as it is published for the host they named; where nothing is, the registered value stands. */
function filledIn(setting: Setting, evidence: Evidence): Setting {
  const { assumed = [], service, host, port, encryption } = setting;
  if (assumed.length === 0) return setting;
  const fits = (one: Setting): boolean =>
    one.service === service &&
    one.host === host.toLowerCase() &&
    (assumed.includes('port') || one.port === port) &&
    (assumed.includes('encryption') || one.encryption === encryption);
  const published = publications(evidence).find((one) => one.trust !== 'guess' && fits(one));
  return published ? { ...setting, port: published.port, encryption: published.encryption } : setting;
}

function entrance({ service, host, port, encryption }: Setting, from: Entrance['from']): Entrance {
  const name = isIP(host) ? host : host.toLowerCase().replace(/\.$/, '');
  return { service, host: name, port, encryption, from };
}
