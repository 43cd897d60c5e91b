import type { Certainty, EvidenceLine } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import {
  breakOf,
  breaksAt,
  dialogues,
  isHere,
  isSluggish,
  isSound,
  soundEntrances,
  type DialogueSeen,
  type Part,
} from '../../facts/dialogues.ts';
import { affected, pathPlaces, publishedPorts, type Place } from '../../facts/endpoints.ts';
import { failedHandshakes, isAgreed, isCutByName, wantsCipher } from '../../facts/entrances.ts';
import { passesUnderAnotherName } from '../../facts/other-names.ts';
import { portal } from '../../facts/portal.ts';
import { portAt, referenceAddresses } from '../../facts/ports.ts';
import { greetingToAnnounced, hangUpUnspoken } from '../../facts/proxy-line.ts';
import { publishedBy } from '../../facts/publications.ts';
import { tracesOfRewriting, type Trace } from '../../facts/rewriting.ts';
import { unaskedAt } from '../../facts/unasked-replies.ts';
import { isAtOffers } from '../../facts/without-sign-in-service.ts';
import { control } from '../../probe.ts';
import dialogue from '../../probes/mail/dialogue.ts';

interface Detail {
  readonly host: string;
  readonly ports: readonly number[];
  readonly how: How;
}

type How = 'stripped' | 'rewritten' | 'cut' | 'handshake' | 'taken';

export default defineCause<Detail>({
  id: 'firewall/protocol-filtered',
  claim: 'Something on the way to the mail server changes or cuts the mail dialogue.',
  explanation:
    'The connection to the server is opened, but a device on the way listens to the dialogue and interferes: it takes out the offer of encryption, overwrites what it does not know, or breaks the connection off. ' +
    'Firewalls with "inspection" or "application control", security software and some internet providers do this.',
  proof:
    "The server's own words lack what it offers elsewhere or publishes (STARTTLS), or bear a filter's marks (a greeting of asterisks, XXXXXXXA in place of a keyword); " +
    'or the same dialogue breaks at one entrance and goes well at another, or an offer of encryption passes as soon as it does not name the server. Where every entrance behaves alike, it is the server.',
  neighbours: [
    'tls/starttls-missing',
    'tls/handshake-failed',
    'server/not-responding',
    'server/protocol-error',
    'firewall/application-filtered',
    'network/mtu',
  ],
  frequency: 2,
  references: ['RFC 3207 section 6', 'RFC 7672 section 1.3.1', 'RFC 8314 section 3', 'RFC 9051 section 6.2.1'],

  asks(evidence) {
    return pathPlaces(evidence).flatMap((place) => (breaksAt(evidence, place).length > 0 ? otherEntrances(evidence, place) : []));
  },

  judge(evidence): readonly Finding<Detail>[] {
    const places = pathPlaces(evidence);
    const judged = places.map((place) => judgePlace(evidence, place));
    const filtered = judged.flatMap((one) => (typeof one === 'object' ? [one] : []));
    const findings = [...Map.groupBy(filtered, ({ certainty, how }) => `${certainty} ${how}`).values()].map(findingOf);
    if (findings.length > 0) return findings;
    const open = places.find((_, index) => judged[index] === 'open-question');
    if (open)
      return [undecided(subjectOf(open), `Does the dialogue with ${open.host} on port ${open.port} go the same way from another network?`)];
    const refuted = places.find((_, index) => judged[index] === 'elsewhere-alike');
    return refuted ? [ruledOut(subjectOf(refuted), 'All entrances of the server behave alike.')] : [];
  },

  words({ detail: { host, ports, how } }) {
    const port = `port ${ports.join(', ')}`;
    return {
      summary: `Something on the way to ${host} ${SUMMARIES[how]} on ${port}.`,
      fix: {
        who: 'network',
        steps: [
          "Try another network, for example a phone's mobile data. If mail works there, a device of this network interferes.",
          'On this computer: switch off the mail inspection ("mail shield", "scan encrypted connections") of security software for a test.',
          `Ask whoever runs this network to switch off the inspection of mail for ${host}, ${port} (on Cisco devices: "inspect esmtp", on others: application control, deep inspection, SMTP helper).`,
          ...(how === 'stripped' || how === 'cut'
            ? [
                'Until then use the entrance with encryption from the start (port 993 to read, 465 to send), which nobody on the way can rewrite.',
              ]
            : []),
        ],
        difficulty: 'moderate',
        takes: '20 minutes once the right person is found',
        tools: ['the administration page of the firewall'],
        prevention:
          'Let mail programs use encryption from the start; then there is nothing to rewrite. Never allow them to go on without encryption.',
      },
    };
  },
});

const SUMMARIES: Readonly<Record<How, string>> = {
  stripped: 'takes out the offer of encryption (STARTTLS)',
  rewritten: 'rewrites the mail dialogue',
  cut: 'breaks the mail dialogue off',
  handshake: 'breaks off the encryption',
  taken: 'takes connections in its place, and says nothing,',
};

interface Filtered {
  readonly place: Place;
  readonly at: readonly Part[];
  readonly how: How;
  readonly certainty: Certainty;
  readonly proof: readonly EvidenceLine[];
}

/** What the other entrances of the host do: the published ones, and the same dialogue from inside TLS. */
function otherEntrances(evidence: Evidence, place: Place) {
  const { host, address } = place;
  const others = publishedPorts(evidence, address).filter(({ port }) => port !== place.port);
  const sameServiceFirst = [
    ...others.filter(({ service }) => service === place.service),
    ...others.filter(({ service }) => service !== place.service),
  ];
  return sameServiceFirst
    .slice(0, 3)
    .map(({ service, port, encryption }) =>
      control(dialogue, { service, host, address, port, encryption, purpose: 'service' as const }, [
        'firewall/protocol-filtered',
        'tls/starttls-missing',
      ]),
    );
}

type Judged = Filtered | 'open-question' | 'elsewhere-alike' | undefined;

function judgePlace(evidence: Evidence, place: Place): Judged {
  const breaks = breaksAt(evidence, place);
  const [first] = breaks;
  // What goes well under another name is filtered by name.
  if (!first || passesUnderAnotherName(evidence, place) || unaskedAt(evidence, place)) return undefined;
  // a filter goes by what is said
  if (greetingToAnnounced(evidence, place) || hangUpUnspoken(evidence, place)) return undefined;
  const at = breaks.map((one) => one.at);
  const traces = tracesOfRewriting(evidence, place).filter(({ look }) => look.role === 'path');
  if (traces.length > 0)
    return {
      place,
      at,
      how: traces.some(({ is }) => is === 'taken-out') ? 'stripped' : 'rewritten',
      certainty: 'certain',
      proof: traces.map(tell),
    };
  if (first.at.probe === 'mail/starttls' && first.at.outcome === 'refused') return judgeStripped(evidence, place, first.seen, at);
  if (isRefusedHello(evidence, place, at)) return judgeHandshake(evidence, place, first.seen, at);
  if (at.some(({ outcome }) => outcome !== 'cut' && outcome !== 'silent') || breaks.some((one) => isSluggish(one.seen, one.at)))
    return undefined;
  const taken = judgeTaken(evidence, place, at);
  if (taken) return taken;
  return first.at.probe === 'tls/handshake' ? judgeHandshake(evidence, place, first.seen, at) : judgeCut(evidence, place, first.seen, at);
}

/** Every offer of TLS is answered by one alert that gives no reason; filters speak like that, too, and so does a server without a key. */
function isRefusedHello(evidence: Evidence, place: Place, at: readonly Part[]): boolean {
  const failed = failedHandshakes(evidence).find(({ looks }) => looks.some(({ data }) => isHere(data, place)));
  if (!failed || wantsCipher(failed) || failed.answers.size === 0) return false;
  return (
    at.every(({ probe, outcome }) => probe === 'tls/handshake' && outcome === 'refused') &&
    [failed.look, ...failed.answers.values()].every((look) => !isAgreed(look) && MUTE_ALERTS.has(look.data.alert ?? ''))
  );
}

const MUTE_ALERTS: ReadonlySet<string> = new Set(['handshake_failure', 'internal_error', 'access_denied', 'decode_error', 'close_notify']);

/** STARTTLS is not there. Published, or offered at the server's other entrances, it was there when it left the server. */
function judgeStripped(evidence: Evidence, place: Place, { plain, starttls }: DialogueSeen, at: readonly Part[]): Judged {
  const { service } = place;
  if (plain?.data.starttlsOffered || starttls?.outcome !== 'refused' || service === 'exchange') return undefined;
  const published = publishedBy(evidence, { ...place, service, encryption: 'starttls' }).find(({ trust }) => trust !== 'guess');
  const offering = dialogues(evidence).find(
    (seen) =>
      seen.host === place.host && !(isHere(seen, place) && seen.encryption === place.encryption) && seen.plain?.data.starttlsOffered,
  );
  if (offering?.plain)
    return {
      place,
      at,
      how: 'stripped',
      certainty: 'likely',
      proof: [cite(offering.plain, `On port ${offering.port} the same server offers STARTTLS.`)],
    };
  const said = published && evidence.of('discovery').find(({ data }) => data.source === published.source);
  if (said)
    return {
      place,
      at,
      how: 'stripped',
      certainty: 'likely',
      proof: [cite(said, `STARTTLS is published for this port by ${said.data.source}.`)],
    };
  return 'elsewhere-alike';
}

/** Not a word comes, and a host that has nothing to do with mail takes connections at the same port as well: somebody near takes them all. */
function judgeTaken(evidence: Evidence, place: Place, at: readonly Part[]): Judged {
  const isMute = at.every(
    ({ outcome, data, probe }) =>
      outcome === 'silent' && (probe === 'mail/greeting' || probe === 'tls/handshake') && !('text' in data && data.text),
  );
  const stranger = isMute ? referenceAddresses(evidence).find((address) => isOpenAt(evidence, address, place.port)) : undefined;
  const look = stranger === undefined ? undefined : portAt(evidence, { address: stranger, port: place.port })?.looks[0];
  if (!look) return undefined;
  const proof = [cite(look, `${stranger} has nothing to do with mail, and takes connections at port ${place.port} too.`)];
  return { place, at, how: 'taken', certainty: portal(evidence) ? 'possible' : 'likely', proof };
}

function isOpenAt(evidence: Evidence, address: string, port: number): boolean {
  const isListed = evidence.configuration.referenceEndpoints.some((text) => text.includes(address) && text.endsWith(`:${port}`));
  return !isListed && portAt(evidence, { address, port })?.state === 'open';
}

/** The offer of encryption is cut or swallowed at this entrance, and another one of the same server takes it. */
function judgeHandshake(evidence: Evidence, place: Place, seen: DialogueSeen, at: readonly Part[]): Judged {
  const byName = failedHandshakes(evidence).find((one) => one.looks.some(({ data }) => isHere(data, place)) && isCutByName(one));
  const nameless = byName?.answers.get('no-server-name');
  if (nameless)
    return {
      place,
      at,
      how: 'handshake',
      certainty: 'likely',
      proof: [cite(nameless, 'The same offer goes through as soon as it does not name the server.')],
    };
  const sound = soundEntrances(evidence, place);
  const comparable =
    seen.handshake?.outcome === 'silent' && place.encryption === 'tls' ? sound.filter(({ service }) => service === place.service) : sound;
  // Closed without a word even to one who only listens: then it is not the encryption.
  const closesAnyway = dialogues(evidence).some(
    (other) => isHere(other, place) && other.encryption === 'plain' && other.greeting?.outcome === 'cut',
  );
  const [other] = comparable;
  if (closesAnyway || failsEverywhere(evidence, place)) return undefined;
  if (!other)
    return dialogues(evidence).some((one) => one.host === place.host && !isHere(one, place)) ? 'elsewhere-alike' : 'open-question';
  return {
    place,
    at,
    how: 'handshake',
    certainty: 'likely',
    proof: [cite(lastOf(other), `On port ${other.port} the same server encrypts as it should.`)],
  };
}

/** The service's other entrances at this address give no greeting or no encryption either: then it is the service, whatever others of the host do. */
function failsEverywhere(evidence: Evidence, place: Place): boolean {
  const others = dialogues(evidence).filter(
    (seen) => seen.service === place.service && seen.address === place.address && !isHere(seen, place),
  );
  const isMute = (part: Part | undefined): boolean => part?.outcome === 'silent' || part?.outcome === 'cut';
  return others.length > 0 && others.every(({ greeting, handshake }) => isMute(greeting) || isMute(handshake));
}

/** The dialogue in the clear ends after the greeting, every time. */
function judgeCut(evidence: Evidence, place: Place, seen: DialogueSeen, at: readonly Part[]): Judged {
  if (seen.greeting?.outcome !== 'ok' || seen.greeting.data.encrypted) return cutBeforeGreeting(evidence, place, seen, at);
  const inTls = dialogues(evidence).find(
    (other) => other.service === place.service && other.host === place.host && other.encryption === 'tls' && isSound(other),
  );
  if (inTls)
    return {
      place,
      at,
      how: 'cut',
      certainty: 'likely',
      proof: [cite(lastOf(inTls), `The same dialogue inside encryption on port ${inTls.port} goes well.`)],
    };
  const isInside = at.every(({ outcome, data }) => outcome === 'cut' && 'stage' in data && data.stage === 'encrypted');
  if (isInside && hangsUpInside(evidence, place)) return 'elsewhere-alike';
  const isCutTwice = at.length > 1 && at.every(({ outcome }) => outcome === 'cut');
  return isCutTwice
    ? { place, at, how: 'cut', certainty: 'likely', proof: [cite(seen.greeting, "The server's greeting arrives.")] }
    : 'open-question';
}

/** Inside encryption from the start, where nobody on the way can read along, the same service breaks off at the same point. */
function hangsUpInside(evidence: Evidence, place: Place): boolean {
  return dialogues(evidence).some((other) => {
    const at = other.service === place.service && other.host === place.host && other.encryption === 'tls' ? breakOf(other) : undefined;
    return at !== undefined && isAtOffers(other, at);
  });
}

function cutBeforeGreeting(evidence: Evidence, place: Place, { greeting }: DialogueSeen, at: readonly Part[]): Judged {
  if (!greeting || greeting.outcome !== 'cut' || greeting.data.encrypted) return undefined;
  const other = soundEntrances(evidence, place).find(({ service }) => service === place.service);
  return other
    ? { place, at, how: 'cut', certainty: 'likely', proof: [cite(lastOf(other), `The same service on port ${other.port} works.`)] }
    : undefined;
}

function lastOf(seen: DialogueSeen): Part {
  return seen.parts.at(-1) as Part;
}

function tell({ look, is, text }: Trace): EvidenceLine {
  const quote = text.split('\n', 1)[0]?.slice(0, 100) ?? '';
  if (is === 'masked') return cite(look, `The greeting is masked, as firewalls do: "${quote}"`);
  if (is === 'taken-out') return cite(look, 'STARTTLS is not offered, and yet the server honours it: the offer was taken out on the way.');
  return cite(look, `Something was overwritten on the way: "${quote}"`);
}

function findingOf(group: readonly Filtered[]): Finding<Detail> {
  const [{ place, certainty, how }] = group as readonly [Filtered, ...Filtered[]];
  const addresses = new Set(group.map((one) => one.place.address));
  return found({
    subject:
      group.length === 1
        ? subjectOf(place)
        : addresses.size === 1
          ? { kind: 'endpoint', name: place.host, address: place.address }
          : { kind: 'vantage' },
    certainty,
    impact: 'blocks',
    accountsFor: group.flatMap(({ at }) => at.map(({ id }) => id)),
    evidence: group.flatMap(({ place: { port }, at, proof }) => [
      ...at.slice(0, 2).map((look) => cite(look, `Port ${port}: ${look.because ?? 'the dialogue breaks here'}.`)),
      ...proof,
    ]),
    affects: affected(group.map((one) => one.place)),
    detail: { host: place.host, ports: [...new Set(group.map((one) => one.place.port))].toSorted((a, b) => a - b), how },
  });
}

function subjectOf({ host, address, port }: Place) {
  return { kind: 'endpoint' as const, name: host, address, port };
}
