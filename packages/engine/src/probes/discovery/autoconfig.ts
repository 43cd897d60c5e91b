import { readClientConfig } from '@mailmedic/wire/autoconfig/client-config.ts';
import { defineProbe, type Seen, type World } from '../../probe.ts';
import { type Fetched, fetchPublished, type Fetching } from './fetch-published.ts';
import { type DiscoveryInput, SOURCE_LIMIT_MS } from './input.ts';
import { published, seenDiscovery } from './seen.ts';

/** Fetches the domain's own autoconfig file from both places where it may lie (draft-ietf-mailmaint-autoconfig section 3). */
export default defineProbe<DiscoveryInput>({
  id: 'discovery/autoconfig',
  doing: ({ domain }) => `Looking for the autoconfig file of ${domain}`,
  key: ({ address }) => `discovery/autoconfig ${address}`,

  async look(input, world, report) {
    const query = `?emailaddress=${encodeURIComponent(input.address)}`;
    const places = [
      `autoconfig.${input.domain}/mail/config-v1.1.xml${query}`,
      `${input.domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
    ];
    await Promise.all(places.map(async (place) => report(await lookAt(place, input, world))));
  },
});

async function lookAt(place: string, input: DiscoveryInput, world: World): Promise<Seen> {
  const startedAtMs = world.now();
  const began = world.elapsed();
  const signal = AbortSignal.any([world.signal, AbortSignal.timeout(SOURCE_LIMIT_MS)]);
  const fetching = { resolvers: input.resolvers, signal, roots: world.roots };
  const secure = await fetchPublished(`https://${place}`, fetching);
  const { fetched, remarks } = await orPlainly(secure, place, fetching);
  return seenClientConfig({ input, origin: 'autoconfig', fetched, remarks, startedAtMs, durationMs: world.elapsed() - began });
}

/** Where HTTPS gives no file, plain HTTP may: mail programs take it, with less trust. */
async function orPlainly(secure: Fetched, place: string, fetching: Fetching): Promise<{ fetched: Fetched; remarks: readonly string[] }> {
  if (secure.outcome === 'no-name' || secure.outcome === 'silent' || isFile(secure)) return { fetched: secure, remarks: [] };
  const plain = await fetchPublished(`http://${place}`, fetching);
  if (!isFile(plain)) return { fetched: secure, remarks: [] };
  const reason = secure.outcome === 'ok' ? `HTTPS answers with status ${secure.status}` : secure.because;
  return { fetched: plain, remarks: [`The file is to be had over plain HTTP only: ${reason}.`] };
}

function isFile(fetched: Fetched): boolean {
  return fetched.outcome === 'ok' && fetched.status === 200;
}

/** The look that follows from fetching an autoconfig file, from wherever. */
export function seenClientConfig(of: {
  readonly input: DiscoveryInput;
  readonly origin: 'autoconfig' | 'autoconfig-database' | 'mx-provider';
  readonly fetched: Fetched;
  readonly remarks?: readonly string[];
  readonly startedAtMs: number;
  readonly durationMs: number;
  /** how the file was found may weaken what it says */
  readonly trust?: 'plain';
}): Seen {
  const { input, origin, fetched, startedAtMs, durationMs } = of;
  const source = fetched.url.replace(/\?.*$/, '');
  const about = { input, origin, source, startedAtMs, durationMs };
  if (fetched.outcome === 'no-name') return seenDiscovery({ ...about, outcome: 'refused', because: fetched.because });
  if (fetched.outcome !== 'ok') return seenDiscovery({ ...about, outcome: fetched.outcome, because: fetched.because });
  if (fetched.status !== 200)
    return seenDiscovery({ ...about, outcome: 'refused', because: `the web server answers with status ${fetched.status}` });

  const reading = readClientConfig(fetched.body, input.address);
  if (reading.is === 'unreadable') {
    // many web servers answer every address with a page of their own: that publishes nothing
    const meant = Buffer.from(fetched.body.subarray(0, 2000)).toString('latin1').includes('clientConfig');
    return seenDiscovery({
      ...about,
      outcome: meant ? 'malformed' : 'refused',
      because: reading.because,
      defects: meant ? [`The file cannot be read: ${reading.because}.`] : [],
    });
  }
  const { config } = reading;
  const trust = of.trust ?? (fetched.authenticated ? 'authenticated' : 'plain');
  return seenDiscovery({
    ...about,
    publications: published(config.settings, { origin, source, trust }),
    ...changeOf(fetched.headers['last-modified']),
    documentation: [...config.documentation],
    defects: [...config.defects],
    ...(of.remarks === undefined || of.remarks.length === 0 ? {} : { remarks: [...of.remarks] }),
    outcome: 'refused',
    because: 'the file names no mail server',
  });
}

/** Last-Modified (RFC 9110 section 8.8.2) of the file. */
function changeOf(header: string | undefined): { readonly changedAt?: string } {
  const at = header === undefined ? Number.NaN : Date.parse(header.slice(0, 60));
  return Number.isNaN(at) ? {} : { changedAt: new Date(at).toISOString() };
}
