import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../evidence.ts';

/** A place that answers in the name of others, as the portal of a hotel or a café does before a person has signed in there. */
export interface Portal {
  /** looks that got an answer which is not that of whom they asked */
  readonly looks: readonly Look[];
  /** where it sends a browser, if it says so */
  readonly leadsTo: string | undefined;
  /** a page to sign in at, or a redirect to another host: what a portal does, and a mere fault does not */
  readonly isLogIn: boolean;
}

/** Does something between here and the world answer in its place? Only the known page of the web reference can tell. */
export function portal(evidence: Evidence): Portal | undefined {
  return evidence.fact(computePortal);
}

function computePortal(evidence: Evidence): Portal | undefined {
  const pages = evidence.of('web/fetch').filter(({ data, outcome }) => data.purpose === 'captive-portal' && outcome === 'foreign');
  const [page] = pages;
  if (!page) return undefined;
  const { url, location, excerpt = '', status = 0 } = page.data;
  const elsewhere = location !== undefined && hostOf(location, url) !== hostOf(url, url);
  // RFC 6585 section 6: 511 is said by a network that wants a person to sign in.
  const isLogIn = elsewhere || status === 511 || LOG_IN.test(excerpt);
  return {
    looks: [...(pages as readonly Look[]), ...foreignAnswers(evidence), ...sameAnswers(evidence, page.data.address)],
    leadsTo: location,
    isLogIn,
  };
}

const LOG_IN =
  /<form|http-equiv=["']?refresh|location\.(?:href|replace|assign)|log ?in|sign ?in|anmelden|einloggen|connexion|iniciar sesi|accept|welcome|hotspot|wi-?fi|portal/i;

/** Mail looks that met somebody else: a web server where mail should be, or a certificate of another name. */
function foreignAnswers(evidence: Evidence): readonly Look[] {
  return evidence.looks.filter(
    ({ probe, outcome, data }) =>
      ((probe === 'mail/greeting' || probe === 'tls/handshake' || probe === 'mail/capabilities') && outcome === 'foreign') ||
      (probe === 'tls/handshake' && outcome === 'denied' && data['nameMatches'] === false),
  );
}

/** Names that lead to the very address at which the known page was not. */
function sameAnswers(evidence: Evidence, address: string | undefined): readonly Look[] {
  if (address === undefined) return [];
  const here = evidence
    .of('dns/query')
    .filter(({ data }) => data.serverRole === 'resolver' && data.answers.some((record) => record.data === address));
  const connects = evidence.looks.filter(({ subject }) => subject.kind === 'endpoint' && subject.address === address);
  return [...(here as readonly Look[]), ...connects];
}

function hostOf(location: string, base: string): string {
  return URL.parse(location, base)?.hostname ?? '';
}
