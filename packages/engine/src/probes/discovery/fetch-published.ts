import { isIP } from 'node:net';
import { fetchHttp, type HttpOutcome, type HttpRequest } from '@mailmedic/wire/http/fetch.ts';
import { addressesOf, type Asking } from './look-up.ts';

/** How to fetch: as to ask, with the roots to trust. */
export interface Fetching extends Asking {
  readonly roots: readonly string[];
}

/** What a publisher's web address gave. `no-name`: its host does not exist, which is the usual way of not publishing. */
export type Fetched = (HttpOutcome | { readonly outcome: 'no-name'; readonly because: string; readonly elapsedMs: number }) & {
  /** where the last answer came from */
  readonly url: string;
  /** every part of the way was HTTPS with a certificate that was verified */
  readonly authenticated: boolean;
};

const FETCH_LIMIT_MS = 3500;
const MAX_BYTES = 262_144;
const MAX_REDIRECTS = 4;
const NEXT_ADDRESS_MS = 250;

/** Fetches a publication, following redirects; over plain HTTP only where the URL or a redirect says so. */
export async function fetchPublished(
  url: string,
  fetching: Fetching,
  request: Pick<HttpRequest, 'method' | 'headers' | 'body'> = {},
): Promise<Fetched> {
  let at = new URL(url);
  let authenticated = true;
  for (let redirects = 0; ; redirects += 1) {
    authenticated &&= at.protocol === 'https:';
    const answer = await fetchOnce(at, fetching, request);
    const next =
      answer.outcome === 'ok' && [301, 302, 303, 307, 308].includes(answer.status) && redirects < MAX_REDIRECTS
        ? redirected(answer.location, at)
        : undefined;
    if (next === undefined) return { ...answer, url: at.href, authenticated };
    at = next;
  }
}

function redirected(location: string | undefined, from: URL): URL | undefined {
  const next = location === undefined ? null : URL.parse(location, from);
  return next !== null && (next.protocol === 'https:' || next.protocol === 'http:') ? next : undefined;
}

async function fetchOnce(
  url: URL,
  { resolvers, signal, roots }: Fetching,
  request: Pick<HttpRequest, 'method' | 'headers' | 'body'>,
): Promise<HttpOutcome | Extract<Fetched, { outcome: 'no-name' }> | { outcome: 'no-name'; because: string; elapsedMs: number }> {
  const began = performance.now();
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await addressesOf(host, { resolvers, signal }) : [host];
  const elapsedMs = Math.round(performance.now() - began);
  if (addresses === 'unanswered') return { outcome: 'silent', error: 'EAI_AGAIN', because: `no resolver says where ${host} is`, elapsedMs };
  if (addresses.length === 0) return { outcome: 'no-name', because: `${host} does not exist`, elapsedMs };
  return firstAnswer(interleaved(addresses), (address, together) =>
    fetchHttp({
      ...request,
      url: url.href,
      address,
      timeoutMs: FETCH_LIMIT_MS,
      maxBytes: MAX_BYTES,
      roots,
      verify: true,
      signal: AbortSignal.any([signal, together]),
    }),
  );
}

/** Both families in turn, two addresses each at most (RFC 8305 section 4). */
function interleaved(addresses: readonly string[]): readonly string[] {
  const six = addresses.filter((address) => isIP(address) === 6).slice(0, 2);
  const four = addresses.filter((address) => isIP(address) === 4).slice(0, 2);
  return [six[0], four[0], six[1], four[1]].filter((address) => address !== undefined);
}

/** Starts with the first address, adds the next when one fails or takes long; the first HTTP answer is taken. */
async function firstAnswer(
  addresses: readonly string[],
  fetchFrom: (address: string, together: AbortSignal) => Promise<HttpOutcome>,
): Promise<HttpOutcome> {
  const over = new AbortController();
  const failures: HttpOutcome[] = [];
  try {
    return await new Promise<HttpOutcome>((resolve) => {
      let begun = 0;
      let timer: NodeJS.Timeout | undefined;
      over.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      next();

      function next(): void {
        clearTimeout(timer);
        const address = addresses[begun];
        if (address === undefined) return;
        begun += 1;
        timer = setTimeout(next, NEXT_ADDRESS_MS);
        void fetchFrom(address, over.signal).then((answer) => {
          if (answer.outcome === 'ok') return resolve(answer);
          failures.push(answer);
          const [first] = failures;
          if (failures.length === addresses.length && first) return resolve(first);
          next();
        });
      }
    });
  } finally {
    over.abort();
  }
}
