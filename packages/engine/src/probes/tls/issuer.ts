import { X509Certificate } from 'node:crypto';
import { printable } from '@mailmedic/wire/line/printable.ts';
import { readBundle } from '@mailmedic/wire/tls/certificate-bundle.ts';
import { describeCertificate } from '@mailmedic/wire/tls/certificate.ts';
import { findPath } from '@mailmedic/wire/tls/trust.ts';
import { defineProbe, type World } from '../../probe.ts';
import { fetchFor } from './fetch-for.ts';

export interface IssuerInput {
  /** the chain as the server sent it, PEM, leaf first */
  readonly chain: readonly string[];
  /** where the issuer of its last link is to be had (RFC 5280 section 4.2.2.1) */
  readonly urls: readonly string[];
  readonly resolvers: readonly string[];
}

const LIMIT_MS = 2500;
const MOST_BYTES = 256 * 1024;
/** Intermediates that may be missing one after another. */
const MOST_MISSING = 3;

/** Fetches the issuer's certificate that a server left out, and sees whether it completes the chain to a trusted root. */
export default defineProbe<IssuerInput>({
  id: 'tls/issuer',
  doing: ({ urls }) => `Fetching the issuer's certificate from ${printable(urls[0] ?? '', 100)}`,
  key: ({ chain, urls }) => `${urls.join(' ')} ${new X509Certificate(chain[0] ?? '').fingerprint256}`,

  async look({ chain, urls, resolvers }, world, report) {
    let known = chain.map((pem) => new X509Certificate(pem));
    const [leaf] = known;
    let next = urls;
    for (let missing = 0; missing < MOST_MISSING && next.length > 0; missing += 1) {
      const startedAtMs = world.now();
      const { url, found, error, status, address } = await fetchIssuer(next, resolvers, world);
      if (world.signal.aborted) return;
      known = [...known, ...found];
      const completes = findPath(known, world.roots) !== undefined;
      report({
        probe: 'web/fetch',
        step: 'encrypt',
        subject: { kind: 'url', name: url },
        target: url,
        outcome: found.length > 0 ? 'ok' : error === undefined ? 'foreign' : 'silent',
        ...(found.length > 0 ? {} : { because: error ?? 'what is there is no certificate' }),
        startedAtMs,
        data: {
          url,
          purpose: 'issuer-certificate',
          ...(leaf === undefined ? {} : { concerns: leaf.fingerprint256 }),
          asExpected: found.length > 0,
          completes,
          ...(status === undefined ? {} : { status }),
          ...(address === undefined ? {} : { address }),
          ...(error === undefined ? {} : { error }),
          ...(found[0] === undefined ? {} : { excerpt: describeCertificate(found[0]).subject }),
        },
      });
      if (completes) return;
      next = found.flatMap((certificate) =>
        certificate.subject === certificate.issuer ? [] : describeCertificate(certificate).issuerUrls,
      );
    }
  },
});

interface Fetched {
  readonly url: string;
  readonly found: readonly X509Certificate[];
  readonly status?: number;
  readonly address?: string;
  readonly error?: string;
}

async function fetchIssuer(urls: readonly string[], resolvers: readonly string[], world: World): Promise<Fetched> {
  let last: Fetched = { url: urls[0] ?? '', found: [], error: 'nothing to fetch' };
  for (const url of urls.slice(0, 2)) {
    const answer = await fetchFor({ url, timeoutMs: LIMIT_MS, maxBytes: MOST_BYTES, verify: false }, resolvers, world);
    if (answer?.outcome !== 'ok') {
      last = { url, found: [], error: answer?.error ?? 'ENOTFOUND' };
      continue;
    }
    const found = answer.status === 200 ? readBundle(Buffer.from(answer.body)) : [];
    last = { url, found, status: answer.status, address: answer.address };
    if (found.length > 0) return last;
  }
  return last;
}
