import type { X509Certificate } from 'node:crypto';
import { certificatesOf } from './certificate.ts';

/** A way of valid signatures from the leaf over certificates the server sent to a trusted root; dates are not looked at. */
export interface TrustPath {
  /** leaf first, the root not among them */
  readonly sent: readonly X509Certificate[];
  readonly root: X509Certificate;
}

const LONGEST_PATH = 10;
const MOST_PATHS = 20;
const MOST_SENT = 30;

/**
 * The path that lasts longest, if any leads to a root (RFC 5280 section 6.1 leaves the choice of path open; clients try all,
 * so a superfluous expired certificate breaks nothing while another path is good).
 */
export function findPath(sent: readonly X509Certificate[], roots: readonly string[]): TrustPath | undefined {
  const [leaf] = sent;
  if (!leaf) return undefined;
  const store = storeOf(roots);
  const paths: TrustPath[] = [];
  extend([leaf]);
  return paths.toSorted((one, other) => lasts(other) - lasts(one))[0];

  function extend(path: readonly X509Certificate[]): void {
    const last = path.at(-1)!;
    if (paths.length === MOST_PATHS || path.length > LONGEST_PATH) return;
    const same = store.get(last.subject)?.find((root) => root.fingerprint256 === last.fingerprint256);
    if (same) paths.push({ sent: path, root: same });
    for (const root of store.get(last.issuer) ?? []) if (root !== same && signs(root, last)) paths.push({ sent: path, root });
    for (const next of sent.slice(1, MOST_SENT))
      if (!path.includes(next) && next.subject === last.issuer && signs(next, last)) extend([...path, next]);
  }
}

/** The certificate's signature was made with the issuer's key. */
export function signs(issuer: X509Certificate, certificate: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch (error) {
    // a key or signature of a kind OpenSSL does not know proves nothing
    if (error instanceof Error) return false;
    throw error;
  }
}

/** Trusted roots that carry this name and signed this certificate. */
export function rootOf(certificate: X509Certificate, roots: readonly string[]): X509Certificate | undefined {
  return storeOf(roots)
    .get(certificate.issuer)
    ?.find((root) => signs(root, certificate));
}

function lasts(path: TrustPath): number {
  return Math.min(...[...path.sent, path.root].map((certificate) => Date.parse(certificate.validTo)));
}

const stores = new WeakMap<readonly string[], ReadonlyMap<string, readonly X509Certificate[]>>();

function storeOf(roots: readonly string[]): ReadonlyMap<string, readonly X509Certificate[]> {
  const known = stores.get(roots);
  if (known) return known;
  const store = new Map<string, X509Certificate[]>();
  for (const root of roots.flatMap(certificatesOf)) store.set(root.subject, [...(store.get(root.subject) ?? []), root]);
  stores.set(roots, store);
  return store;
}
