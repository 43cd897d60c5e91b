import { operatorOf } from '@mailmedic/knowledge/mx-operators.ts';
import { type Provider, providerById, providerOfHost } from '@mailmedic/knowledge/provider.ts';
import { registrableDomain } from '@mailmedic/knowledge/registrable-domain.ts';
import { defineProbe, type Seen, type World } from '../../probe.ts';
import { seenClientConfig } from './autoconfig.ts';
import { fetchPublished } from './fetch-published.ts';
import { type DiscoveryInput, SOURCE_LIMIT_MS } from './input.ts';
import { lookUp } from './look-up.ts';
import { settingsFor } from './provider-table.ts';
import { published, seenDiscovery } from './seen.ts';

/** Asks who receives the domain's mail, and takes that provider's settings: from the built-in tables, else from the database. */
export default defineProbe<DiscoveryInput>({
  id: 'discovery/mx-provider',
  doing: ({ domain }) => `Asking who receives the mail of ${domain}`,
  key: ({ address }) => `discovery/mx-provider ${address}`,

  async look(input, world, report) {
    const startedAtMs = world.now();
    const began = world.elapsed();
    const signal = AbortSignal.any([world.signal, AbortSignal.timeout(SOURCE_LIMIT_MS)]);
    const source = `MX of ${input.domain}`;
    const answer = await lookUp(input.domain, 'MX', { resolvers: input.resolvers, signal });
    const about = () => ({ input, origin: 'mx-provider' as const, source, startedAtMs, durationMs: world.elapsed() - began });
    if (answer.is === 'unanswered') return report(seenDiscovery({ ...about(), outcome: 'silent', because: answer.because }));
    const mx = answer.is === 'records' ? mxHosts(answer.records) : [];
    const [first] = mx;
    if (first === undefined) return report(seenDiscovery({ ...about(), mx, because: 'the domain names no host for its mail' }));

    const operator = operatorOf(first);
    if (operator?.kind === 'gateway')
      return report(
        seenDiscovery({ ...about(), mx, because: `${operator.name} receives the mail and hands it on; the MX does not say to whom` }),
      );
    const provider = operator ? (operator.provider === undefined ? undefined : providerById(operator.provider)) : providerOfHost(first);
    const settings = operator?.settings ?? provider?.settings;
    if (settings) {
      const publications = published(settingsFor({ settings }, input.address), { origin: 'mx-provider', source, trust: 'plain' });
      return report(
        seenDiscovery({
          ...about(),
          mx,
          provider: operator?.id ?? provider?.id ?? first,
          documentation: documentationOf(provider, operator?.help),
          publications,
        }),
      );
    }
    if (operator)
      return report(
        seenDiscovery({
          ...about(),
          mx,
          provider: operator.id,
          because: operator.noClients ?? `nothing is known of the settings of ${operator.name}`,
        }),
      );
    report(
      (await fromDatabase(input, world, mx, first, signal)) ??
        seenDiscovery({ ...about(), mx, because: `the operator of ${first} is not a known provider` }),
    );
  },
});

/** MX hosts, the preferred one first (RFC 5321 section 5.1); a lone "." is none (RFC 7505). */
function mxHosts(records: readonly { readonly type: string; readonly data: string }[]): string[] {
  return records
    .flatMap(({ type, data }) => {
      const match = type === 'MX' ? /^(\d{1,5}) (\S+)$/.exec(data) : null;
      return match ? [{ preference: Number(match[1]), host: (match[2] ?? '').replace(/\.$/, '').toLowerCase() }] : [];
    })
    .filter(({ host }) => host !== '')
    .toSorted((a, b) => a.preference - b.preference)
    .map(({ host }) => host)
    .slice(0, 20);
}

function documentationOf(provider: Provider | undefined, help: string | undefined): string[] {
  return [...new Set([...(help === undefined ? [] : [help]), ...(provider?.documentation ?? [])])];
}

/** The database is asked for the MX host's own domain, and for its parents down to the registered one. */
async function fromDatabase(
  input: DiscoveryInput,
  world: World,
  mx: string[],
  host: string,
  signal: AbortSignal,
): Promise<Seen | undefined> {
  const registrable = registrableDomain(host);
  // the domain runs its own mail: the database was asked for it already
  if (registrable === undefined || registrable === registrableDomain(input.domain)) return undefined;
  const parent = host.split('.').slice(1).join('.');
  const names = [...new Set([parent.endsWith(registrable) ? parent : registrable, registrable])].filter((name) => name !== input.domain);
  const startedAtMs = world.now();
  const began = world.elapsed();
  const asked = await Promise.all(
    world.configuration.autoconfig.flatMap((base) =>
      names.map((name) =>
        fetchPublished(`${base.replace(/\/?$/, '/')}${encodeURIComponent(name)}`, {
          resolvers: input.resolvers,
          signal,
          roots: world.roots,
        }),
      ),
    ),
  );
  const fetched = asked.find((one) => one.outcome === 'ok' && one.status === 200);
  if (!fetched) return undefined;
  const seen = seenClientConfig({
    input,
    origin: 'mx-provider',
    fetched,
    startedAtMs,
    durationMs: world.elapsed() - began,
    trust: 'plain',
  });
  return seen.probe === 'discovery' ? { ...seen, data: { ...seen.data, mx, provider: registrable } } : seen;
}
