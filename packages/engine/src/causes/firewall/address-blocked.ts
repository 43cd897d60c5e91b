import type { Look, Subject } from '@mailmedic/contract/look.ts';
import type { MailGreeting } from '@mailmedic/contract/looks/mail-dialogue.ts';
import { cite, defineCause, found, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { leaning, worksIn } from '../../facts/answers.ts';
import { comparisons } from '../../facts/comparison.ts';
import { breaksAt } from '../../facts/dialogues.ts';
import { affected, pathPlaces, type Place } from '../../facts/endpoints.ts';
import { portControls } from '../../facts/port-controls.ts';
import { failuresOf, isFamilyDead, ports, unrelatedAnswers, type PortSeen, type PortState } from '../../facts/ports.ts';
import { prohibitions } from '../../facts/prohibitions.ts';
import { turnedAway } from '../../facts/turned-away.ts';

interface Detail {
  readonly host: string;
  readonly address: string;
  /** the server's own words, where it turns this network's address away in its greeting */
  readonly said: string | undefined;
  /** nothing answers, and a person says that it works elsewhere: in another network, or for other people */
  readonly hearsay?: Hearsay;
}

type Hearsay = 'other-network' | 'other-people';

export default defineCause<Detail>({
  id: 'firewall/address-blocked',
  claim: "A firewall on the way stops everything that goes to the mail server's address.",
  explanation:
    'A firewall can forbid a server as a whole, whichever kind of connection is tried. ' +
    "Somebody put the address of the mail server on such a list: in this network, at the internet provider, or at the server's own end.",
  proof:
    'Every port of the address, mail or not, is answered by a filter\'s ICMP message "administratively prohibited", while unrelated hosts answer. ' +
    "Or the server's greeting refuses by policy: before a word was said, this network's address is all that it can judge by. " +
    'Mere silence looks the same as a server that is switched off; only a look from another place tells those apart.',
  neighbours: ['server/unreachable', 'firewall/port-blocked', 'network/offline'],
  frequency: 2,
  references: ['RFC 1812 section 5.2.7.1', 'RFC 4443 section 3.1', 'RFC 5321 section 3.1'],
  asks: portControls,

  judge(evidence): readonly Finding<Detail>[] {
    const byAddress = Map.groupBy(pathPlaces(evidence), ({ address }) => address);
    return [
      ...[...byAddress].flatMap(([address, here]) => judgeAddress(evidence, address, here)),
      ...[...byAddress.values()].flatMap((here) => judgeGreetings(evidence, here)),
    ];
  },

  words({ detail: { host, address, said, hearsay } }) {
    if (said !== undefined)
      return {
        summary: `${host} refuses connections from the address of this network: "${said}"`,
        fix: {
          who: 'network',
          steps: [
            "Try another network, for example a phone's mobile data. If mail works there, it is the address of this network that the server refuses.",
            'Switch a VPN or an anonymising service off: many people share its address, and servers often refuse it.',
            `Ask the provider of ${host} to let the address of this network in, and name the words above. If they name a list (a blocklist), whoever runs this network can have the address taken off it.`,
            'At home, a restart of the router often brings another address.',
          ],
          difficulty: 'moderate',
          takes: '10 minutes, and up to a day until a list has changed',
          tools: [],
          prevention:
            'Keep every computer of this network clean: addresses are listed for the spam and the guessed passwords that come from them.',
        },
      };
    return {
      summary:
        hearsay === undefined
          ? `A firewall on the way forbids all connections to ${host} (${address}).`
          : `${host} (${address}) does not answer at all from here and ${WORKS[hearsay]}: something on the way from here stops what goes to it.`,
      fix: {
        who: 'network',
        steps: [
          ...(hearsay === 'other-network'
            ? []
            : ["Try another network, for example a phone's mobile data. If mail works there, it is this network that forbids the server."]),
          `Ask whoever runs this network or the firewall to take ${address} (${host}) off the list of forbidden addresses.`,
          'If they forbid nothing, hand this report to the mail provider: the provider may have shut out the address of this network.',
        ],
        difficulty: 'moderate',
        takes: '10 minutes once the right person is found',
        tools: ['the administration page of the firewall'],
        prevention: 'Find out which list the address came from, and put the mail server on its list of exceptions.',
      },
    };
  },
});

function judgeAddress(evidence: Evidence, address: string, here: readonly Place[]): readonly Finding<Detail>[] {
  const [place] = here;
  const unrelated = place && unrelatedAnswers(evidence, place.family);
  if (!place || !unrelated || isFamilyDead(evidence, place.family)) return [];
  const subject = { kind: 'endpoint' as const, name: place.host, address };
  const forbidden = prohibitions(evidence).find((one) => one.address === address);
  if (!forbidden) {
    const seen = ports(evidence).filter((port) => port.address === address);
    const mute = seen.length > 0 && seen.every(({ state }) => state === 'silent' || state === 'unreachable');
    if (!mute) return [];
    const hearsay = heard(evidence);
    if (hearsay) return [foundBySaying(subject, hearsay, here, seen)];
    return [undecided(subject, `Does ${place.host} answer from another network, for example over a phone's mobile data?`)];
  }
  const { seen } = forbidden;
  return [
    found({
      subject,
      certainty: seen.every(({ state }) => state === 'prohibited') ? 'certain' : 'likely',
      impact: 'blocks',
      accountsFor: failuresOf(seen.filter(({ port }) => here.some((one) => one.port === port))).map(({ id }) => id),
      evidence: [
        ...seen.flatMap(({ looks, port, state }) => looks.slice(0, 1).map((look) => cite(look, `Port ${port}: ${HOW[state] ?? state}.`))),
        cite(unrelated, `The unrelated host ${unrelated.data.address} takes connections.`),
      ],
      affects: affected(here),
      detail: { host: place.host, address, said: undefined },
    }),
  ];
}

/** `554 5.7.1 Access denied` for a greeting: nothing but the client's address is known to the server by then (RFC 5321 section 3.1). */
function judgeGreetings(evidence: Evidence, here: readonly Place[]): readonly Finding<Detail>[] {
  const refused = here.filter((place) => !isElsewherePublished(evidence, place)).flatMap((place) => refusalsAt(evidence, place));
  const [first] = refused;
  const [place] = here;
  if (!first || !place) return [];
  const said = firstLine(first);
  return [
    found({
      subject: { kind: 'endpoint', name: place.host, address: place.address },
      certainty: 'likely',
      impact: 'blocks',
      accountsFor: refused.map(({ id }) => id),
      evidence: refused.slice(0, 3).map((look) => cite(look, `Port ${look.data.port} greets with a refusal: "${firstLine(look)}"`)),
      affects: affected(here.filter(({ port }) => refused.some(({ data }) => data.port === port))),
      detail: { host: place.host, address: place.address, said },
    }),
  ];
}

/** A server that nobody publishes any more has other reasons to turn people away. */
function isElsewherePublished(evidence: Evidence, { host, port }: Place): boolean {
  return comparisons(evidence).some(
    ({ configured, host: named }) => configured.host === host && configured.port === port && named === 'unpublished',
  );
}

function refusalsAt(evidence: Evidence, place: Place): readonly Look<MailGreeting>[] {
  return breaksAt(evidence, place).flatMap(({ seen: { greeting }, at }) =>
    greeting && at.id === greeting.id && greeting.outcome === 'refused' && turnedAway(greeting.data) === 'not-welcome' ? [greeting] : [],
  );
}

function firstLine({ data: { text } }: Look<MailGreeting>): string {
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}

const WORKS: Readonly<Record<Hearsay, string>> = {
  'other-network': 'is said to work in another network',
  'other-people': 'is said to work for other people',
};

/** What the person said of the way from here: that it is the difference, and not the server. */
function heard(evidence: Evidence): Hearsay | undefined {
  if (worksIn(evidence, 'other-network')) return 'other-network';
  const isHere = leaning(evidence, 'network') === 'for' && leaning(evidence, 'server') === 'against';
  return isHere && evidence.complaint.answers?.othersAffected === 'no' ? 'other-people' : undefined;
}

/** Silence is compatible with a filter; that it works elsewhere speaks for one, and is no look. */
function foundBySaying(subject: Subject, hearsay: Hearsay, here: readonly Place[], seen: readonly PortSeen[]): Finding<Detail> {
  const failures = failuresOf(seen.filter(({ port }) => here.some((one) => one.port === port)));
  return found({
    subject,
    certainty: 'possible',
    impact: 'blocks',
    accountsFor: failures.map(({ id }) => id),
    evidence: failures.slice(0, 3).map((look) => cite(look, `No answer at ${look.target} from here; the mailbox ${WORKS[hearsay]}.`)),
    affects: affected(here),
    detail: { host: subject.name ?? '', address: subject.address ?? '', said: undefined, hearsay },
  });
}

const HOW: Partial<Readonly<Record<PortState, string>>> = {
  prohibited: 'a filter on the way answers that it is forbidden',
  unreachable: 'a router on the way says that there is no way to it, as filters do, too',
};
