import type { X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import { checkServerIdentity, connect, type TLSSocket } from 'node:tls';
import type { Outcome } from '@mailmedic/contract/look.ts';
import type { Hello, HelloLimits, TlsHandshake } from '@mailmedic/contract/looks/tls-handshake.ts';
import { printableBytes } from '../line/printable.ts';
import { alertInError } from './alerts.ts';
import { describeCertificate } from './certificate.ts';
import { secureContextFor } from './hello.ts';
import { readStaple } from './ocsp.ts';
import { readRecords } from './records.ts';
import { Tap } from './tap.ts';
import { findPath } from './trust.ts';
import { weakness } from './weakness.ts';

export interface HandshakeOptions {
  /** connected, its bytes not being read by anybody */
  readonly socket: Socket;
  /** the name the certificate has to carry */
  readonly host: string;
  readonly hello: Hello;
  /** server name for the hello `other-server-name` */
  readonly serverName?: string;
  /** for the hello `limited` */
  readonly limits?: HelloLimits;
  /** trusted roots, PEM */
  readonly roots: readonly string[];
  readonly timeoutMs: number;
}

/** What a handshake showed, in the contract's words, without the place it was made at. */
export type HandshakeSeen = Omit<TlsHandshake, 'host' | 'address' | 'port' | 'service' | 'entrance' | 'dialogue'>;

/** What came of offering TLS. `channel` is there when keys were agreed, whatever the certificate is worth. */
export interface Handshake {
  readonly outcome: Outcome;
  readonly because?: string;
  readonly seen: HandshakeSeen;
  readonly channel?: TLSSocket;
}

/** Shakes hands over a socket (RFC 8446, RFC 5246). Nothing is refused for its certificate: it is seen whole and judged. */
export async function shakeHands(options: HandshakeOptions): Promise<Handshake> {
  const { socket, host, hello, roots, timeoutMs, limits } = options;
  const serverName = serverNameFor(options);
  const asked = { hello, ...(serverName === '' ? {} : { serverName }), ...(limits === undefined ? {} : { limits }) };
  const tap = new Tap(socket);
  const tls = connect({
    socket: tap,
    secureContext: secureContextFor(hello, roots, limits),
    servername: serverName,
    rejectUnauthorized: false,
    requestOCSP: true,
    // The names are judged apart: else a wrong one would count as a distrusted chain.
    checkServerIdentity: () => undefined,
  });
  let staple: Buffer | undefined;
  tls.once('OCSPResponse', (response: Buffer | null) => (staple = response ?? undefined));

  const came = await settle(tls, timeoutMs);
  const records = readRecords(tap.received);
  if (came.is === 'secure') return completed(tls, host, roots, asked, staple, records.certificateRequested);

  tls.destroy();
  const seen: HandshakeSeen = {
    ...asked,
    chain: [],
    clientCertificateRequested: records.certificateRequested,
    ...(records.serverVersion === undefined ? {} : { protocol: records.serverVersion }),
  };
  return failed(came, tap, seen);
}

/** Server names are host names, never address literals (RFC 6066 section 3). */
function serverNameFor({ host, hello, serverName }: HandshakeOptions): string {
  if (hello === 'no-server-name') return '';
  const name = hello === 'other-server-name' ? (serverName ?? '') : host;
  return isIP(name) === 0 ? name : '';
}

type Came = { readonly is: 'secure' } | { readonly is: 'silent' } | { readonly is: 'error'; readonly error: NodeJS.ErrnoException };

function settle(tls: TLSSocket, timeoutMs: number): Promise<Came> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done({ is: 'silent' }), timeoutMs);
    const onSecure = (): void => done({ is: 'secure' });
    const onError = (error: NodeJS.ErrnoException): void => done({ is: 'error', error });
    const onClose = (): void => done({ is: 'error', error: new Error('closed') });
    tls.once('secureConnect', onSecure);
    tls.once('error', onError);
    tls.once('close', onClose);
    function done(came: Came): void {
      clearTimeout(timer);
      tls.off('secureConnect', onSecure);
      tls.off('error', onError);
      tls.off('close', onClose);
      // errors after this are the reader's, or come from a channel given up
      tls.on('error', () => undefined);
      resolve(came);
    }
  });
}

function completed(
  tls: TLSSocket,
  host: string,
  roots: readonly string[],
  asked: Pick<HandshakeSeen, 'hello' | 'serverName' | 'limits'>,
  staple: Buffer | undefined,
  clientCertificateRequested: boolean,
): Handshake {
  const sent = sentChain(tls);
  const chain = sent.map(describeCertificate);
  const distrust = tls.authorized ? undefined : distrustOf(tls);
  const leaf = sent[0];
  const nameMatches = leaf === undefined ? undefined : matchesName(host, leaf);
  const protocol = tls.getProtocol();
  const path = distrust === undefined ? undefined : findPath(sent, roots);
  const seen: HandshakeSeen = {
    ...asked,
    chain,
    clientCertificateRequested,
    cipher: tls.getCipher().name,
    ...(protocol === null ? {} : { protocol }),
    ...(distrust === undefined ? {} : { distrust, path: pathOf(path) }),
    ...(nameMatches === undefined ? {} : { nameMatches }),
    ...(staple === undefined || leaf === undefined ? {} : { staple: readStaple(staple, leaf, sent, roots) }),
  };
  const because = objection(seen);
  return { outcome: because === undefined ? 'ok' : 'denied', seen, channel: tls, ...(because === undefined ? {} : { because }) };
}

/** The certificates as the server sent them: Node's `X509Certificate` links no roots of its own, unlike `getPeerCertificate`. */
function sentChain(tls: TLSSocket): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let next = tls.getPeerX509Certificate(); next && chain.length < 30; next = next.issuerCertificate) chain.push(next);
  return chain;
}

function distrustOf(tls: TLSSocket): string {
  const error: unknown = tls.authorizationError;
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return typeof error === 'string' ? error : 'UNKNOWN';
}

/** RFC 9525 section 6: subjectAltName only; a common name counts no more. */
function matchesName(host: string, leaf: X509Certificate): boolean {
  // not `tls.getPeerCertificate()`: before Node 26 it comes back empty once the X509Certificate was asked for
  const certificate = leaf.toLegacyObject();
  const subjectaltname = withoutPartialWildcards(certificate.subjectaltname);
  return subjectaltname !== undefined && checkServerIdentity(host, { ...certificate, subjectaltname }) === undefined;
}

/** RFC 9525 section 6.3: a wildcard is the whole left-most label or none; Node still takes `m*.example.org`. */
function withoutPartialWildcards(names: string | undefined): string | undefined {
  // a quoted entry may hold a comma, and never a wildcard that counts
  if (names === undefined || names.includes('"')) return names;
  const kept = names.split(', ').filter((name) => !name.includes('*') || /^DNS:\*\.[^*]+$/.test(name));
  return kept.length === 0 ? undefined : kept.join(', ');
}

function pathOf(path: ReturnType<typeof findPath>): NonNullable<HandshakeSeen['path']> {
  if (!path) return { anchored: false, certificates: [] };
  return {
    anchored: true,
    certificates: path.sent.map((certificate) => certificate.fingerprint256),
    root: { subject: path.root.subject.split('\n').join(', '), notAfter: new Date(path.root.validTo).toISOString() },
  };
}

/** Why a careful client would stop here, in one clause. */
function objection({ chain, distrust, nameMatches, staple, serverName }: HandshakeSeen): string | undefined {
  if (chain.length === 0) return 'no certificate was shown';
  const weak = weakness(chain);
  const tooWeak = weak === undefined ? undefined : `the certificate is weaker than current mail clients accept (${weak})`;
  if (distrust !== undefined) return DISTRUST[distrust] ?? tooWeak ?? `the certificate is not trusted (${distrust})`;
  if (nameMatches === false) return `the certificate is not made out to ${serverName ?? 'this address'}`;
  if (staple?.status === 'revoked') return 'the certificate was revoked';
  return tooWeak;
}

const DISTRUST: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'a certificate in its chain has expired',
  CERT_NOT_YET_VALID: 'a certificate in its chain is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is its own issuer and not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate comes from an issuer that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT: 'the certificate comes from an issuer that is not known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate comes from an issuer that is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate comes from an issuer that is not known here',
};

/** Alerts that say the bytes themselves were wrong. */
const DAMAGE = new Set(['bad_record_mac', 'record_overflow', 'decode_error', 'decrypt_error', 'unexpected_message', 'illegal_parameter']);

function failed(came: Exclude<Came, { is: 'secure' }>, tap: Tap, seen: HandshakeSeen): Handshake {
  const received = tap.received;
  const theirs = readRecords(received);
  if (received.length >= 3 && !theirs.isTls) {
    return {
      outcome: 'foreign',
      because: 'it answers without encryption',
      seen: { ...seen, plainAnswer: printableBytes(received.subarray(0, 300), 500) },
    };
  }
  if (came.is === 'silent') return { outcome: 'silent', because: 'no answer to the offer of TLS', seen };

  const alert = theirs.alert ?? alertInError(came.error.message);
  if (alert !== undefined && alert !== 'close_notify') {
    return { outcome: 'refused', because: `the server refused with the alert ${alert}`, seen: { ...seen, alert, alertFrom: 'them' } };
  }
  const code = came.error.code ?? came.error.message;
  if (code.startsWith('ERR_SSL_')) {
    const ours = readRecords(tap.sent).alert ?? 'handshake_failure';
    const damaged = DAMAGE.has(ours);
    return {
      outcome: damaged ? 'malformed' : 'denied',
      because: damaged ? 'its answer breaks the protocol' : 'it chose something that current mail clients no longer accept',
      seen: { ...seen, alert: ours, alertFrom: 'us', error: code },
    };
  }
  return {
    outcome: 'cut',
    because: 'the connection ended within the handshake',
    seen: { ...seen, error: tap.error ?? (code === 'ECONNRESET' && tap.ended ? 'closed' : code) },
  };
}
