import { createHash } from 'node:crypto';
import { readPacc, readPaccDigest } from '@mailmedic/wire/pacc/configuration.ts';
import { defineProbe } from '../../probe.ts';
import { fetchPublished } from './fetch-published.ts';
import { type DiscoveryInput, SOURCE_LIMIT_MS } from './input.ts';
import { lookUp, type LookUp } from './look-up.ts';
import { published, seenDiscovery } from './seen.ts';

/** Fetches the configuration document of `ua-auto-config.DOMAIN` and compares it with the digest in the DNS (draft-ietf-mailmaint-pacc-02). */
export default defineProbe<DiscoveryInput>({
  id: 'discovery/pacc',
  doing: ({ domain }) => `Looking for the configuration document of ${domain}`,
  key: ({ address }) => `discovery/pacc ${address}`,

  async look(input, world, report) {
    const startedAtMs = world.now();
    const began = world.elapsed();
    const source = `https://ua-auto-config.${input.domain}/.well-known/user-agent-configuration.json`;
    const signal = AbortSignal.any([world.signal, AbortSignal.timeout(SOURCE_LIMIT_MS)]);
    const asking = { resolvers: input.resolvers, signal };
    const [fetched, digests] = await Promise.all([
      fetchPublished(source, { ...asking, roots: world.roots }),
      lookUp(`_ua-auto-config.${input.domain}`, 'TXT', asking),
    ]);
    const about = { input, origin: 'pacc' as const, source, startedAtMs, durationMs: world.elapsed() - began };
    if (fetched.outcome === 'no-name') return report(seenDiscovery({ ...about, outcome: 'refused', because: fetched.because }));
    if (fetched.outcome !== 'ok') return report(seenDiscovery({ ...about, outcome: fetched.outcome, because: fetched.because }));
    if (fetched.status !== 200 || !fetched.authenticated) {
      return report(
        seenDiscovery({ ...about, outcome: 'refused', because: `the web server gives no document over HTTPS (status ${fetched.status})` }),
      );
    }
    const reading = readPacc(fetched.body);
    if (reading.is === 'unreadable') {
      // many web servers answer every address with a page of their own: that publishes nothing
      const meant = Buffer.from(fetched.body.subarray(0, 2000)).toString('latin1').includes('"protocols"');
      const defects = meant ? [`The document cannot be read: ${reading.because}.`] : [];
      return report(seenDiscovery({ ...about, outcome: meant ? 'malformed' : 'refused', because: reading.because, defects }));
    }
    const { settings, documentation, provider, defects } = reading.configuration;
    report(
      seenDiscovery({
        ...about,
        publications: published(settings, { origin: 'pacc', source, trust: 'authenticated' }),
        documentation: [...documentation],
        ...(provider === undefined ? {} : { provider }),
        defects: [...defects],
        remarks: [...digestRemarks(fetched.body, digests)],
        outcome: 'refused',
        because: 'the document names no mail server',
      }),
    );
  },
});

/** Clients that follow the draft take the document only when the DNS vouches for these very bytes. */
function digestRemarks(body: Uint8Array, looked: LookUp): readonly string[] {
  if (looked.is === 'unanswered') return [];
  const digests =
    looked.is === 'records'
      ? looked.records.flatMap(({ type, data }) => (type === 'TXT' ? (readPaccDigest(data.replace(/^"|"$/g, '')) ?? []) : []))
      : [];
  if (digests.length === 0) return ['The DNS holds no digest of the document (_ua-auto-config TXT), so that mail programs pass it over.'];
  const digest = createHash('sha256').update(body).digest('base64');
  return digests.includes(digest)
    ? []
    : ['The digest of the document in the DNS belongs to another version, so that mail programs pass it over.'];
}
