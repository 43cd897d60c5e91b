import type { Look } from '@mailmedic/contract/look.ts';
import type { ExchangerDialogue } from '@mailmedic/contract/looks/exchangers.ts';
import type { Ask } from '../probe.ts';
import type { Evidence } from '../evidence.ts';
import { pathPlaces, type Place } from './endpoints.ts';
import { knockElsewhere } from './port-25.ts';
import { portAt, siblings, type PortSeen } from './ports.ts';

/**
 * Hosts that do not hang together refuse mail alike, although hosts that have nothing to do with mail take connections: one
 * filter near here is likelier than services that stopped on several computers at once. Two hosts of the path that refuse
 * every mail port on it, or one that refuses whatever was tried while a host that surely takes mail refuses to take it, too.
 */
export function refusesEverywhere(evidence: Evidence): boolean {
  const here = pathPlaces(evidence).filter(({ family }) => family === 4);
  const hosts = new Set(here.map(({ address }) => address));
  const isRefused = here.length > 0 && here.every((place) => portAt(evidence, place)?.state === 'refused');
  return isRefused && (hosts.size > 1 || refusingStrangers(evidence).length > 0);
}

/** Hosts that take mail from everybody, and refuse connections from here; none where one of them lets itself be heard. */
export function refusingStrangers(evidence: Evidence): readonly Look<ExchangerDialogue>[] {
  if (!refusesWhole(evidence)) return [];
  const strangers = evidence.of('mail/exchanger').filter(({ data }) => data.purpose === 'comparison');
  return strangers.some(({ data }) => data.reach === 'open') ? [] : strangers.filter(({ data }) => data.reach === 'refused');
}

/** Whoever refuses several services at once may be a filter: a host that surely takes mail tells. */
export function askStrangers(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  return refusesWhole(evidence) ? knockElsewhere(evidence, decides) : [];
}

/** The same port of the host's address of the other family is stopped on the way: whoever does that may well refuse here. */
export function stoppedInOtherFamily(evidence: Evidence, { host, family, port }: Place): PortSeen | undefined {
  return pathPlaces(evidence)
    .filter((other) => other.host === host && other.port === port && other.family !== family)
    .flatMap((other) => portAt(evidence, other) ?? [])
    .find((seen) => isStopped(seen) && siblings(evidence, seen).some(({ state }) => state === 'open'));
}

function isStopped({ state }: PortSeen): boolean {
  return state === 'silent' || state === 'prohibited' || state === 'unreachable';
}

/** Reading and sending are refused, and whatever else was tried there: not one service has stopped. */
function refusesWhole(evidence: Evidence): boolean {
  const here = pathPlaces(evidence).filter(({ family }) => family === 4);
  return (
    new Set(here.map(({ service }) => service)).size > 1 &&
    here.every(
      (place) =>
        portAt(evidence, place)?.state === 'refused' &&
        siblings(evidence, place).every(({ state, port }) => state === 'refused' || isWeb(port)),
    )
  );
}

/** A filter that lets nothing but web pages through lets them through here as well. */
function isWeb(port: number): boolean {
  return port === 443 || port === 80;
}
