import type { Subject } from '@mailmedic/contract/look.ts';
import { cite, defineCause, found, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { worksIn } from '../../facts/answers.ts';
import { affected, pathPlaces, type Place } from '../../facts/endpoints.ts';
import { portControls } from '../../facts/port-controls.ts';
import { failuresOf, isFamilyDead, ports, unrelatedAnswers, type PortSeen, type PortState } from '../../facts/ports.ts';
import { prohibitions } from '../../facts/prohibitions.ts';

interface Detail {
  readonly host: string;
  readonly address: string;
}

export default defineCause<Detail>({
  id: 'firewall/address-blocked',
  claim: "A firewall on the way stops everything that goes to the mail server's address.",
  explanation:
    'A firewall can forbid a server as a whole, whichever kind of connection is tried. ' +
    "Somebody put the address of the mail server on such a list: in this network, at the internet provider, or at the server's own end.",
  proof:
    'Every port of the address, mail or not, is answered by a filter\'s ICMP message "administratively prohibited", while unrelated hosts answer. ' +
    'Mere silence looks the same as a server that is switched off; only a look from another place tells those apart.',
  neighbours: ['server/unreachable', 'firewall/port-blocked', 'network/offline'],
  frequency: 2,
  references: ['RFC 1812 section 5.2.7.1', 'RFC 4443 section 3.1'],
  asks: portControls,

  judge(evidence): readonly Finding<Detail>[] {
    const byAddress = Map.groupBy(pathPlaces(evidence), ({ address }) => address);
    return [...byAddress].flatMap(([address, here]) => judgeAddress(evidence, address, here));
  },

  words({ detail: { host, address } }) {
    return {
      summary: `A firewall on the way forbids all connections to ${host} (${address}).`,
      fix: {
        who: 'network',
        steps: [
          "Try another network, for example a phone's mobile data. If mail works there, it is this network that forbids the server.",
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
    if (worksIn(evidence, 'other-network')) return [foundBySaying(evidence, subject, here, seen)];
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
      detail: { host: place.host, address },
    }),
  ];
}

/** Silence is compatible with a filter; that the person reaches the mailbox from another network speaks for one, and is no look. */
function foundBySaying(evidence: Evidence, subject: Subject, here: readonly Place[], seen: readonly PortSeen[]): Finding<Detail> {
  const failures = failuresOf(seen.filter(({ port }) => here.some((one) => one.port === port)));
  return found({
    subject,
    certainty: 'possible',
    impact: 'blocks',
    accountsFor: failures.map(({ id }) => id),
    evidence: failures
      .slice(0, 3)
      .map((look) => cite(look, `No answer at ${look.target} from here; the mailbox is said to work in another network.`)),
    affects: affected(here),
    detail: { host: subject.name ?? '', address: subject.address ?? '' },
  });
}

const HOW: Partial<Readonly<Record<PortState, string>>> = {
  prohibited: 'a filter on the way answers that it is forbidden',
  unreachable: 'a router on the way says that there is no way to it, as filters do, too',
};
