import { isIP } from 'node:net';
import type { Look } from '@mailmedic/contract/look.ts';
import { PORTS, type Encryption, type Publication, type Service, type Setting } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../evidence.ts';
import { entrances } from './goals.ts';
import { publications, told } from './publications.ts';
import { sameService } from './same-service.ts';
import { isAbnormal } from './symptoms.ts';

/** One service as the client has it, beside what is published for the address, field by field. */
export interface Comparison {
  readonly configured: Setting;
  /** what is published for the service, the best first; guesses left out */
  readonly published: readonly Publication[];
  /**
   * `published` the name itself is; `other-name` it is another name of a published service; `unpublished` others are
   * published and it is none of them; `nothing-published` for this service
   */
  readonly host: 'published' | 'other-name' | 'unpublished' | 'nothing-published';
  /** the published entrances of the same host, under whichever of its names */
  readonly ofHost: readonly Publication[];
  readonly port: 'published' | 'unpublished';
  readonly encryption: 'published' | 'other' | 'unpublished';
  /** the path looks that failed on the way through this entrance, from the name on */
  readonly failing: readonly Look[];
  /** the whole dialogue went well, up to the sign-in */
  readonly works: boolean;
  /** the path has come this far and waits for an answer longer than sound servers need; nothing failed yet */
  readonly hanging: boolean;
}

/** Every configured service compared with what is published. */
export function comparisons(evidence: Evidence): readonly Comparison[] {
  return evidence.fact(compareAll);
}

/** The published entrances of the path, where the person named none for the service. */
export function publishedComparisons(evidence: Evidence): readonly Comparison[] {
  return entrances(evidence)
    .filter(({ from }) => from === 'published')
    .map((entrance) => compare(evidence, entrance));
}

function compareAll(evidence: Evidence): readonly Comparison[] {
  // what the person left out stands in the entrances as it was filled in
  const filledIn = entrances(evidence).filter(({ from }) => from === 'configured');
  return evidence.complaint.configured.map((setting, index) => {
    const { host, port, encryption } = filledIn[index] ?? setting;
    return compare(evidence, { ...setting, host, port, encryption });
  });
}

function compare(evidence: Evidence, configured: Setting): Comparison {
  const { service, host, port, encryption } = configured;
  const published = publications(evidence).filter((one) => one.service === service && one.trust !== 'guess');
  const ofHost = published.filter((one) => sameService(evidence, one.host, host) !== undefined);
  const samePort = ofHost.filter((one) => one.port === port);
  return {
    configured,
    published,
    host:
      published.length === 0
        ? 'nothing-published'
        : published.some((one) => one.host === host)
          ? 'published'
          : ofHost.length > 0
            ? 'other-name'
            : 'unpublished',
    ofHost,
    port: samePort.length > 0 ? 'published' : 'unpublished',
    encryption: samePort.length === 0 ? 'unpublished' : samePort.some((one) => one.encryption === encryption) ? 'published' : 'other',
    failing: failuresOf(evidence, host, port),
    works: isHeard(evidence, configured),
    hanging: isHanging(evidence, configured),
  };
}

/** Port 25 is where servers hand mail to each other; it is not published for sending, and another port is (RFC 6409 section 3.1). */
export function isRelayPort({ configured, port, ofHost }: Comparison): boolean {
  return (
    configured.service === 'submission' &&
    configured.port === 25 &&
    port === 'unpublished' &&
    !configured.assumed?.includes('port') &&
    ofHost.length > 0
  );
}

const HANGING_MS = 1200;

function isHanging(evidence: Evidence, configured: Setting): boolean {
  const { host, port } = configured;
  if (evidence.complete || isHeard(evidence, configured)) return false;
  const seen = evidence.looks.filter(
    ({ subject }) => subject.name === host && (subject.kind === 'name' || (subject.kind === 'endpoint' && subject.port === port)),
  );
  if (seen.length === 0 && isIP(host) === 0) return false;
  const lastMs = Math.max(Date.parse(evidence.startedAt), ...seen.map((look) => Date.parse(look.startedAt) + look.durationMs));
  return Date.parse(evidence.startedAt) + evidence.elapsedMs - lastMs > HANGING_MS;
}

/** The path looks that failed at a name, or at one of its ports. */
export function failuresOf(evidence: Evidence, host: string, port: number): readonly Look[] {
  return evidence.looks.filter(
    (look) =>
      look.role === 'path' &&
      isAbnormal(look) &&
      look.subject.name === host &&
      (look.subject.kind === 'name' || (look.subject.kind === 'endpoint' && look.subject.port === port)),
  );
}

/** The service was heard at this entrance from the greeting to what it offers over the encryption asked for. */
export function isHeard(evidence: Evidence, at: Setting): boolean {
  return hearing(evidence, at) !== undefined;
}

/** The look that shows it. */
export function hearing(
  evidence: Evidence,
  { service, host, port, encryption }: Pick<Setting, 'service' | 'host' | 'port' | 'encryption'>,
): Look | undefined {
  return evidence
    .of('mail/capabilities')
    .find(
      ({ outcome, data }) =>
        outcome === 'ok' &&
        data.service === service &&
        data.host === host &&
        data.port === port &&
        data.encryption === encryption &&
        (encryption === 'plain' || data.stage === 'encrypted'),
    );
}

/** The first published entrance that was heard to work, of all or of these. */
export function workingPublication(evidence: Evidence, among: readonly Publication[]): Publication | undefined {
  return among.find((one) => isHeard(evidence, one));
}

/** The protocol that was recognised in what an entrance said, wherever it said it. */
export function spoken(
  evidence: Evidence,
  { host, port }: Pick<Setting, 'host' | 'port'>,
): { readonly protocol: string; readonly look: Look } | undefined {
  const greeting = evidence
    .of('mail/greeting')
    .find(({ data }) => data.host === host && data.port === port && data.recognised !== undefined && data.recognised !== 'unknown');
  if (greeting?.data.recognised !== undefined) return { protocol: greeting.data.recognised, look: greeting };
  const plain = evidence.of('tls/handshake').find(({ data }) => data.host === host && data.port === port && data.plainAnswer !== undefined);
  const protocol = plain?.data.plainAnswer === undefined ? undefined : protocolOf(plain.data.plainAnswer);
  return plain && protocol !== undefined ? { protocol, look: plain } : undefined;
}

/** Which mail protocol a printable first line belongs to. */
function protocolOf(text: string): string | undefined {
  if (/^\* (OK|PREAUTH|BYE)\b/i.test(text)) return 'imap';
  if (/^(\+OK|-ERR)\b/i.test(text)) return 'pop3';
  if (/^[245]\d\d[ -]/.test(text)) return 'smtp';
  if (/^"IMPLEMENTATION"/i.test(text)) return 'managesieve';
  return /^HTTP\/|^<(!doctype|html)/i.test(text) ? 'http' : undefined;
}

/** The protocol's name for a service: submission speaks SMTP. */
export function protocolFor(service: Service): string {
  return service === 'submission' ? 'smtp' : service;
}

/** The entrances of a service that everybody knows (RFC 8314 section 7). */
export function registeredEntrances(service: Service, host: string): readonly Setting[] {
  const encryptions: readonly Encryption[] = service === 'smtp' || service === 'managesieve' ? ['starttls'] : ['tls', 'starttls'];
  return encryptions.map((encryption) => ({ service, host, port: PORTS[service][encryption], encryption }));
}

/** The port and encryption that everybody knows for the service (RFC 8314 section 7.3). */
export function isRegistered({ service, host, port, encryption }: Pick<Setting, 'service' | 'host' | 'port' | 'encryption'>): boolean {
  return registeredEntrances(service, host).some((one) => one.port === port && one.encryption === encryption);
}

/** `IMAP at mail.example.org, port 993` */
export function entranceName({ service, host, port }: Pick<Setting, 'service' | 'host' | 'port'>): string {
  return `${SERVICE_NAMES[service]} at ${host}, port ${port}`;
}

export const SERVICE_NAMES: Readonly<Record<Service | 'exchange', string>> = {
  imap: 'IMAP',
  pop3: 'POP3',
  submission: 'SMTP (sending)',
  smtp: 'SMTP',
  managesieve: 'ManageSieve (filters)',
  exchange: 'Exchange',
};

/** As mail programs call it. */
export const ENCRYPTION_NAMES: Readonly<Record<Encryption, string>> = { tls: 'SSL/TLS', starttls: 'STARTTLS', plain: 'none' };

/** Who said so, for a sentence: `autoconfig of example.org`. */
export function saysWho(evidence: Evidence, publication: Publication): { readonly id: string } | undefined {
  return evidence
    .of('discovery')
    .find(({ data }) =>
      data.publications.some(
        (one) => one.host === publication.host && one.port === publication.port && one.service === publication.service,
      ),
    );
}

/** All hosts that any source names for a service, guesses left out. */
export function publishedHosts(evidence: Evidence, service: Service): readonly string[] {
  return [
    ...new Set(
      told(evidence)
        .filter((one) => one.service === service && one.trust !== 'guess')
        .map(({ host }) => host),
    ),
  ];
}
