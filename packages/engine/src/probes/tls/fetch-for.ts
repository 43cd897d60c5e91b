import { isIP } from 'node:net';
import { fetchHttp, type HttpOutcome, type HttpRequest } from '@mailmedic/wire/http/fetch.ts';
import type { World } from '../../probe.ts';
import { addressesOf } from '../discovery/look-up.ts';

/** Fetches one URL from the first of its host's addresses that answers at all; undefined when the name leads nowhere. */
export async function fetchFor(
  request: Omit<HttpRequest, 'address' | 'signal'>,
  resolvers: readonly string[],
  world: Pick<World, 'signal'>,
): Promise<(HttpOutcome & { readonly address: string }) | undefined> {
  const url = URL.parse(request.url);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  const began = performance.now();
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const signal = AbortSignal.any([world.signal, AbortSignal.timeout(request.timeoutMs)]);
  const addresses = isIP(host) ? [host] : await addressesOf(host, { resolvers, signal });
  if (addresses === 'unanswered') return undefined;
  let last: (HttpOutcome & { readonly address: string }) | undefined;
  // IPv4 first: an issuer's server that answers is all that is wanted here
  for (const address of addresses.toSorted((one, other) => isIP(one) - isIP(other)).slice(0, 2)) {
    const left = request.timeoutMs - (performance.now() - began);
    if (left <= 0) break;
    last = { ...(await fetchHttp({ ...request, address, timeoutMs: left, signal: world.signal })), address };
    if (last.outcome === 'ok') break;
  }
  return last;
}
