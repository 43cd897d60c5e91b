import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { breaksAt } from '../../facts/dialogues.ts';
import { affected, pathPlaces, publishedPorts, type Place } from '../../facts/endpoints.ts';
import type { Filtered, How } from '../../facts/filtering/filtered.ts';
import { askOnceMore } from '../../facts/filtering/loss.ts';
import { filteringAt } from '../../facts/filtering/filtering.ts';
import { control } from '../../probe.ts';
import dialogue from '../../probes/mail/dialogue.ts';

interface Detail {
  readonly host: string;
  readonly ports: readonly number[];
  readonly how: How;
}

export default defineCause<Detail>({
  id: 'firewall/protocol-filtered',
  claim: 'Something on the way to the mail server changes or cuts the mail dialogue.',
  explanation:
    'The connection to the server is opened, but a device on the way listens to the dialogue and interferes: it takes out the offer of encryption, overwrites what it does not know, or breaks the connection off. ' +
    'Firewalls with "inspection" or "application control", security software and some internet providers do this.',
  proof:
    "The server's own words lack what it offers elsewhere or publishes (STARTTLS), or bear a filter's marks (a greeting of asterisks, XXXXXXXA in place of a keyword); " +
    'or the same dialogue breaks at one entrance and goes well at another, or an offer of encryption passes as soon as it does not name the server. Where every entrance behaves alike, it is the server. Where packets get lost at the same time, only what breaks at the same point every time counts.',
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
    return pathPlaces(evidence).flatMap((place) =>
      breaksAt(evidence, place).length > 0
        ? [...otherEntrances(evidence, place), ...askOnceMore(evidence, place, ['firewall/protocol-filtered'])]
        : [],
    );
  },

  judge(evidence): readonly Finding<Detail>[] {
    const places = pathPlaces(evidence);
    const judged = places.map((place) => filteringAt(evidence, place));
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
