import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look, Subject } from '@mailmedic/contract/look.ts';
import type { Publication } from '@mailmedic/contract/settings.ts';
import { cite, found, type Found, type Words } from '../cause.ts';
import type { Evidence } from '../evidence.ts';
import type { Ask } from '../probe.ts';
import { entranceName, hearing, SERVICE_NAMES } from './comparison.ts';
import { doubtfulHosts, knownExchangeHosts } from './exchange.ts';
import { hasNoAddress } from './missing-names.ts';
import { publications } from './publications.ts';
import { addressesSeen } from './same-service.ts';
import { enterSettings } from './settings-advice.ts';
import { awaited, findHostOutside, isMissingOutside, tryEntrance } from './settings-controls.ts';
import { isAbnormal } from './symptoms.ts';

/** The mail program was told an Exchange server, no source knows of one for the address, and what is published instead works. */
export interface WithoutExchange {
  readonly host: string;
  /** the host is published for another way to the mailbox, under this or another name */
  readonly isPublished: boolean;
  /** what shows that nothing of Exchange is there */
  readonly look: Look;
  readonly says: string;
  readonly certainty: Certainty;
  readonly failing: readonly Look[];
  /** what is published for reading and for sending */
  readonly right: readonly Publication[];
  /** one of them, and the look that heard it */
  readonly works: Publication;
  readonly shown: Look;
}

export function withoutExchange(evidence: Evidence): WithoutExchange | undefined {
  return evidence.fact(compute);
}

/** Asks whether what is published works, once the Exchange server fails; and whether a missing name is missing for others too. */
export function askWithoutExchange(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  const { exchange: host } = evidence.complaint;
  if (host === undefined || failingAt(evidence, host).length === 0 || knownExchangeHosts(evidence).length > 0) return [];
  const outside = hasNoAddress(evidence, host) ? findHostOutside(evidence, host, decides) : [];
  return [...awaited(published(evidence).flatMap((one) => tryEntrance(evidence, one, decides))), ...outside];
}

/** Finds it, as a matter of the host's name or of its port. */
export function foundWithoutExchange(without: WithoutExchange, subject: Subject): Found<{ readonly without: WithoutExchange }> {
  const { host, look, says, certainty, failing, works, shown } = without;
  return found({
    subject,
    certainty,
    impact: 'blocks',
    accountsFor: failing.map(({ id }) => id),
    evidence: [
      cite(look, `No source names an Exchange server for the address, and ${says}.`),
      cite(shown, `${entranceName(works)}, which is published for the address, answers as it should.`),
    ],
    affects: [{ service: 'exchange', host, port: HTTPS }],
    detail: { without },
  });
}

/** What to say of it, and what to enter in the place of an Exchange account. */
export function wordsWithoutExchange({ host, says, right, works }: WithoutExchange, evidence: Evidence): Words {
  const { address } = evidence.complaint;
  const ways = right.map(({ service, host: at }) => `${SERVICE_NAMES[service]} at ${at}`).join(' and ');
  return {
    summary: `As far as is published, there is no Exchange account for ${address}, and ${says}. Published is ${ways}, and ${works.host} answers.`,
    fix: {
      who: 'you',
      steps: [
        `Remove the Exchange account from the mail program and add it anew as ${right.some(({ service }) => service === 'pop3') ? 'a POP3' : 'an IMAP'} account ("manual setup", "other account"); mail that is on the server stays there.`,
        ...enterSettings(evidence, right),
        `If you were told that there is an Exchange server, ask who told you for its name: ${host} is not it.`,
      ],
      difficulty: 'easy',
      takes: '15 minutes',
      tools: ['the mail program'],
      prevention: 'Let the mail program find the settings by itself when an account is added.',
    },
  };
}

function compute(evidence: Evidence): WithoutExchange | undefined {
  const { exchange: host, configured } = evidence.complaint;
  if (host === undefined || configured.length > 0 || knownExchangeHosts(evidence).length > 0) return undefined;
  const failing = failingAt(evidence, host);
  const right = published(evidence);
  const works = right.find((one) => hearing(evidence, one));
  const shown = works && hearing(evidence, works);
  const matter = failing.length === 0 ? undefined : matterOf(evidence, host);
  if (!works || !shown || !matter) return undefined;
  const own = addressesSeen(evidence, host);
  const isPublished = publications(evidence).some(
    (one) => one.trust !== 'guess' && (one.host === host || addressesSeen(evidence, one.host).some((address) => own.includes(address))),
  );
  return { host, isPublished, failing, right, works, shown, ...matter };
}

function failingAt(evidence: Evidence, host: string): readonly Look[] {
  return evidence.looks.filter((look) => look.role === 'path' && look.subject.name === host && isAbnormal(look));
}

/** The best way of reading mail that is published, and of sending it. */
function published(evidence: Evidence): readonly Publication[] {
  const best = (...services: readonly string[]): readonly Publication[] =>
    publications(evidence)
      .filter(({ service, trust }) => trust !== 'guess' && services.includes(service))
      .toSorted((a, b) => services.indexOf(a.service) - services.indexOf(b.service))
      .slice(0, 1);
  return [...best('imap', 'pop3'), ...best('submission')];
}

/** Why nothing of Exchange is to be had at the host; undefined where something may be, or where that is not known yet. */
function matterOf(evidence: Evidence, host: string): Pick<WithoutExchange, 'look' | 'says' | 'certainty'> | undefined {
  const missing = hasNoAddress(evidence, host);
  // a network may hide a name that is there for everybody else
  if (missing) {
    if (!evidence.complete && !isMissingOutside(evidence, host)) return undefined;
    const isNone = missing.data.rcode === 'NXDOMAIN';
    return { look: missing, says: isNone ? `there is no name ${host}` : `the name ${host} has no address`, certainty: 'certain' };
  }
  // Autodiscover has a host of its own that could not be asked: it may know better
  if (doubtfulHosts(evidence).length > 0) return undefined;
  const connects = evidence.of('tcp/connect').filter(({ data }) => data.host === host && data.port === HTTPS);
  const [first] = connects;
  if (first && connects.every(({ outcome }) => outcome === 'refused'))
    return { look: first, says: `${host} takes no connections at port ${HTTPS}, where Exchange would be`, certainty: 'likely' };
  if (first && connects.every(({ outcome }) => outcome === 'refused' || outcome === 'silent') && isHttpsFree(evidence, host))
    return { look: first, says: `nothing answers at port ${HTTPS} of ${host}, where Exchange would be`, certainty: 'likely' };
  const asked = evidence.of('web/exchange').filter(({ data }) => data.host === host);
  const [answer] = asked;
  const isOther = asked.every(
    ({ data }) => data.endpoints.length > 0 && data.endpoints.every(({ status = 0 }) => UNKNOWN_THERE.has(status)),
  );
  return answer && isOther
    ? { look: answer, says: `the web server ${host} knows none of the addresses of Exchange`, certainty: 'likely' }
    : undefined;
}

const HTTPS = 443;

/** No such page, gone, no such method (RFC 9110 section 15). */
const UNKNOWN_THERE: ReadonlySet<number> = new Set([404, 405, 410, 501]);

/** Somebody else was reached at the port of HTTPS, so that nothing on the way stops it. */
function isHttpsFree(evidence: Evidence, host: string): boolean {
  const own = addressesSeen(evidence, host);
  return evidence.of('tcp/connect').some(({ outcome, data }) => outcome === 'ok' && data.port === HTTPS && !own.includes(data.address));
}
