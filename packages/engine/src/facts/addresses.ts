import { isIP } from 'node:net';
import type { Look } from '@mailmedic/contract/look.ts';
import type { DnsQuery } from '@mailmedic/contract/looks/dns-query.ts';
import type { Evidence } from '../evidence.ts';

export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
  /** what said so: the hosts file, a configured resolver, or (only when none of those has an answer) a reference resolver */
  readonly from: 'literal' | 'override' | 'resolver' | 'reference';
}

/** The address families in which this computer can reach the world: a global address, and a route where that can be read. */
export function families(evidence: Evidence): readonly (4 | 6)[] | undefined {
  return evidence.fact(computeFamilies);
}

function computeFamilies(evidence: Evidence): readonly (4 | 6)[] | undefined {
  const interfaces = evidence.of('link/interfaces')[0];
  const routes = evidence.of('link/routes');
  if (!interfaces || routes.length < 2) return undefined;
  // What cannot be read is assumed to be there: a missing reader must not hide a family.
  if (interfaces.outcome === 'unlooked') return [4, 6];
  const addresses = interfaces.data.interfaces.filter(({ up }) => up).flatMap(({ addresses }) => addresses);
  const usable = ([4, 6] as const).filter((family) => {
    if (!addresses.some((held) => held.family === family && held.scope === 'global')) return false;
    const table = routes.find((look) => look.data.family === family)?.data;
    if (!table?.readable || table.defaultInterface !== undefined || table.defaultGateway !== undefined) return true;
    // IPv6 that stays within this network is no way out and in order; IPv4 without a way out needs explaining.
    return family === 4 ? table.routes.length > 0 : table.routes.some(({ gateway, kind }) => kind === 'unicast' && gateway !== undefined);
  });
  // Addresses for use within an organisation (RFC 4193) give way to IPv4 wherever both lead (RFC 6724 section 2.1).
  const isPrivateSix = addresses.every(({ family, scope, address }) => family === 4 || scope !== 'global' || /^f[cd]/i.test(address));
  if (usable.length === 2 && isPrivateSix) return [4];
  // With no global address at all the path is tried all the same: the person's client would.
  return usable.length > 0 ? usable : [4];
}

/**
 * The addresses a client on this computer would use for a host: the hosts file first, then what its resolvers say
 * (RFC 6724 leaves the order to the system; every one of them is on the path). Undefined while answers are outstanding.
 */
export function addressesOf(evidence: Evidence, host: string): readonly HostAddress[] | undefined {
  const literal = isIP(host);
  if (literal) return [{ address: host, family: literal as 4 | 6, from: 'literal' }];
  const local = evidence.of('link/resolvers')[0];
  if (!local) return undefined;
  // a host that came up later was looked for in the hosts file later
  const lines = evidence.of('link/resolvers').flatMap(({ data }) => data.overrides);
  const overrides = lines.filter(({ names }) => names.some((name) => name.toLowerCase() === host)).map(({ address }) => address);
  if (overrides.length > 0) return unique(overrides, 'override');
  const said = answers(evidence, host, 'resolver');
  if (said.length > 0) return unique(said, 'resolver');
  return allResolversAnswered(evidence, host) ? unique(answers(evidence, host, 'reference'), 'reference') : undefined;
}

/** Every configured resolver has settled on this host, one way or the other. */
export function allResolversAnswered(evidence: Evidence, host: string): boolean {
  const resolvers = configuredResolvers(evidence);
  if (!resolvers) return false;
  return resolvers.every((server) => evidence.of('dns/query').some((look) => isHostLook(look, host) && look.data.server === server));
}

/** The resolvers in use: those of the configuration file, else this computer's. Undefined until they were read. */
export function configuredResolvers(evidence: Evidence): readonly string[] | undefined {
  if (evidence.configuration.resolvers.length > 0) return evidence.configuration.resolvers;
  return evidence.of('link/resolvers')[0]?.data.resolvers;
}

function answers(evidence: Evidence, host: string, role: 'resolver' | 'reference'): readonly string[] {
  return evidence
    .of('dns/query')
    .filter((look) => isHostLook(look, host) && look.data.serverRole === role && look.outcome === 'ok' && !look.data.checkingDisabled)
    .flatMap((look) => look.data.answers.filter(({ type }) => type === 'A' || type === 'AAAA').map(({ data }) => data));
}

function isHostLook({ data }: Look<DnsQuery>, host: string): boolean {
  return data.purpose === 'name' && data.name === host && (data.type === 'A' || data.type === 'AAAA');
}

function unique(addresses: readonly string[], from: HostAddress['from']): readonly HostAddress[] {
  return [...new Set(addresses)].filter((address) => isIP(address)).map((address) => ({ address, family: isIP(address) as 4 | 6, from }));
}

/** Addresses that lead nowhere from outside: this host, loopback, link-local and private ones (RFC 6890). */
export function isPrivateAddress(address: string): boolean {
  return isIP(address) === 6
    ? /^(?:::1?$|fe[89ab]|f[cd])/i.test(address)
    : /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(address);
}
