import type { Discovery } from '@mailmedic/contract/looks/discovery.ts';
import { autodiscoverRequest, readAutodiscover, readAutodiscoverJson } from '@mailmedic/wire/autodiscover/answer.ts';
import { defineProbe } from '../../probe.ts';
import { type Fetched, fetchPublished, type Fetching } from './fetch-published.ts';
import { type DiscoveryInput, SOURCE_LIMIT_MS } from './input.ts';
import { lookUp } from './look-up.ts';
import { published, seenDiscovery } from './seen.ts';

type Asked = NonNullable<Discovery['asked']>[number];

/**
 * Asks Autodiscover as Outlook does (MS-OXDISCO section 3.1.5, MS-OXDSCLI): POST to the domain and to its `autodiscover` name,
 * the plain-HTTP redirect, the SRV record, and the v2 JSON service. Without a password most servers answer 401: then it is known
 * that the service is there, and nothing more.
 */
export default defineProbe<DiscoveryInput>({
  id: 'discovery/autodiscover',
  doing: ({ domain }) => `Asking the Autodiscover service of ${domain}`,
  key: ({ address }) => `discovery/autodiscover ${address}`,

  async look(input, world, report) {
    const startedAtMs = world.now();
    const began = world.elapsed();
    const signal = AbortSignal.any([world.signal, AbortSignal.timeout(SOURCE_LIMIT_MS)]);
    const fetching = { resolvers: input.resolvers, signal, roots: world.roots };
    const [pox, ...others] = await Promise.all([firstPox(input, fetching), askJson(input, fetching)]);
    const asked = [...pox.asked, ...others];
    const source = pox.told?.url ?? `https://autodiscover.${input.domain}/autodiscover/autodiscover.xml`;
    const about = { input, origin: 'autodiscover' as const, source, startedAtMs, durationMs: world.elapsed() - began, asked };
    if (!pox.told) return report(seenDiscovery({ ...about, outcome: outcomeOf(asked), because: summary(asked) }));
    const { answer, authenticated } = pox.told;
    report(
      seenDiscovery({
        ...about,
        publications: published(answer.settings, { origin: 'autodiscover', source, trust: authenticated ? 'authenticated' : 'plain' }),
        named: [...answer.exchange],
        defects: [...answer.defects],
        because: 'the answer names no IMAP, POP3 or SMTP server',
      }),
    );
  },
});

interface Told {
  readonly answer: Extract<ReturnType<typeof readAutodiscover>, { is: 'settings' }>;
  readonly url: string;
  readonly authenticated: boolean;
}
interface Pox {
  readonly told?: Told;
  readonly asked: readonly Asked[];
}

/** All places at once; the one that stands first in Outlook's order wins. */
async function firstPox(input: DiscoveryInput, fetching: Fetching): Promise<Pox> {
  const path = '/autodiscover/autodiscover.xml';
  const all = await Promise.all([
    askPox(`https://${input.domain}${path}`, input.address, fetching),
    askPox(`https://autodiscover.${input.domain}${path}`, input.address, fetching),
    askRedirect(`http://autodiscover.${input.domain}${path}`, input.address, fetching),
    askSrv(input, fetching),
  ]);
  const told = all.find((one) => one.told)?.told;
  return { ...(told ? { told } : {}), asked: all.flatMap(({ asked }) => asked) };
}

/** One POST; a redirect to another address or URL is followed twice at most. */
async function askPox(url: string, address: string, fetching: Fetching, follow = 2, trusted = true): Promise<Pox> {
  const fetched = await fetchPublished(url, fetching, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8' },
    body: autodiscoverRequest(address),
  });
  const asked = [recorded(url, fetched)];
  if (fetched.outcome !== 'ok' || fetched.status !== 200) return { asked };
  const answer = readAutodiscover(fetched.body);
  const authenticated = trusted && fetched.authenticated;
  if (answer.is === 'settings') return { told: { answer, url, authenticated }, asked };
  if (answer.is !== 'redirect' || follow === 0) return { asked };
  const next =
    answer.url ??
    (answer.address === undefined
      ? undefined
      : `https://autodiscover.${answer.address.slice(answer.address.lastIndexOf('@') + 1)}/autodiscover/autodiscover.xml`);
  if (next === undefined || URL.parse(next)?.protocol !== 'https:') return { asked };
  const further = await askPox(next, answer.address ?? address, fetching, follow - 1, authenticated);
  return { ...further, asked: [...asked, ...further.asked] };
}

/** A plain GET that is expected to redirect to HTTPS (MS-OXDISCO section 3.1.5.4); whoever sits on the way may have written it. */
async function askRedirect(url: string, address: string, fetching: Fetching): Promise<Pox> {
  const fetched = await fetchPublished(url, fetching);
  const asked = [recorded(url, fetched)];
  if (fetched.outcome !== 'ok' || fetched.url === url || !fetched.url.startsWith('https:')) return { asked };
  const further = await askPox(fetched.url, address, fetching, 1, false);
  return { ...further, asked: [...asked, ...further.asked] };
}

async function askSrv({ domain, address, resolvers }: DiscoveryInput, fetching: Fetching): Promise<Pox> {
  const answer = await lookUp(`_autodiscover._tcp.${domain}`, 'SRV', { resolvers, signal: fetching.signal });
  const record = answer.is === 'records' ? answer.records.find(({ type }) => type === 'SRV') : undefined;
  const [, , port, target] = record?.data.split(' ') ?? [];
  const host = target?.replace(/\.$/, '');
  if (!host || URL.parse(`https://${host}:${port}/`) === null) return { asked: [] };
  return askPox(`https://${host}${port === '443' ? '' : `:${port}`}/autodiscover/autodiscover.xml`, address, fetching, 1, false);
}

/** The v2 service tells without a password where Autodiscover is (documented for ActiveSync and AutodiscoverV1). */
async function askJson({ domain, address }: DiscoveryInput, fetching: Fetching): Promise<Asked> {
  const url = `https://autodiscover.${domain}/autodiscover/autodiscover.json?Email=${encodeURIComponent(address)}&Protocol=AutodiscoverV1&RedirectCount=1`;
  const fetched = await fetchPublished(url, fetching);
  const names = fetched.outcome === 'ok' && fetched.status === 200 ? readAutodiscoverJson(fetched.body).url : undefined;
  return { ...recorded(url, fetched), ...(names === undefined ? {} : { names }) };
}

function recorded(url: string, fetched: Fetched): Asked {
  if (fetched.outcome === 'ok')
    return { url, outcome: 'ok', status: fetched.status, ...(fetched.url === url ? {} : { endedAt: fetched.url }) };
  return { url, outcome: fetched.outcome, because: fetched.because };
}

function outcomeOf(asked: readonly Asked[]): 'refused' | 'silent' {
  return asked.length > 0 && asked.every(({ outcome }) => outcome === 'silent') ? 'silent' : 'refused';
}

function summary(asked: readonly Asked[]): string {
  if (asked.some(({ status }) => status === 401)) return 'the service is there and tells nothing without a password';
  return 'no Autodiscover service names servers for the domain';
}
