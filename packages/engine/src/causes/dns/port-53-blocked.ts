import { cite, defineCause, found, ruledOut, undecided } from '../../cause.ts';
import { silenceOfNames } from '../../facts/blocked-names.ts';
import { entrances } from '../../facts/goals.ts';
import { askAroundResolvers } from '../../facts/resolver-controls.ts';
import { blindSymptoms, isMute, muteSymptoms, type QueryLook, resolverViews } from '../../facts/resolvers.ts';

interface Detail {
  readonly resolvers: readonly string[];
  readonly others: readonly string[];
  readonly overTcp: boolean;
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
    'Neither the configured resolvers nor unrelated ones answer an ordinary question, all in the same manner, while connections to other ports beyond this network succeed.',
  neighbours: ['dns/resolver-unreachable', 'network/offline', 'firewall/local'],
  frequency: 2,
  references: ['RFC 1035 section 4.2', 'RFC 7766'],

  asks: (evidence) => askAroundResolvers(evidence, [ID, 'dns/resolver-unreachable']),

  judge(evidence) {
    const mute = resolverViews(evidence).filter(isMute);
    if (mute.length === 0) return [];
    const silence = silenceOfNames(evidence);
    if (silence?.of === 'resolver' && silence.transports.includes('udp'))
      return [ruledOut({ kind: 'vantage' }, `${silence.passes[0]?.target ?? 'Another resolver'} is answered over port 53.`)];
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
          ...silence.passes.map((look) => cite(look, `${look.target} is reached meanwhile.`)),
        ],
        affects: [{ service: 'dns' }, ...entrances(evidence).map(({ service, host, port }) => ({ service, host, port }))],
        detail: {
          resolvers: mute.map(({ address }) => address),
          others: [...new Set(silence.others.map(({ data }) => data.server))],
          overTcp: silence.transports.includes('tcp'),
        },
      }),
    ];
  },

  words({ detail: { resolvers, overTcp } }) {
    return {
      summary: `No DNS server answers from here (${resolvers.join(', ')} and unrelated ones), while other connections work: port 53 is blocked${overTcp ? ' for UDP; over TCP it passes' : ''}.`,
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

function onePerServer(looks: readonly QueryLook[]): readonly QueryLook[] {
  return [...new Map(looks.map((look) => [look.data.server, look])).values()];
}
