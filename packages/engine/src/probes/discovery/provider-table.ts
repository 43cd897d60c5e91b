import { type Provider, providerOfDomain } from '@mailmedic/knowledge/provider.ts';
import { fillTemplate } from '@mailmedic/wire/autoconfig/template.ts';
import type { Setting } from '@mailmedic/contract/settings.ts';
import { defineProbe } from '../../probe.ts';
import type { DiscoveryInput } from './input.ts';
import { published, seenDiscovery } from './seen.ts';

/** Looks the domain up among the providers that mailmedic knows by itself. */
export default defineProbe<DiscoveryInput>({
  id: 'discovery/provider-table',
  doing: ({ domain }) => `Looking ${domain} up among the known providers`,
  key: ({ address }) => `discovery/provider-table ${address}`,

  async look(input, world, report) {
    const source = 'built-in table of providers';
    const about = { input, origin: 'provider-table' as const, source, startedAtMs: world.now(), durationMs: 0 };
    const provider = providerOfDomain(input.domain);
    if (!provider) return report(seenDiscovery({ ...about, because: 'the domain is not in the table' }));
    report(
      seenDiscovery({
        ...about,
        provider: provider.id,
        documentation: [...provider.documentation],
        publications: published(settingsFor(provider, input.address), { origin: 'provider-table', source, trust: 'authenticated' }),
      }),
    );
  },
});

/** A provider's settings with the parts of the address put into its host names. */
export function settingsFor({ settings }: Pick<Provider, 'settings'>, address: string): readonly Setting[] {
  return settings.map((setting) => ({ ...setting, host: fillTemplate(setting.host, address).toLowerCase() }));
}
