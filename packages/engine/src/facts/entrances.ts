import { isIP } from 'node:net';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Hello, TlsHandshake } from '@mailmedic/contract/looks/tls-handshake.ts';
import { PORTS, type Service } from '@mailmedic/contract/settings.ts';
import { control, type Ask } from '../probe.ts';
import type { Evidence } from '../evidence.ts';
import handshake from '../probes/tls/handshake.ts';
import dialogue from '../probes/mail/dialogue.ts';
import { isService } from './certificates.ts';
import { unaskedAt } from './unasked-replies.ts';

/** An entrance on the path where no encrypted channel came about, at one address or several alike, with what other offers of TLS met there. */
export interface FailedHandshake {
  readonly looks: readonly Look<TlsHandshake>[];
  /** the first of them, at whose address other offers are tried */
  readonly look: Look<TlsHandshake>;
  /** answers to other hellos at the same place */
  readonly answers: ReadonlyMap<Hello, Look<TlsHandshake>>;
}

/** Handshakes on the path that ended without keys: refused, cut, silent, damaged, or given up by us. An answer without TLS is another matter. */
export function failedHandshakes(evidence: Evidence): readonly FailedHandshake[] {
  return evidence.fact(computeFailed);
}

/** Keys were agreed; what the certificate is worth is another question. */
export function isAgreed({ outcome, data }: Look<TlsHandshake>): boolean {
  return (outcome === 'ok' || outcome === 'denied') && data.alert === undefined && (data.chain.length > 0 || data.cipher !== undefined);
}

/**
 * The server says by its alerts alone that it shares no cipher: none good enough, or handshake_failure for TLS 1.2 and
 * protocol_version for every other version. A server without a certificate that it can use would refuse TLS 1.3 as it does 1.2.
 */
export function wantsCipher({ look, answers }: FailedHandshake): boolean {
  if (look.data.alertFrom !== 'them') return false;
  if (look.data.alert === 'insufficient_security') return true;
  const alertOf = (hello: Hello): string | undefined => answers.get(hello)?.data.alert;
  return alertOf('tls1.2') === 'handshake_failure' && alertOf('tls1.0') === 'protocol_version' && alertOf('tls1.3') === 'protocol_version';
}

/**
 * Other ways of offering TLS, the most telling first: everything at once, then one version at a time only if that fails too;
 * and the other entrance of the same service, which shows whether it is the server or the way to this port.
 */
export function askOtherHellos(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  return failedHandshakes(evidence).flatMap((failed): readonly Ask[] => {
    const { service, host, address, port, entrance, alert } = failed.look.data;
    if (!isService(service)) return [];
    const at = { service, host, address, port, entrance };
    const offer = (hello: Hello): Ask => control(handshake, { ...at, hello }, decides);
    const broad = failed.answers.get('broad');
    // Silence is not about versions, and each further offer would wait for it once more.
    const offers = failed.look.outcome === 'silent' ? [] : [offer('broad'), offer('tls1.2')];
    return [
      ...offers,
      // what is cut without a word may have been cut for the name in it
      ...(alert === 'unrecognized_name' || isCutMutely(failed) ? [offer('no-server-name')] : []),
      ...(broad && !isAgreed(broad) ? [offer('tls1.0'), offer('tls1.1'), offer('tls1.3')] : []),
      ...otherEntrances(service, port).map(({ port: other, encryption }) =>
        control(dialogue, { service, host, address, port: other, encryption, purpose: 'service' as const }, decides),
      ),
    ];
  });
}

/** Every offer asked for at this place has been answered, or no more will be. */
export function isAnswered(evidence: Evidence, failed: FailedHandshake): boolean {
  const { answers, look } = failed;
  if (evidence.complete) return true;
  if (look.outcome === 'silent') return otherEntranceLooks(evidence, failed).length > 0;
  const broad = answers.get('broad');
  if (!broad || !answers.has('tls1.2')) return false;
  return isAgreed(broad) || (answers.has('tls1.0') && answers.has('tls1.1') && answers.has('tls1.3'));
}

/** Whoever names the server in the hello is cut off without a word, and whoever does not gets through: the name is what it is cut for. */
export function isCutByName({ look, answers }: FailedHandshake): boolean {
  const nameless = answers.get('no-server-name');
  return look.outcome === 'cut' && look.data.alert === undefined && nameless !== undefined && isAgreed(nameless);
}

function isCutMutely({ look }: FailedHandshake): boolean {
  return look.outcome === 'cut' && look.data.alert === undefined;
}

/** What the other entrances of the same service at the same host gave. */
export function otherEntranceLooks(evidence: Evidence, { look }: FailedHandshake): readonly Look<TlsHandshake>[] {
  const { service, port, host } = look.data;
  return evidence
    .of('tls/handshake')
    .filter(({ data }) => data.service === service && data.port !== port && data.host === host && data.hello === 'default');
}

/** The place for a person: `mail.example.org, port 993`. */
export function placeText({ host, port, address }: Pick<TlsHandshake, 'host' | 'port' | 'address'>): string {
  return isIP(host) || host === address ? `${address}, port ${port}` : `${host}, port ${port}`;
}

/** `TLSv1.1` → `TLS 1.1` */
export function versionText(protocol: string): string {
  return protocol
    .replace(/^TLSv1$/, 'TLSv1.0')
    .replace(/^TLSv/, 'TLS ')
    .replace(/^SSLv3$/, 'SSL 3');
}

/** Implicit TLS beside STARTTLS, by the registered ports (RFC 8314 section 7). */
function otherEntrances(service: Service, port: number): readonly { readonly port: number; readonly encryption: 'tls' | 'starttls' }[] {
  return (['tls', 'starttls'] as const)
    .map((encryption) => ({ port: PORTS[service][encryption], encryption }))
    .filter((other) => other.port !== port);
}

function computeFailed(evidence: Evidence): readonly FailedHandshake[] {
  const all = evidence.of('tls/handshake');
  const failed = all.filter((look) => look.role === 'path' && look.data.hello === 'default' && isFailure(look));
  const steady = failed.filter(
    (look) =>
      // what is complained of was not our hello
      !unaskedAt(evidence, look.data) &&
      !all.some((other) => placeKey(other) === placeKey(look) && other.data.hello === 'default' && isAgreed(other)),
  );
  // Addresses of one host that fail alike are one server: it is enough to try other offers at the first.
  return [...Map.groupBy(steady, failureKey).values()].flatMap((looks) => {
    const [look] = looks;
    if (!look) return [];
    const here = all.filter((one) => looks.some((failure) => placeKey(failure) === placeKey(one)));
    const answers = new Map(
      here.filter(({ data, outcome }) => data.hello !== 'default' && outcome !== 'unlooked').map((one) => [one.data.hello, one]),
    );
    return [{ looks, look, answers }];
  });
}

function failureKey({ outcome, data: { host, port, entrance, alert } }: Look<TlsHandshake>): string {
  return `${host} ${port} ${entrance} ${outcome} ${alert ?? ''}`;
}

function isFailure({ outcome, data }: Look<TlsHandshake>): boolean {
  if (outcome === 'denied') return data.chain.length === 0;
  return outcome === 'refused' || outcome === 'cut' || outcome === 'silent' || outcome === 'malformed';
}

function placeKey({ data: { address, port, entrance, host } }: Look<TlsHandshake>): string {
  return `${host} ${address} ${port} ${entrance}`;
}
