import type { EvidenceLine } from '@mailmedic/contract/diagnosis.ts';
import { operatorOf } from '@mailmedic/knowledge/mx-operators.ts';
import { providerOfHost } from '@mailmedic/knowledge/provider.ts';
import { registrableDomain } from '@mailmedic/knowledge/registrable-domain.ts';
import { isIP } from 'node:net';
import { cite } from '../cause.ts';
import type { Evidence } from '../evidence.ts';

/** Two names are one service if they share an address or a certificate, or the greeting of one names the other. Says what shows it. */
export function sameService(evidence: Evidence, one: string, other: string): EvidenceLine | 'same name' | undefined {
  if (one === other) return 'same name';
  return (
    sharedAddress(evidence, one, other) ??
    sharedCertificate(evidence, one, other) ??
    namedInGreeting(evidence, one, other) ??
    namedInGreeting(evidence, other, one)
  );
}

/** The addresses that any server named for a host, and those it was looked at under. */
export function addressesSeen(evidence: Evidence, host: string): readonly string[] {
  if (isIP(host) !== 0) return [host];
  const answered = evidence
    .of('dns/query')
    .flatMap(({ outcome, data }) =>
      outcome === 'ok' && data.name === host
        ? data.answers.filter(({ type }) => type === 'A' || type === 'AAAA').map((record) => record.data)
        : [],
    );
  const tried = evidence.of('tcp/connect').flatMap(({ data }) => (data.host === host ? [data.address] : []));
  return [...new Set([...answered, ...tried])];
}

function sharedAddress(evidence: Evidence, one: string, other: string): EvidenceLine | undefined {
  const mine = addressesSeen(evidence, one);
  const shared = addressesSeen(evidence, other).find((address) => mine.includes(address));
  if (shared === undefined) return undefined;
  const look =
    evidence.of('dns/query').find(({ outcome, data }) => outcome === 'ok' && data.answers.some((answer) => answer.data === shared)) ??
    evidence.of('tcp/connect').find(({ data }) => data.address === shared);
  return look && cite(look, `${one} and ${other} share the address ${shared}.`);
}

function sharedCertificate(evidence: Evidence, one: string, other: string): EvidenceLine | undefined {
  const shown = (host: string) => evidence.of('tls/handshake').filter(({ data }) => data.host === host && data.chain[0] !== undefined);
  const theirs = new Set(shown(other).map(({ data }) => data.chain[0]?.fingerprint256));
  const look = shown(one).find(({ data }) => theirs.has(data.chain[0]?.fingerprint256));
  return look && cite(look, `${one} and ${other} show the same certificate.`);
}

function namedInGreeting(evidence: Evidence, greets: string, named: string): EvidenceLine | undefined {
  const greeting = evidence
    .of('mail/greeting')
    .find(({ outcome, data }) => outcome === 'ok' && data.host === greets && hasWord(data.text, named));
  const capabilities = evidence
    .of('mail/capabilities')
    .find(({ outcome, data }) => outcome === 'ok' && data.host === greets && data.serverName?.toLowerCase() === named);
  const look = greeting ?? capabilities;
  return look && cite(look, `${greets} calls itself ${named}.`);
}

function hasWord(text: string, name: string): boolean {
  return text
    .toLowerCase()
    .split(/[^a-z0-9._-]+/)
    .some((word) => word.replace(/\.$/, '') === name);
}

/**
 * Who runs a host, as far as anything shows it: its registered domain, the domains on its certificate and in its
 * greeting, a known provider. Two hosts with nothing in common may still be one operator's when they are neighbours in one network.
 */
export function operators(evidence: Evidence, host: string): ReadonlySet<string> {
  const names = [
    host,
    ...evidence
      .of('tls/handshake')
      .flatMap(({ data }) => (data.host === host && data.distrust === undefined ? (data.chain[0]?.names ?? []) : []))
      .flatMap((name) => (name.startsWith('DNS:') ? [name.slice(4).replace(/^\*\./, '')] : [])),
    ...evidence.of('mail/capabilities').flatMap(({ data }) => (data.host === host ? (data.serverName ?? []) : [])),
  ];
  const known = names.flatMap((name) => {
    const operator = operatorOf(name);
    return [operator?.provider ?? operator?.id ?? [], providerOfHost(name)?.id ?? []].flat();
  });
  const registered = names.flatMap((name) => (isIP(name) === 0 ? (registrableDomain(name) ?? []) : []));
  const networks = addressesSeen(evidence, host).map(networkOf);
  return new Set([...known.map((id) => `provider ${id}`), ...registered, ...networks]);
}

export function sameOperator(evidence: Evidence, one: string, other: string): boolean {
  const mine = operators(evidence, one);
  return [...operators(evidence, other)].some((mark) => mine.has(mark));
}

/** The /24 or /48 that an address lies in: the smallest networks that are routed on their own. */
export function networkOf(address: string): string {
  if (isIP(address) === 4) return `net ${address.split('.').slice(0, 3).join('.')}`;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const whole =
    tail === undefined ? groups : [...groups, ...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest];
  return `net ${whole.slice(0, 3).join(':')}`;
}
