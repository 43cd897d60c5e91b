import type { EvidenceLine } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { TcpConnect } from '@mailmedic/contract/looks/tcp-connect.ts';
import type { Origin, Publication } from '@mailmedic/contract/settings.ts';
import { contradictionIn } from '@mailmedic/knowledge/contradiction.ts';
import { cite } from '../cause.ts';
import type { Evidence } from '../evidence.ts';
import type { Ask } from '../probe.ts';
import { failuresOf, hearing, isHeard, isRegistered, registeredEntrances } from './comparison.ts';
import { entrances, sameEntrance } from './goals.ts';
import { hasNoAddress } from './missing-names.ts';
import { otherEncryption, otherProtocol } from './other-answers.ts';
import { MAIL_PROTOCOLS } from './protocols.ts';
import { told } from './publications.ts';
import { sameService } from './same-service.ts';
import { awaited, findHost, findHostOutside, isMissingOutside, tryEntrance } from './settings-controls.ts';

/** A publication of the domain's own that leads programs astray although the service works elsewhere. */
export interface Misleading {
  readonly publication: Publication;
  /** what is wrong with it, as the end of a sentence */
  readonly matter: string;
  readonly evidence: readonly EvidenceLine[];
  /** path looks that failed because the path followed it */
  readonly accountsFor: readonly string[];
}

/** What to look at: publications that name another host, or an unusual port, than the entrance that is in use. */
export function publicationControls(evidence: Evidence, origins: readonly Origin[], decides: readonly string[]): readonly Ask[] {
  const strange = own(evidence, origins).filter((publication) => isStrange(evidence, publication));
  const hosts = [...new Set(strange.map(({ host }) => host))].slice(0, 3);
  const tried = strange
    .filter((one, index) => strange.findIndex(({ host, service }) => host === one.host && service === one.service) === index)
    .slice(0, 3);
  const missing = hosts.filter((host) => hasNoAddress(evidence, host) !== undefined);
  return [
    ...awaited([
      ...hosts.flatMap((host) => findHost(evidence, host, decides)),
      ...missing.flatMap((host) => findHostOutside(evidence, host, decides)),
      ...tried.flatMap((one) => tryEntrance(evidence, one, decides)),
    ]),
    ...whatAnswers(evidence, origins, decides),
  ];
}

/** A published entrance that is on the path and fails in the talk: does it speak with another encryption? */
function whatAnswers(evidence: Evidence, origins: readonly Origin[], decides: readonly string[]): readonly Ask[] {
  return own(evidence, origins).flatMap((publication) => {
    if (!entrances(evidence).some((entrance) => sameEntrance(entrance, publication))) return [];
    const failing = failuresOf(evidence, publication.host, publication.port).filter(
      ({ step, outcome }) => step !== 'connect' && step !== 'name' && outcome !== 'denied',
    );
    if (failing.length === 0) return [];
    const encryption = publication.encryption === 'tls' ? ('starttls' as const) : ('tls' as const);
    return tryEntrance(evidence, { ...publication, encryption }, decides, QUICK_MS);
  });
}

/** Long enough for a server that speaks first; the others stay mute for ever. */
const QUICK_MS = 2000;

/** The publications of these origins that were seen to lead astray. */
export function misleading(evidence: Evidence, origins: readonly Origin[]): readonly Misleading[] {
  return own(evidence, origins).flatMap((publication) => {
    const matter = matterOf(evidence, publication);
    return matter ? [{ publication, ...matter }] : [];
  });
}

function own(evidence: Evidence, origins: readonly Origin[]): readonly Publication[] {
  const all = told(evidence).filter(({ origin, trust }) => origins.includes(origin) && trust !== 'guess');
  return all.filter(
    (one, index) =>
      all.findIndex(
        (other) =>
          other.service === one.service && other.host === one.host && other.port === one.port && other.encryption === one.encryption,
      ) === index,
  );
}

/** The entrance in use for a service, if it was heard to work. */
function working(evidence: Evidence, { service }: Pick<Publication, 'service'>) {
  return entrances(evidence).find((entrance) => entrance.service === service && isHeard(evidence, entrance));
}

function isStrange(evidence: Evidence, publication: Publication): boolean {
  const used = working(evidence, publication);
  if (!used) return false;
  if (sameService(evidence, used.host, publication.host) === undefined) return true;
  return (
    publication.port !== used.port &&
    !registeredEntrances(publication.service, publication.host).some(({ port }) => port === publication.port)
  );
}

type Matter = Omit<Misleading, 'publication'>;

function matterOf(evidence: Evidence, publication: Publication): Matter | undefined {
  const { host, port } = publication;
  if (isHeard(evidence, publication)) return undefined;
  const failing = failuresOf(evidence, host, port).filter(({ step }) => step !== 'name' && step !== 'connect');
  const encryption = otherEncryption(evidence, publication);
  // STARTTLS and none begin alike: the one does not speak against the other. What keeps to the registered use of its port is
  // no fault of the file.
  if (encryption && !isRegistered(publication) && (publication.encryption === 'tls') !== (encryption.wants === 'tls'))
    return {
      matter: 'the server uses another encryption there',
      evidence: [cite(encryption.look, `${host}, port ${port}, answers with another encryption than published.`)],
      accountsFor: failing.map(({ id }) => id),
    };
  const protocol = otherProtocol(evidence, publication);
  // What is no mail service at all stands in the mail server's place, and so does whatever holds a port that is registered
  // for this service and no other: that is the server's matter, not the file's.
  if (protocol && MAIL_PROTOCOLS.includes(protocol.protocol) && !isRegistered(publication))
    return {
      matter: 'another service answers there',
      evidence: [cite(protocol.look, `At ${host}, port ${port}, another service answers (${protocol.protocol}).`)],
      accountsFor: failing.map(({ id }) => id),
    };

  const used = working(evidence, publication);
  const shown = used && hearing(evidence, used);
  if (!used || !shown) return undefined;
  const instead = cite(shown, `${used.host}, port ${used.port}, answers as it should.`);
  const missing = hasNoAddress(evidence, host);
  if (missing && isMissingOutside(evidence, host))
    return { matter: 'that name does not exist', evidence: [cite(missing, `${host} has no address.`), instead], accountsFor: [] };
  const refused = isStrange(evidence, publication) ? refusal(evidence, publication) : undefined;
  if (refused) {
    return {
      matter: 'nothing listens there',
      evidence: [cite(refused, `${host} refuses connections to port ${port}.`), instead],
      accountsFor: [],
    };
  }
  const contradiction = contradictionIn(publication);
  if (contradiction?.is === 'role') {
    const source = evidence.of('discovery').find(({ data }) => data.publications.some((one) => one.host === host && one.port === port));
    return source
      ? { matter: 'that port belongs to another service', evidence: [cite(source, contradiction.says), instead], accountsFor: [] }
      : undefined;
  }
  return undefined;
}

/** The host refuses the port at every address that the name servers give, and this network lets the port through elsewhere. */
function refusal(evidence: Evidence, { host, port }: Publication): Look<TcpConnect> | undefined {
  const connects = evidence.of('tcp/connect');
  const named = evidence
    .of('dns/query')
    .flatMap(({ outcome, data }) => (outcome === 'ok' && data.name === host ? data.answers.map((answer) => answer.data) : []));
  const tried = connects.filter(({ data }) => data.host === host && data.port === port && named.includes(data.address));
  const passes = connects.some(({ outcome, data }) => outcome === 'ok' && data.port === port);
  return passes && tried.every(({ outcome }) => outcome === 'refused') ? tried[0] : undefined;
}
