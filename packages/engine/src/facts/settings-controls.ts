import { isIP } from 'node:net';
import type { Setting } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../evidence.ts';
import { control, type Ask } from '../probe.ts';
import addresses from '../probes/dns/addresses.ts';
import dialogue from '../probes/mail/dialogue.ts';
import { addressesOf, configuredResolvers, families } from './addresses.ts';

type At = Pick<Setting, 'service' | 'host' | 'port' | 'encryption'>;

/** Asks for the whole dialogue at an entrance, at one address of its host; first for that address where it is not known yet. */
export function tryEntrance(
  evidence: Evidence,
  { service, host, port, encryption }: At,
  decides: readonly string[],
  patienceMs?: number,
): readonly Ask[] {
  const usable = families(evidence);
  const known = addressesOf(evidence, host);
  if (!usable) return [];
  if (known === undefined || known.length === 0) return isIP(host) === 0 ? findHost(evidence, host, decides) : [];
  const address = known.find(({ family }) => family === usable[0])?.address ?? known.find(({ family }) => usable.includes(family))?.address;
  return address === undefined ? [] : [talkAt({ service, host, port, encryption }, address, decides, patienceMs)];
}

/** Asks for the same at one address of each family: what was seen at the first is likely to hold at the others, whose answers are still waited for. */
export function tryEntranceInEachFamily(evidence: Evidence, at: At, decides: readonly string[]): readonly Ask[] {
  const known = addressesOf(evidence, at.host) ?? [];
  return (families(evidence) ?? []).flatMap((family) =>
    known
      .filter((one) => one.family === family)
      .slice(0, 1)
      .map(({ address }) => talkAt(at, address, decides)),
  );
}

function talkAt({ service, host, port, encryption }: At, address: string, decides: readonly string[], patienceMs?: number): Ask {
  const input = { service, host, address, port, encryption, purpose: 'service' as const };
  return control(dialogue, { ...input, ...(patienceMs === undefined ? {} : { patienceMs }) }, decides);
}

/** Asks every configured resolver for a host, as an ordinary client would. */
export function findHost(evidence: Evidence, host: string, decides: readonly string[]): readonly Ask[] {
  return (configuredResolvers(evidence) ?? []).map((server) =>
    control(addresses, { server, serverRole: 'resolver' as const, name: host, purpose: 'name' as const }, decides),
  );
}

/** The answer hangs on these looks even while nothing fails. */
export function awaited(asks: readonly Ask[]): readonly Ask[] {
  return asks.map((ask) => ({ ...ask, awaited: true }));
}

/** Asks those who see the name from outside: a network may keep names of its own (split DNS). */
export function findHostOutside(evidence: Evidence, host: string, decides: readonly string[]): readonly Ask[] {
  return evidence.configuration.referenceResolvers
    .slice(0, 2)
    .map((server) => control(addresses, { server, serverRole: 'reference' as const, name: host, purpose: 'name' as const }, decides));
}

/** Somebody who sees the name from outside says too that it does not exist. */
export function isMissingOutside(evidence: Evidence, host: string): boolean {
  const outside = evidence
    .of('dns/query')
    .filter(
      ({ data }) =>
        data.name === host && data.serverRole !== 'resolver' && (data.type === 'A' || data.type === 'AAAA') && data.rcode !== undefined,
    );
  return (
    outside.length > 0 && outside.every(({ data }) => data.rcode === 'NXDOMAIN' || (data.rcode === 'NOERROR' && data.answers.length === 0))
  );
}
