import { isIP } from 'node:net';
import { control, onPath, type Ask } from '../probe.ts';
import type { Evidence } from '../evidence.ts';
import handshake from '../probes/tls/handshake.ts';
import issuer from '../probes/tls/issuer.ts';
import revocation from '../probes/tls/revocation.ts';
import { configuredResolvers, families } from './addresses.ts';
import { isService, localDateFault, shownCertificates, topOf, type Shown } from './certificates.ts';
import { askForTime } from './trusted-time.ts';

const UNRELATED_HOSTS = 2;

/** What an untrusted chain calls for: the issuer's certificate from its own address, and who signs at unrelated hosts. */
export function askAboutTrust(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  return shownCertificates(evidence)
    .filter(isUnanchored)
    .flatMap((shown) => [...askForIssuer(evidence, shown, decides), ...askElsewhere(evidence, shown, decides)]);
}

/** What a date that is not kept by this computer's clock calls for: the true time. */
export function askAboutDates(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  const doubtful = shownCertificates(evidence).filter((shown) => shown.denied.length > 0 && localDateFault(shown));
  if (doubtful.length === 0) return [];
  return askForTime(
    evidence,
    decides,
    doubtful.flatMap(({ chain }) => chain.flatMap(({ ocspUrls, issuerUrls }) => [...ocspUrls, ...issuerUrls])),
  );
}

/**
 * Whether the issuer has taken a certificate back. It is on the path, because mail clients ask too; the staple of the
 * handshake, if there is a good one, has answered already.
 */
export function askAboutRevocation(evidence: Evidence): readonly Ask[] {
  return shownCertificates(evidence).flatMap(({ leaf, chain, looks }) => {
    const [first] = looks;
    if (!first || first.data.distrust !== undefined || first.data.staple?.status === 'good' || first.data.staple?.status === 'revoked')
      return [];
    if (leaf.ocspUrls.length === 0 && leaf.crlUrls.length === 0) return [];
    const { host, address, port } = first.data;
    const input = {
      host,
      address,
      port,
      chain: chain.map(({ pem }) => pem),
      ocspUrls: leaf.ocspUrls,
      crlUrls: leaf.crlUrls,
      resolvers: resolversOf(evidence),
    };
    return [onPath(revocation, input)];
  });
}

function isUnanchored({ looks }: Shown): boolean {
  return looks.some(({ data }) => data.distrust !== undefined && data.path?.anchored !== true);
}

function askForIssuer(evidence: Evidence, { chain, leaf }: Shown, decides: readonly string[]): readonly Ask[] {
  const urls = topOf(chain)?.issuerUrls ?? [];
  if (leaf.selfIssued || urls.length === 0) return [];
  return [control(issuer, { chain: chain.map(({ pem }) => pem), urls, resolvers: resolversOf(evidence) }, decides)];
}

function askElsewhere(evidence: Evidence, { looks, leaf }: Shown, decides: readonly string[]): readonly Ask[] {
  const service = looks[0]?.data.service;
  if (leaf.selfIssued || service === undefined || !isService(service)) return [];
  const usable = families(evidence) ?? [];
  return evidence.configuration.referenceEndpoints
    .flatMap((text) => endpointOf(text))
    .filter(({ address }) => usable.some((family) => family === isIP(address)))
    .slice(0, UNRELATED_HOSTS)
    .map(({ address, port }) =>
      control(handshake, { service, host: address, address, port, entrance: 'tls' as const, hello: 'default' as const }, decides),
    );
}

function resolversOf(evidence: Evidence): readonly string[] {
  return [...(configuredResolvers(evidence) ?? []), ...evidence.configuration.referenceResolvers];
}

/** `192.0.2.1:443`, `[2001:db8::1]:443` */
function endpointOf(text: string): readonly { readonly address: string; readonly port: number }[] {
  const [, address, port] = /^\[?([0-9a-fA-F:.]+?)\]?:(\d+)$/.exec(text) ?? [];
  return address !== undefined && port !== undefined && isIP(address) ? [{ address, port: Number(port) }] : [];
}
