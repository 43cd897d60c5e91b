import { defineProbe } from '../../probe.ts';
import { seenClientConfig } from './autoconfig.ts';
import { fetchPublished } from './fetch-published.ts';
import { type DiscoveryInput, SOURCE_LIMIT_MS } from './input.ts';
import { seenDiscovery } from './seen.ts';

/** Asks the configured autoconfig databases for the domain. */
export default defineProbe<DiscoveryInput>({
  id: 'discovery/autoconfig-database',
  doing: ({ domain }) => `Asking the autoconfig database about ${domain}`,
  key: ({ address }) => `discovery/autoconfig-database ${address}`,

  async look(input, world, report) {
    if (world.configuration.autoconfig.length === 0) {
      const about = {
        input,
        origin: 'autoconfig-database' as const,
        source: 'autoconfig database',
        startedAtMs: world.now(),
        durationMs: 0,
      };
      return report(seenDiscovery({ ...about, outcome: 'unlooked', because: 'the configuration names no autoconfig database' }));
    }
    const signal = AbortSignal.any([world.signal, AbortSignal.timeout(SOURCE_LIMIT_MS)]);
    await Promise.all(
      world.configuration.autoconfig.map(async (base) => {
        const startedAtMs = world.now();
        const began = world.elapsed();
        const fetched = await fetchPublished(`${base.replace(/\/?$/, '/')}${encodeURIComponent(input.domain)}`, {
          resolvers: input.resolvers,
          signal,
          roots: world.roots,
        });
        report(seenClientConfig({ input, origin: 'autoconfig-database', fetched, startedAtMs, durationMs: world.elapsed() - began }));
      }),
    );
  },
});
