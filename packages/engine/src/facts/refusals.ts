import type { Evidence } from '../evidence.ts';
import { pathPlaces } from './endpoints.ts';
import { portAt } from './ports.ts';

/**
 * Two or more hosts refuse every mail port that is on the path, although hosts that have nothing to do with mail take
 * connections: one filter near here is likelier than services that stopped on several computers at once.
 */
export function refusesEverywhere(evidence: Evidence): boolean {
  const here = pathPlaces(evidence).filter(({ family }) => family === 4);
  const hosts = new Set(here.map(({ address }) => address));
  return hosts.size > 1 && here.every((place) => portAt(evidence, place)?.state === 'refused');
}
