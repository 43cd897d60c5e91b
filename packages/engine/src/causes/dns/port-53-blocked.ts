import { cite, defineCause, type Finding, found, ruledOut, undecided } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { silenceOfNames } from '../../facts/blocked-names.ts';
import { type FailedLookup, failedLookups, firstLook, symptomsOfFailure } from '../../facts/failed-lookups.ts';
import { entrances } from '../../facts/goals.ts';
import { affectedBy } from '../../facts/names.ts';
import { askAroundResolvers } from '../../facts/resolver-controls.ts';
import { askPatiently } from '../../facts/second-hearing.ts';
import { blindSymptoms, isGone, muteSymptoms, otherTraffic, type QueryLook, resolverViews } from '../../facts/resolvers.ts';
import { placeWords } from '../../facts/place-words.ts';

interface Detail {
  readonly resolvers: readonly string[];
  readonly others: readonly string[];
  readonly overTcp: boolean;
  /** names whose answer has to come over TCP, which is what is stopped */
  readonly tooLong: readonly string[];
}

const ID = 'dns/port-53-blocked';

/** Name traffic is stopped on the way, whichever resolver it is for, while other traffic passes. */
export default defineCause<Detail>({
  id: ID,
  claim: 'The network lets no DNS questions through (port 53), while other traffic passes.',
  explanation:
    'Names are looked up over port 53. Something on the way, usually a firewall, drops or refuses everything on that port, whichever DNS server it is meant for. ' +
    'The connection works, but no name can be found, and so no mail server either.',
  proof:
    'Neither the configured resolvers nor unrelated ones answer an ordinary question, all in the same manner, while connections to other ports beyond this network succeed. ' +
    'Or all of them cut an answer short that is too long for one packet, and none is heard over TCP, where the rest has to be fetched.',
  neighbours: ['dns/resolver-unreachable', 'network/offline', 'firewall/local'],
  frequency: 2,
  references: ['RFC 1035 section 4.2', 'RFC 7766'],

  asks: (evidence) => [...askAroundResolvers(evidence, [ID, 'dns/resolver-unreachable']), ...askPatiently(evidence, [ID])],

  judge(evidence) {
    const mute = resolverViews(evidence).filter(isGone);
    const cutShort = failedLookups(evidence).filter(({ lies }) => lies?.with === 'transport');
    if (cutShort.length > 0 && otherTraffic(evidence).length > 0) return [overTcpAlone(evidence, cutShort)];
    if (mute.length === 0) return [];
    const silence = silenceOfNames(evidence);
    if (silence?.of === 'resolver' && silence.transports.includes('udp'))
      return [
        ruledOut(
          { kind: 'vantage' },
          `${silence.passes[0] ? placeWords(silence.passes[0]) : 'Another resolver'} is answered over port 53.`,
        ),
      ];
    if (silence?.of === 'resolver')
      return [undecided({ kind: 'vantage' }, 'Does another computer in this network get an answer from this DNS server?')];
    if (!silence) return [];
    const [control] = mute[0]?.control ?? [];
    return [
      found<Detail>({
        subject: { kind: 'vantage' },
        certainty: silence.certainty,
        impact: 'blocks',
        accountsFor: [...mute.flatMap(muteSymptoms), ...blindSymptoms(evidence)].map(({ id }) => id),
        evidence: [
          ...(control ? [cite(control, `${control.data.server}: ${control.because ?? 'no answer'}.`)] : []),
          ...onePerServer(silence.others)
            .slice(0, 2)
            .map((look) => cite(look, `${look.data.server}, which is run by somebody else: ${look.because ?? 'no answer'}.`)),
          ...silence.passes.map((look) => cite(look, `${placeWords(look)} is reached meanwhile.`)),
        ],
        affects: [{ service: 'dns' }, ...entrances(evidence).map(({ service, host, port }) => ({ service, host, port }))],
        detail: {
          resolvers: mute.map(({ address }) => address),
          others: [...new Set(silence.others.map(({ data }) => data.server))],
          overTcp: silence.transports.includes('tcp'),
          tooLong: [],
        },
      }),
    ];
  },

  words({ detail: { resolvers, overTcp, tooLong } }) {
    return {
      summary:
        tooLong.length > 0
          ? `The answer for ${tooLong.join(' and ')} is too long for one packet and has to be fetched over TCP, which gets no answer from any DNS server: port 53 is blocked for TCP.`
          : `No DNS server answers from here (${resolvers.join(', ')} and unrelated ones), while other connections work: port 53 is blocked${overTcp ? ' for UDP; over TCP it passes' : ''}.`,
      fix: {
        who: 'network',
        steps: [
          `Ask whoever runs the network or firewall to allow port 53, UDP and TCP, to ${resolvers.join(' and ')}.`,
          'If security software or a VPN is at work on this computer, switch it off for a moment and try again.',
          'If this network only allows its own DNS server: set the DNS server of this computer to "automatic", so that the network names it.',
          'Run this check again.',
        ],
        difficulty: 'moderate',
        takes: '15 minutes',
        tools: ['the rules of the firewall'],
        prevention: 'After each change of firewall rules, look up a name from a computer behind it.',
      },
    };
  },
});

/** Short answers pass over UDP; what has to be fetched over TCP never comes (RFC 7766 section 5). */
function overTcpAlone(evidence: Evidence, failures: readonly FailedLookup[]): Finding<Detail> {
  const others = failures.flatMap(({ failedBy }) => failedBy.map(firstLook));
  return found<Detail>({
    subject: { kind: 'vantage' },
    certainty: 'certain',
    impact: 'blocks',
    accountsFor: [...new Set(failures.flatMap((failure) => symptomsOfFailure(evidence, failure)))],
    evidence: [
      ...failures
        .slice(0, 2)
        .map(({ name, resolver, answer }) =>
          cite(firstLook(answer), `${resolver} cuts its answer for ${name} short over UDP; over TCP nothing comes.`),
        ),
      ...onePerServer(others)
        .slice(0, 2)
        .map((look) => cite(look, `${look.data.server}: over TCP nothing comes, either.`)),
      ...otherTraffic(evidence)
        .slice(0, 1)
        .map((look) => cite(look, `${placeWords(look)} is reached meanwhile.`)),
    ],
    affects: [...new Set(failures.map(({ name }) => name))].flatMap((name) => affectedBy(evidence, name)),
    detail: {
      resolvers: [...new Set(failures.map(({ resolver }) => resolver))],
      others: [...new Set(others.map(({ data }) => data.server))],
      overTcp: false,
      tooLong: [...new Set(failures.map(({ name }) => name))],
    },
  });
}

function onePerServer(looks: readonly QueryLook[]): readonly QueryLook[] {
  return [...new Map(looks.map((look) => [look.data.server, look])).values()];
}
