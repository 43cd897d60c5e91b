import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import {
  breaksAt,
  dialogues,
  dialoguesAt,
  isHere,
  isSluggish,
  soundEntrances,
  type Part,
  type DialogueSeen,
} from '../../facts/dialogues.ts';
import { affected, pathPlaces, type Place } from '../../facts/endpoints.ts';
import { portAt, referenceAddresses } from '../../facts/ports.ts';
import { askAnnounced, greetingToAnnounced, hangUpUnspoken, PROXY_SETTINGS } from '../../facts/proxy-line.ts';
import { isAtOffers } from '../../facts/without-sign-in-service.ts';
import { control, type Ask } from '../../probe.ts';
import dialogue from '../../probes/mail/dialogue.ts';
import connect from '../../probes/tcp/connect.ts';

interface Detail {
  readonly host: string;
  readonly ports: readonly number[];
  readonly how: How;
  readonly waitedMs: number;
}

/** `expects-proxy`: it greets whoever is announced as load balancers do it · `unspoken`: it hangs up on who has said nothing, where TLS begins at once */
type How = 'silent' | 'cut' | 'hangs' | 'expects-proxy' | 'unspoken';

export default defineCause<Detail>({
  id: 'server/not-responding',
  claim: 'The mail server takes the connection and then says nothing.',
  explanation:
    'A mail server greets whoever connects. Here the connection is taken, but the greeting does not come: the program behind it hangs, is overwhelmed, or is gone while something in front of it still takes calls. ' +
    'A mail program waits for a while and then reports that the server does not respond.',
  proof:
    'TCP connects and no greeting comes: likely after 8 seconds (6 where it is an offer of TLS that gets no answer), certain after 30; or the connection is closed without a word, whatever is said first, and even if nothing is. Where a greeting comes to who begins with the line of a load balancer (PROXY protocol), the server waits for that. ' +
    'Or the server greets inside an encrypted channel, where nobody on the way can reach, and leaves the first command without an answer. ' +
    "Something was said after the silence, in case a web or TLS server waits to be spoken to; one entrance silent to encryption alone while the service's other one works speaks for a filter instead.",
  neighbours: [
    'firewall/protocol-filtered',
    'settings/wrong-encryption',
    'server/slow',
    'server/wrong-service',
    'tls/handshake-failed',
    'network/mtu',
  ],
  frequency: 3,
  references: ['RFC 5321 section 4.3.1', 'RFC 9051 section 7.1', 'RFC 1939 section 3', 'RFC 5321 section 4.5.3.2'],

  asks(evidence) {
    return pathPlaces(evidence).flatMap((place) => {
      const mute = mutes(evidence, place);
      if (mute.length === 0) return [];
      return [...controls(evidence, place), ...(mute.every(({ outcome }) => outcome === 'cut') ? askAnnounced(place, DECIDES) : [])];
    });
  },

  judge(evidence): readonly Finding<Detail>[] {
    const judged = pathPlaces(evidence).flatMap((place) => judgePlace(evidence, place));
    const mute = judged.filter((one): one is Mute => 'looks' in one);
    return [
      ...[...Map.groupBy(mute, ({ certainty, place, how }) => `${certainty} ${how} ${place.address}`).values()].map(findingOf),
      ...judged.filter((one): one is Finding<Detail> => 'state' in one),
    ];
  },

  words({ detail: { host, ports, how, waitedMs } }) {
    const port = `port ${ports.join(', ')}`;
    const waited = `(waited for ${Math.round(waitedMs / 1000)} s)`;
    const what = {
      silent: `then says nothing ${waited}`,
      cut: 'then closes it without a word',
      unspoken: 'then closes it without a word, before anything was said',
      hangs: `greets, and then answers nothing ${waited}`,
      'expects-proxy': 'then waits for a load balancer to say who comes (PROXY protocol); it serves nobody who comes directly',
    }[how];
    return {
      summary: `${host} takes the connection on ${port} and ${what}.`,
      fix: {
        who: 'provider',
        steps: [
          "Look at the mail provider's status page whether an outage or overload is known; if so, wait and try again in half an hour.",
          `Otherwise report to the provider that ${host} takes connections on ${port} but sends no greeting, with this report.`,
          forAdministrator(how),
        ],
        difficulty: 'moderate',
        takes: '30 minutes for the administrator of the server',
        tools: ['administration access to the server'],
        prevention: 'Watch the greeting from outside and not only the open port: a port stays open when the service behind it hangs.',
      },
    };
  },
});

function forAdministrator(how: How): string {
  if (how === 'expects-proxy')
    return `For the administrator: let connections come through the load balancer alone, or switch off that the server expects its PROXY line (${PROXY_SETTINGS}).`;
  if (how === 'unspoken' || how === 'cut')
    return `For the administrator: see whether what stands behind the load balancer runs; whether the balancer sends a PROXY line that the server does not expect, or leaves out one that it does (${PROXY_SETTINGS}); and whether the service that checks the passwords runs (Dovecot or saslauthd beside Postfix).`;
  return `For the administrator: see whether the service that checks the passwords runs (Dovecot or saslauthd beside Postfix), whether the service itself hangs (processes, load, open connections, a slow DNS or block-list look-up before the greeting), whether what stands behind the load balancer runs, and whether the server waits for a PROXY line that nobody sends (${PROXY_SETTINGS}).`;
}

interface Mute {
  readonly place: Place;
  readonly looks: readonly Part[];
  readonly how: How;
  readonly waitedMs: number;
  readonly certainty: Certainty;
  readonly beside: readonly Look[];
  /** what showed how it is, beside the path */
  readonly shown?: readonly Look[];
}

/** The same port elsewhere: if strangers take mail connections too, something near here takes them all. And what a listener gets who says nothing. */
function controls(evidence: Evidence, { service, host, address, family, port, encryption }: Place): readonly Ask[] {
  const [unrelated] = referenceAddresses(evidence).filter((other) => other.includes(':') === (family === 6) && other !== address);
  const cut =
    service !== 'exchange' &&
    encryption === 'tls' &&
    dialogues(evidence).some((seen) => isHere(seen, { address, port }) && seen.handshake?.outcome === 'cut');
  return [
    ...(unrelated === undefined ? [] : [control(connect, { address: unrelated, port, purpose: 'unrelated' as const }, DECIDES)]),
    ...(cut
      ? [
          control(
            dialogue,
            { service, host, address, port, encryption: 'plain' as const, patienceMs: 1500, purpose: 'service' as const },
            DECIDES,
          ),
        ]
      : []),
  ];
}

/** Sound servers greet within 6 s; a hello of TLS nobody holds an answer back for, but for looking up who calls. */
const LONG_MS = 7500;
const LONG_FOR_TLS_MS = 6000;
/** The first answer needs no look-up of anything. */
const HANGING_MS = 5000;

const DECIDES = ['server/not-responding', 'firewall/protocol-filtered'];

function judgePlace(evidence: Evidence, place: Place): readonly (Mute | Finding<Detail>)[] {
  const looks = mutes(evidence, place);
  const hung = looks.length === 0 ? hangs(evidence, place) : [];
  if (hung.length > 0) {
    const longestMs = Math.max(...hung.map(({ durationMs }) => durationMs));
    return [
      { place, looks: hung, how: 'hangs', waitedMs: longestMs, certainty: longestMs >= HANGING_MS ? 'likely' : 'possible', beside: [] },
    ];
  }
  const subject = { kind: 'endpoint' as const, name: place.host, address: place.address, port: place.port };
  if (looks.length === 0) {
    const failing = breaksAt(evidence, place).length > 0;
    return failing && dialoguesAt(evidence, place).some(({ greeting }) => greeting?.outcome === 'ok')
      ? [ruledOut(subject, 'The server sent its greeting.')]
      : [];
  }
  const welcome = greetingToAnnounced(evidence, place);
  if (welcome) return [{ place, looks, how: 'expects-proxy', waitedMs: 0, certainty: 'certain', beside: [], shown: [welcome] }];
  // where no entrance of it encrypts, the service has a fault of its own there
  const unspoken = soundEntrances(evidence, place).some(({ service }) => service === place.service)
    ? hangUpUnspoken(evidence, place)
    : undefined;
  if (unspoken && looks.every(({ outcome }) => outcome === 'cut'))
    return [{ place, looks, how: 'unspoken', waitedMs: 0, certainty: 'likely', beside: [], shown: [unspoken] }];
  const how = looks.some(({ outcome }) => outcome === 'cut') ? 'cut' : 'silent';
  if (isOneEntranceOnly(evidence, place, looks)) return [];
  if (how === 'cut' && (asksForCertificate(evidence, place) || !closesByItself(evidence, place, looks))) return [];
  const waitedMs = Math.max(...looks.map((look) => ('waitedMs' in look.data ? look.data.waitedMs : look.durationMs)));
  const near = referenceAddresses(evidence)
    .map((address) => portAt(evidence, { address, port: place.port }))
    .find((seen) => seen?.state === 'open');
  const certainty: Certainty = near
    ? 'possible'
    : how === 'silent'
      ? waitedMs >= 30_000
        ? 'certain'
        : waitedMs >= (looks.every(({ probe }) => probe === 'tls/handshake') ? LONG_FOR_TLS_MS : LONG_MS)
          ? 'likely'
          : 'possible'
      : 'likely';
  return [{ place, looks: [...looks, ...before(evidence, place)], how, waitedMs, certainty, beside: near ? near.looks : [] }];
}

/** It hung up at first, at any of its addresses, where it would have listed its ways of signing in, and has greeted nobody since. */
function before(evidence: Evidence, { host, service }: Place): readonly Part[] {
  return pathPlaces(evidence)
    .filter((place) => place.host === host && place.service === service)
    .flatMap((place) => breaksAt(evidence, place))
    .flatMap(({ seen, at }) => (at === seen.encrypted && isAtOffers(seen, at) ? [at] : []));
}

/** Looks on the path that met with no word at all: no greeting, or no answer to the offer of encryption that comes first. */
function mutes(evidence: Evidence, place: Place): readonly Part[] {
  return breaksAt(evidence, place).flatMap(({ seen, at }) => {
    const isFirst = at === seen.greeting || (place.encryption === 'tls' && at === seen.handshake);
    return isFirst && (at.outcome === 'silent' || at.outcome === 'cut') && !hasBytes(at) ? [at] : [];
  });
}

/** After a greeting inside encryption, the first command meets with no word at all, and not because the server is slow in all it does. */
function hangs(evidence: Evidence, place: Place): readonly Part[] {
  return breaksAt(evidence, place).flatMap(({ seen, at }) =>
    at === seen.encrypted &&
    at.outcome === 'silent' &&
    seen.greeting?.outcome === 'ok' &&
    seen.greeting.data.encrypted &&
    !isSluggish(seen, at)
      ? [at]
      : [],
  );
}

function hasBytes({ data }: Part): boolean {
  if ('plainAnswer' in data && data.plainAnswer) return true;
  return 'text' in data && (data.text ?? '').length > 0;
}

/** It is the offer of encryption that meets with nothing, and the same service works by another entrance: not the service hangs. */
function isOneEntranceOnly(evidence: Evidence, place: Place, looks: readonly Part[]): boolean {
  if (!looks.some(({ probe }) => probe === 'tls/handshake') || closesInside(evidence, place)) return false;
  const others = dialogues(evidence).filter((seen) => seen.address === place.address && !isHere(seen, place));
  return (
    soundEntrances(evidence, place).some(({ service }) => service === place.service) ||
    others.some(({ greeting, handshake }) => greeting?.outcome === 'ok' && handshake?.outcome === 'silent')
  );
}

/** With TLS 1.3 a server takes the handshake back by hanging up, for want of a certificate of the client's (RFC 8446 section 4.4.2.4). */
function asksForCertificate(evidence: Evidence, place: Place): boolean {
  return evidence.of('tls/handshake').some(({ data }) => isHere(data, place) && data.clientCertificateRequested);
}

/** It proved its name, and hung up inside the encryption before any greeting: nobody on the way can do that. */
function closesInside(evidence: Evidence, place: Place): boolean {
  return breaksAt(evidence, place).some(
    ({ seen: { greeting, handshake }, at }) =>
      at === greeting &&
      at.outcome === 'cut' &&
      greeting?.data.encrypted &&
      handshake?.data.nameMatches === true &&
      handshake.data.distrust === undefined,
  );
}

/** Closed without a word: before anything was said, or at every entrance of the service that was tried. */
function closesByItself(evidence: Evidence, place: Place, looks: readonly Part[]): boolean {
  if (closesInside(evidence, place)) return true;
  const sameService = dialogues(evidence).filter((seen) => seen.service === place.service && seen.address === place.address);
  if (sameService.some((seen) => !isHere(seen, place) && seen.greeting?.outcome === 'ok')) return false;
  if (looks.some(({ probe }) => probe === 'mail/greeting')) return true;
  const listened = sameService.filter((seen) => !isHere(seen, place) || seen.encryption === 'plain');
  const isMute = ({ greeting }: DialogueSeen): boolean => greeting?.outcome === 'cut' || greeting?.outcome === 'silent';
  if (listened.some((seen) => !isHere(seen, place)) && listened.every(isMute)) return true;
  return listened.some((seen) => isHere(seen, place) && seen.greeting?.outcome === 'cut');
}

function findingOf(group: readonly Mute[]): Finding<Detail> {
  const [{ place, how, certainty }] = group as readonly [Mute, ...Mute[]];
  const ports = [...new Set(group.map((one) => one.place.port))].toSorted((a, b) => a - b);
  return found({
    subject: { kind: 'endpoint', name: place.host, address: place.address, ...(ports.length === 1 ? { port: place.port } : {}) },
    certainty,
    impact: 'blocks',
    accountsFor: group.flatMap(({ looks }) => looks.map(({ id }) => id)),
    evidence: [
      ...group.flatMap(({ looks, waitedMs }) =>
        looks
          .slice(0, 2)
          .map((look) =>
            cite(
              look,
              look.probe === 'mail/capabilities' && look.outcome === 'cut'
                ? 'The server greeted and hung up inside the encrypted channel, where it would have listed its ways of signing in.'
                : how === 'silent'
                  ? `Connected; no greeting within ${Math.round(waitedMs / 1000)} s.`
                  : how !== 'hangs'
                    ? 'Connected; the connection was closed before any greeting.'
                    : `It greets inside the encrypted channel; the first command stays without an answer for ${Math.round(waitedMs / 1000)} s.`,
            ),
          ),
      ),
      ...group.flatMap(({ shown = [] }) => shown.map((look) => cite(look, SHOWN[how === 'expects-proxy' ? how : 'unspoken']))),
      ...group.flatMap(({ beside }) =>
        beside
          .slice(0, 1)
          .map((look) => cite(look, 'The same port of an unrelated host takes connections too: something near here may take them all.')),
      ),
    ],
    affects: affected(group.map((one) => one.place)),
    detail: { host: place.host, ports, how, waitedMs: Math.max(...group.map(({ waitedMs }) => waitedMs)) },
  });
}

const SHOWN = {
  'expects-proxy': 'It greets who begins with the line by which a load balancer says who comes (PROXY UNKNOWN).',
  unspoken: 'It hangs up, too, on who has said nothing at all; with TLS from the start a server waits to be spoken to.',
} as const;
