import type { Evidence } from '../evidence.ts';
import { addressesOf, families } from './addresses.ts';
import { entrances } from './goals.ts';
import type { QueryLook } from './resolvers.ts';

/** A host that has addresses, and none of a kind that this computer can use. */
export interface OtherFamily {
  readonly host: string;
  /** the family that this computer has and the host lacks */
  readonly lacks: 4 | 6;
  /** where its addresses are told */
  readonly looks: readonly QueryLook[];
}

/** The hosts of the path that lie wholly in a family of addresses which this computer does not have, by its resolvers' word. */
export function otherFamilyAlone(evidence: Evidence): readonly OtherFamily[] {
  const usable = families(evidence);
  const [lacks] = usable ?? [];
  if (lacks === undefined || usable?.length !== 1 || !isHeld(evidence, lacks)) return [];
  return [...new Set(entrances(evidence).map(({ host }) => host))].flatMap((host) => {
    const known = addressesOf(evidence, host) ?? [];
    if (known.length === 0 || known.some(({ family, from }) => family === lacks || from !== 'resolver')) return [];
    const looks = evidence
      .of('dns/query')
      .filter(({ data, outcome }) => data.name === host && data.serverRole === 'resolver' && outcome === 'ok');
    return [{ host, lacks, looks }];
  });
}

/** This computer has an address of the family that counts beyond its own link; one that cannot be read is assumed. */
export function isHeld(evidence: Evidence, family: 4 | 6): boolean {
  const looks = evidence.of('link/interfaces');
  if (looks.length === 0 || looks.some(({ outcome }) => outcome === 'unlooked')) return true;
  const interfaces = looks.flatMap(({ data }) => data.interfaces);
  return interfaces.some(({ up, addresses }) => up && addresses.some((held) => held.family === family && held.scope === 'global'));
}
