import type { Reading } from '@mailmedic/host/reading.ts';
import { lookupRoute, type Lookup } from '@mailmedic/host/routes/lookup.ts';
import { defaultRoute, type Route } from '@mailmedic/host/routes/route.ts';
import { readRoutes } from '@mailmedic/host/routes/routes.ts';
import { isIP } from 'node:net';
import { defineProbe, type Seen, type World } from '../../probe.ts';
import { systemOf } from './system.ts';

/** More lines than this only fill the report: the default routes come first. */
const ROUTES_KEPT = 64;

export interface RoutesInput {
  readonly family: 4 | 6;
}

/** One family's way out of this computer: its routing table, and what the system itself says of a way to far away. */
export default defineProbe<RoutesInput>({
  id: 'link/routes',
  doing: ({ family }) => `Reading the IPv${family} routes of this computer`,
  key: ({ family }) => `${family}`,

  async look({ family }, world, report) {
    const system = systemOf(world);
    const other = family === 4 ? 6 : 4;
    const [own, others, ownLookup, otherLookup] = await Promise.all([
      readRoutes(system, family),
      readRoutes(system, other),
      lookupFar(world, family),
      lookupFar(world, other),
    ]);
    report(routesSeen(family, { table: own, lookup: ownLookup }, { table: others, lookup: otherLookup }));
  },
});

/** One family's table and the system's answer, either of which may be missing. */
export interface Way {
  readonly table: Reading<readonly Route[]>;
  readonly lookup: Lookup | undefined;
}

/** A family that is not there is in order as long as the other one leads out. */
export function routesSeen(family: 4 | 6, own: Way, other: Way): Seen {
  const routes = own.table.readable ? own.table.value : [];
  const chosen = defaultRoute(routes.filter(({ kind }) => kind === 'unicast')) ?? defaultRoute(routes);
  const judged = judge(family, own, other);
  return {
    probe: 'link/routes',
    step: 'route',
    subject: { kind: 'vantage' },
    target: `IPv${family} routes`,
    ...judged,
    data: {
      family,
      readable: own.table.readable,
      routes: [...routes].toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, ROUTES_KEPT),
      ...(chosen?.gateway === undefined ? {} : { defaultGateway: chosen.gateway }),
      ...(chosen === undefined ? {} : { defaultInterface: chosen.interface }),
      ...(own.lookup === undefined ? {} : { lookup: own.lookup }),
    },
  };
}

function judge(family: 4 | 6, own: Way, other: Way): Pick<Seen, 'outcome' | 'because'> {
  const leads = leadsOut(own);
  if (leads === true) return { outcome: 'ok' };
  if (leads === undefined) return { outcome: 'unlooked', because: own.table.readable ? 'nothing to go by' : own.table.because };
  if (family === 6) return { outcome: 'ok', because: 'this computer has no IPv6 way out, which is in order' };
  if (leadsOut(other) !== false) return { outcome: 'ok', because: 'this computer has no IPv4 way out; it uses IPv6' };
  return { outcome: 'refused', because: whyNone(own) };
}

/** The system's own word counts more than the table, in which rules of a VPN may not show. */
function leadsOut({ table, lookup }: Way): boolean | undefined {
  if (lookup !== undefined) return lookup.error === undefined;
  if (!table.readable) return undefined;
  return table.value.some(({ destination, kind }) => destination === 'default' && kind === 'unicast');
}

function whyNone({ table, lookup }: Way): string {
  const stopping = table.readable
    ? table.value.find(({ destination, kind }) => destination === 'default' && kind !== 'unicast')
    : undefined;
  if (stopping) return `the default route of this computer is set to lead nowhere (${stopping.kind})`;
  if (lookup?.error === 'EACCES' || lookup?.error === 'EINVAL') return `this computer is set not to let anything out (${lookup.error})`;
  return 'this computer has no default route: it does not know the way beyond its own network';
}

function rankOf({ destination, metric = 0 }: Route): number {
  return destination === 'default' ? metric - 1e10 : metric;
}

/** The reference endpoints and resolvers are far away wherever this computer is. */
async function lookupFar({ configuration }: World, family: 4 | 6): Promise<Lookup | undefined> {
  const far = [...configuration.referenceEndpoints.map(hostOf), ...configuration.referenceResolvers].find(
    (address) => isIP(address) === family,
  );
  return far === undefined ? undefined : lookupRoute(far);
}

function hostOf(endpoint: string): string {
  return endpoint.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}
