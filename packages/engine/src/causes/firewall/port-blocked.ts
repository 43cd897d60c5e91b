import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { affected, pathPlaces, worksInOtherFamily, type Place } from '../../facts/endpoints.ts';
import { portControls } from '../../facts/port-controls.ts';
import {
  elsewhere,
  failuresOf,
  identifiedAt,
  isFamilyDead,
  isNearer,
  leavesThisComputer,
  portAt,
  ports,
  siblings,
  type PortSeen,
} from '../../facts/ports.ts';
import { portal } from '../../facts/portal.ts';
import { distanceOf } from '../../facts/reach.ts';
import { refusesEverywhere, refusingStrangers, stoppedInOtherFamily } from '../../facts/refusals.ts';
import { isSpeaking } from '../../facts/speaking.ts';

/** Where the filter sits, as far as the looks tell. */
type Site = 'near' | 'unknown' | 'towards-server';

interface Blocked {
  readonly place: Place;
  readonly seen: PortSeen;
  readonly certainty: Certainty;
  readonly site: Site;
  /** what shows that the port makes the difference */
  readonly proof: readonly PortSeen[];
}

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
    const places = pathPlaces(evidence);
    const alone = places.flatMap((place) => judgePlace(evidence, place));
    const judged = alone.map((one) => ('open' in one ? likeOtherFamily(one, alone) : one));
    const blocked = judged.filter((one) => 'seen' in one);
    const findings = [...Map.groupBy(blocked, ({ certainty, site }) => `${certainty} ${site}`).values()].map((group) =>
      findingOf(evidence, group),
    );
    if (findings.length > 0) return findings;
    const refusedAll = everythingRefused(evidence, places);
    if (refusedAll) return [refusedAll];
    if (judged.some((one) => 'open' in one))
      return [
        undecided(
          { kind: 'vantage' },
          "Does the mail server answer on this port from another network, for example over a phone's mobile data?",
        ),
      ];
    const failing = evidence.looks.some(({ role, outcome }) => role === 'path' && outcome !== 'ok' && outcome !== 'unlooked');
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

/** A place that fails, and of which nothing shows whether the port makes the difference. */
interface OpenQuestion {
  readonly open: Place;
  readonly how: PortSeen;
}

/** A filter says of the same port over the other family what it says here: it is the same filter. */
function likeOtherFamily(question: OpenQuestion, judged: readonly (Blocked | OpenQuestion)[]): Blocked | OpenQuestion {
  const { open: place, how: seen } = question;
  const twin = judged.find((one) => 'seen' in one && one.place.host === place.host && one.place.port === place.port);
  if (!twin || !('seen' in twin) || seen.state !== 'prohibited' || twin.certainty === 'possible') return question;
  return { place, seen, certainty: twin.certainty, site: twin.site, proof: [twin.seen] };
}

function judgePlace(evidence: Evidence, place: Place): readonly (Blocked | OpenQuestion)[] {
  const seen = portAt(evidence, place);
  if (!seen || seen.state === 'open' || seen.state === 'local' || seen.state === 'unsteady') return [];
  // One family alone failing, or nothing answering at all, is explained before any firewall.
  if (isFamilyDead(evidence, place.family) || (place.family === 6 && worksInOtherFamily(evidence, place))) return [];
  const { passes, fails } = elsewhere(evidence, seen);
  const others = siblings(evidence, seen);
  const site: Site = fails.length > 0 || isNearer(seen) ? 'near' : passes.length > 0 ? 'towards-server' : 'unknown';
  // A rule of this computer itself looks the same from within as long as it is not known that the packets leave it.
  const leaves = leavesThisComputer(evidence, seen);
  // A portal lets nothing pass before a person has signed in there; its ports are no firewall's.
  const most: Certainty = portal(evidence) ? 'possible' : leaves ? 'certain' : 'likely';
  const as = (certainty: Certainty, proof: readonly PortSeen[]) => [{ place, seen, certainty: weaker(certainty, most), site, proof }];
  if (fails.length > 0) return as('certain', fails);
  if (seen.state === 'refused') return judgeRefusal(evidence, place, seen, as);
  const answering = others.filter(({ state }) => state === 'open' || state === 'refused');
  if (answering.length > 0) return as(seen.state === 'silent' ? 'likely' : 'certain', answering);
  if (seen.state === 'prohibited' && others.some(({ state }) => state !== 'prohibited')) return as('likely', others);
  return [{ open: place, how: seen }];
}

function weaker(a: Certainty, b: Certainty): Certainty {
  return (['possible', 'likely', 'certain'] as const).find((certainty) => certainty === a || certainty === b) ?? a;
}

/** A refusal may be the server's own: it says that nobody listens there. */
function judgeRefusal(
  evidence: Evidence,
  place: Place,
  seen: PortSeen,
  as: (certainty: Certainty, proof: readonly PortSeen[]) => readonly Blocked[],
): readonly Blocked[] {
  const open = siblings(evidence, seen).filter(({ state }) => state === 'open');
  if (isNearer(seen)) return as('certain', open);
  const sameService = open.filter(({ address, port }) => isSpeaking(evidence, place.service, { address, port }));
  if (sameService.length > 0) return as('likely', sameService);
  const stopped = stoppedInOtherFamily(evidence, place);
  if (stopped) return as('likely', [stopped]);
  if (refusesEverywhere(evidence)) return as('likely', open);
  return open.length > 0 ? as('possible', open) : [];
}

/**
 * Servers that have nothing to do with each other, and take connections from everybody, refuse at once: whoever answers in their
 * place minds no port but the protocol. Names still pass, so the way out itself stands.
 */
function everythingRefused(evidence: Evidence, here: readonly Place[]): Finding<Detail> | undefined {
  const seen = ports(evidence);
  const unrelated = seen.filter(({ looks }) => looks.some(({ data }) => data.purpose === 'reference'));
  const [place] = here;
  const passing = evidence
    .of('dns/query')
    .find((look) => look.outcome === 'ok' && look.data.purpose !== 'control' && isAway(evidence, look.data.server));
  if (!place || !passing || unrelated.length < 2 || portal(evidence)) return undefined;
  if (seen.some(({ state }) => state === 'open' || state === 'local') || !unrelated.every(({ state }) => state === 'refused'))
    return undefined;
  const failing = here.filter((one) => portAt(evidence, one)?.state === 'refused');
  const looks = failuresOf(failing.flatMap((one) => portAt(evidence, one) ?? []));
  if (looks.length === 0) return undefined;
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

/** A server beyond this network: its answers came over the same way out. */
function isAway(evidence: Evidence, server: string): boolean {
  return distanceOf(evidence, server) !== 'here';
}

function findingOf(evidence: Evidence, group: readonly Blocked[]): Finding<Detail> {
  const [first] = group as readonly [Blocked, ...Blocked[]];
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
