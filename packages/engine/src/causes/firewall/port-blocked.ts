import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { affected, pathPlaces } from '../../facts/endpoints.ts';
import { portControls } from '../../facts/port-controls.ts';
import { failuresOf, identifiedAt, isNearer, portAt, type PortSeen } from '../../facts/ports.ts';
import { refusingStrangers } from '../../facts/refusals.ts';
import { everythingRefused, type EverythingRefused } from '../../facts/stopped-ports/everything-refused.ts';
import type { Site, StoppedPort } from '../../facts/stopped-ports/stopped-port.ts';
import { stoppedPorts } from '../../facts/stopped-ports/stopped-ports.ts';

interface Detail {
  readonly site: Site;
  readonly ports: readonly number[];
  readonly hosts: readonly string[];
  readonly how: PortSeen['state'];
  /** no TCP connection to anybody comes about, while names are answered */
  readonly everything: boolean;
}

export default defineCause<Detail>({
  id: 'firewall/port-blocked',
  claim: 'A firewall on the way to the mail server stops connections to this port.',
  explanation:
    'A firewall decides which kinds of connection may pass, and tells them apart by a number, the port. ' +
    'Mail uses ports of its own: 993 and 143 to read, 465 and 587 to send. ' +
    'Somewhere between this computer and the server a firewall lets other connections through, but not those to this port.',
  proof:
    'The port fails while another port of the same host answers, or it fails at unrelated hosts too although they answer on other ports. ' +
    "A mere refusal (reset) may be the server's own, and then it is likely at most; an ICMP message about one port, or a refusal sooner than the server can answer, comes from a filter. " +
    'So does, in all likelihood, a refusal of every mail port where hosts refuse that take mail from everybody.',
  neighbours: ['settings/wrong-port', 'server/down', 'server/unreachable', 'firewall/local', 'network/offline'],
  frequency: 4,
  references: ['RFC 2979', 'RFC 1812 section 5.2.7.1', 'RFC 9293 section 3.5.2'],
  asks: portControls,

  judge(evidence): readonly Finding<Detail>[] {
    const judged = stoppedPorts(evidence);
    const blocked = judged.filter((one) => 'seen' in one);
    const findings = [...Map.groupBy(blocked, ({ certainty, site }) => `${certainty} ${site}`).values()].map((group) =>
      findingOf(evidence, group),
    );
    if (findings.length > 0) return findings;
    const refusedAll = everythingRefused(evidence);
    if (refusedAll) return [refusingAll(refusedAll)];
    if (judged.some((one) => 'open' in one))
      return [
        undecided(
          { kind: 'vantage' },
          "Does the mail server answer on this port from another network, for example over a phone's mobile data?",
        ),
      ];
    const failing = evidence.looks.some(({ role, outcome }) => role === 'path' && outcome !== 'ok' && outcome !== 'unlooked');
    const places = pathPlaces(evidence);
    const open = places.length > 0 && places.every((place) => portAt(evidence, place)?.state === 'open');
    return failing && open ? [ruledOut({ kind: 'vantage' }, 'The mail ports let connections through.')] : [];
  },

  words({ detail: { site, ports, hosts, how, everything } }) {
    const port = ports.length === 1 ? `port ${ports[0]}` : `ports ${ports.join(', ')}`;
    const host = hosts.length === 1 ? hosts[0] : hosts.join(' and ');
    return {
      summary: everything
        ? `A firewall in this network or at the internet provider refuses every connection (TCP), to ${host} and to unrelated servers alike; only names are still answered.`
        : `${SITES[site]} stops connections to ${port} of ${host}${how === 'silent' ? ' without an answer' : ''}, while other connections pass.`,
      fix: {
        who: 'network',
        steps: [
          "Try another network, for example a phone's mobile data. If mail works there, it is this network that blocks it.",
          `Ask whoever runs this network (at home: the router's settings and the internet provider; at work: the network administrator) to allow outgoing TCP connections to ${port} of ${host}.`,
          ...(site === 'near'
            ? []
            : [
                'If they block nothing, hand this report to the mail provider: their own firewall may be the one that stops the connections.',
              ]),
          ...(ports.includes(25) ? ['Port 25 is blocked in many networks on purpose. To send mail use port 465 or 587.'] : []),
        ],
        difficulty: 'moderate',
        takes: '10 minutes once the right person is found',
        tools: ['the administration page of the router or firewall'],
        prevention: 'Keep 993, 465 and 587 in the list of allowed outgoing ports, and check again after each change of the firewall.',
      },
    };
  },
});

const SITES: Readonly<Record<Site, string>> = {
  near: 'A firewall in this network or at the internet provider',
  'towards-server': "A firewall on the way, more likely at the server's end,",
  unknown: 'A firewall on the way',
};

function refusingAll({ failing, looks, unrelated, passing }: EverythingRefused): Finding<Detail> {
  return found({
    subject: { kind: 'vantage' },
    certainty: 'likely',
    impact: 'blocks',
    accountsFor: looks.map(({ id }) => id),
    evidence: [
      ...looks.slice(0, 1).map((look) => cite(look, `${look.target} refuses the connection.`)),
      ...unrelated
        .slice(0, 2)
        .map(({ looks: [look], address }) =>
          cite(look as PortSeen['looks'][number], `So does ${address}, which has nothing to do with it and serves everybody.`),
        ),
      cite(passing, `${passing.data.server} answers questions about names meanwhile.`),
    ],
    affects: affected(failing),
    detail: {
      site: 'near',
      ports: [...new Set(failing.map(({ port }) => port))].toSorted((a, b) => a - b),
      hosts: [...new Set(failing.map(({ host }) => host))],
      how: 'refused',
      everything: true,
    },
  });
}

function findingOf(evidence: Evidence, group: readonly StoppedPort[]): Finding<Detail> {
  const [first] = group as readonly [StoppedPort, ...StoppedPort[]];
  const hosts = [...new Set(group.map(({ place }) => place.host))];
  const addresses = new Set(group.map(({ place }) => place.address));
  const subject =
    addresses.size === 1
      ? { kind: 'endpoint' as const, name: first.place.host, address: first.place.address }
      : { kind: 'vantage' as const };
  return found({
    subject,
    certainty: first.certainty,
    impact: 'blocks',
    accountsFor: failuresOf(group.map(({ seen }) => seen)).map(({ id }) => id),
    evidence: group
      .flatMap(({ seen, proof }) => [
        ...seen.looks
          .slice(0, 1)
          .map((look) => cite(look, `Port ${seen.port} of ${look.target.replace(/:\d+$/, '')}: ${HOW[seen.state]}.`)),
        ...proof.slice(0, 2).map((other) => contrast(evidence, seen, other)),
      ])
      .concat(
        first.seen.state === 'refused'
          ? refusingStrangers(evidence)
              .slice(0, 1)
              .map((look) => cite(look, `${look.data.host}, which takes mail from everybody, refuses connections from here, too.`))
          : [],
      ),
    affects: affected(group.map(({ place }) => place)),
    detail: {
      site: first.site,
      ports: [...new Set(group.map(({ place }) => place.port))].toSorted((a, b) => a - b),
      hosts,
      how: first.seen.state,
      everything: false,
    },
  });
}

function contrast(evidence: Evidence, seen: PortSeen, other: PortSeen) {
  const look = identifiedAt(evidence, other) ?? (other.looks[0] as PortSeen['looks'][number]);
  const measured = seen.looks.find(({ data }) => data.besideMs !== undefined);
  if (measured && isNearer(seen))
    return cite(
      measured,
      `The refusal comes after ${Math.round(measured.data.elapsedMs)} ms; the server itself needs ${Math.round(measured.data.besideMs ?? 0)} ms to answer.`,
    );
  if (other.address !== seen.address && other.looks.some(({ data }) => data.host === seen.looks[0]?.data.host))
    return cite(look, `The same port of the same host at ${other.address}: ${HOW[other.state]}.`);
  if (other.address === seen.address) return cite(look, `Port ${other.port} of the same host: ${HOW[other.state]}.`);
  return cite(
    look,
    `The same port of the unrelated host ${other.address}: ${HOW[other.state]}, although that host answers on other ports.`,
  );
}

const HOW: Readonly<Record<PortSeen['state'], string>> = {
  open: 'takes connections',
  refused: 'refuses connections',
  prohibited: 'a filter on the way answers that it is forbidden',
  unreachable: 'a router on the way says that there is no way to it',
  silent: 'no answer, twice',
  local: 'stopped by this computer',
  unsteady: 'different answers to the same try',
};
