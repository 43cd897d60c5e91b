import type { Outcome } from '@mailmedic/contract/look.ts';
import type { Discovery } from '@mailmedic/contract/looks/discovery.ts';
import type { Origin, Publication, Setting } from '@mailmedic/contract/settings.ts';
import type { Seen } from '../../probe.ts';
import type { DiscoveryInput } from './input.ts';

interface Told extends Partial<Omit<Discovery, 'domain' | 'origin' | 'source'>> {
  readonly input: DiscoveryInput;
  readonly origin: Origin;
  readonly source: string;
  readonly startedAtMs: number;
  readonly durationMs: number;
  /** what came of asking where nothing was published */
  readonly outcome?: Outcome;
  readonly because?: string;
}

/** The look of a source: `ok` with what it publishes, else why there is nothing. */
export function seenDiscovery({ input, origin, source, startedAtMs, durationMs, outcome, because, ...told }: Told): Seen {
  const publications = told.publications ?? [];
  return {
    probe: 'discovery',
    step: 'settings',
    subject: { kind: 'domain', name: input.domain },
    target: `${input.domain} at ${source}`,
    outcome: publications.length > 0 ? 'ok' : outcome === undefined || outcome === 'ok' ? 'refused' : outcome,
    ...(because === undefined || publications.length > 0 ? {} : { because }),
    startedAtMs,
    durationMs: Math.round(durationMs),
    data: { documentation: [], absent: [], defects: [], ...told, domain: input.domain, origin, source, publications },
  };
}

/** Settings as a source publishes them, in its order of preference. */
export function published(
  settings: readonly Setting[],
  { origin, source, trust }: Pick<Publication, 'origin' | 'source' | 'trust'>,
): Publication[] {
  return settings.map((setting, preference) => ({ ...setting, origin, source, trust, preference }));
}
