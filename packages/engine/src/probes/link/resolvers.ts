import { linesFor, readHostsFile } from '@mailmedic/host/hosts-file/hosts-file.ts';
import { readProxies } from '@mailmedic/host/proxies/proxies.ts';
import { readResolvers } from '@mailmedic/host/resolvers/resolvers.ts';
import { defineProbe } from '../../probe.ts';
import { systemOf } from './system.ts';

export interface ResolversInput {
  /** names that this run concerns: only their lines of the hosts file are read out */
  readonly hosts: readonly string[];
}

/** Whom this computer asks for names, and what it is told locally instead: hosts-file lines and proxies. */
export default defineProbe<ResolversInput>({
  id: 'link/resolvers',
  doing: () => 'Reading which resolvers this computer asks',
  key: ({ hosts }) => [...hosts].sort().join(' '),

  async look({ hosts }, world, report) {
    const system = systemOf(world);
    const [reading, hostsFile, proxies] = await Promise.all([readResolvers(system), readHostsFile(system), readProxies(system)]);
    const told = world.configuration.resolvers;
    const resolvers = told.length > 0 ? told : reading.readable ? reading.value.resolvers : [];
    const overrides = hostsFile.readable ? linesFor(hostsFile.value, hosts) : [];
    const none = resolvers.length === 0;
    report({
      probe: 'link/resolvers',
      step: 'resolver',
      subject: { kind: 'vantage' },
      target: 'this computer',
      outcome: !none ? 'ok' : reading.readable ? 'refused' : 'unlooked',
      ...(none
        ? { because: reading.readable ? 'no resolver is configured on this computer' : `${reading.source}: ${reading.because}` }
        : {}),
      data: {
        source: told.length > 0 ? 'configuration file' : reading.source,
        resolvers: [...resolvers],
        ...(told.length === 0 && reading.readable && reading.value.upstreams.length > 0 ? { upstreams: [...reading.value.upstreams] } : {}),
        search: told.length === 0 && reading.readable ? [...reading.value.search] : [],
        overrides: overrides.map(({ address, names }) => ({ address, names: [...names] })),
        proxies: [...proxies],
      },
    });
  },
});
