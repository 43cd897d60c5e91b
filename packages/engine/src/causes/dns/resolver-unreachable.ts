import type { Impact } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, type Finding, found, ruledOut, undecided } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { silenceOfNames } from '../../facts/blocked-names.ts';
import { entrances } from '../../facts/goals.ts';
import { askAroundResolvers } from '../../facts/resolver-controls.ts';
import { askAgain } from '../../facts/second-hearing.ts';
import { endOf } from '../../facts/vantage.ts';
import { blindSymptoms, isGone, muteSymptoms, resolverViews, type ResolverView } from '../../facts/resolvers.ts';
import { placeWords } from '../../facts/place-words.ts';

interface Detail {
  readonly resolver: string;
  /** `nobody` no host there · `no-service` a host that is no DNS server · `silent` down, or stopped on the way */
  readonly why: 'nobody' | 'no-service' | 'silent';
  /** others that answer */
  readonly working: readonly string[];
  readonly impact: Impact;
}

const ID = 'dns/resolver-unreachable';

/** A DNS server that this computer is told to use answers nothing at all. */
export default defineCause<Detail>({
  id: ID,
  claim: 'A DNS server set on this computer does not answer at all.',
  explanation:
    'A DNS server (resolver) turns names such as mail.example.org into addresses. This computer is told to use one that says nothing: its address is wrong, or it is down. ' +
    'Without it no name can be looked up, although the connection itself works.',
  proof:
    'The configured resolver answers no question, not even for the root of all names, while another resolver or other traffic beyond this network is answered.',
  neighbours: ['dns/port-53-blocked', 'network/offline', 'dns/resolver-failing'],
  frequency: 4,
  references: ['RFC 1035 section 7', 'RFC 1122 section 3.2.2.1'],

  asks: (evidence) => [...askAgain(evidence), ...askAroundResolvers(evidence, [ID, 'dns/port-53-blocked'])],

  judge(evidence) {
    const silence = silenceOfNames(evidence);
    const mute = resolverViews(evidence).filter(isGone);
    const [speaking] = resolverViews(evidence).filter(({ speaks }) => speaks === true);
    const stuck = resolverViews(evidence).find((view) => view.stuck);
    if (mute.length === 0 && stuck)
      return [
        ruledOut({ kind: 'resolver', address: stuck.address }, `A DNS server is there at ${stuck.address}, though it finds nothing out.`),
      ];
    if (mute.length === 0)
      return speaking ? [ruledOut({ kind: 'resolver', address: speaking.address }, `The resolver ${speaking.address} answers.`)] : [];
    if (silence?.of === 'resolver') return mute.map((view) => findingOf(evidence, view, silence));
    if (silence?.of === 'port')
      return [ruledOut({ kind: 'vantage' }, 'Other resolvers that have nothing to do with it are just as silent.')];
    return evidence.complete && !isEndKnown(evidence)
      ? [undecided({ kind: 'vantage' }, 'Does anything else beyond this network answer from here, such as a web page?')]
      : [];
  },

  words({ detail: { resolver, why, working, impact } }) {
    const mine = why !== 'silent';
    return {
      summary: `The DNS server ${resolver} that is set on this computer ${WHY[why]}${impact === 'none' ? '; another one is asked before it and answers' : working.length > 0 ? '; programs wait for it in vain before they ask the next one' : ', so no name can be looked up'}.`,
      fix: {
        who: mine ? 'you' : 'network',
        steps: [
          ...(mine
            ? [
                `Look at the DNS server in the network settings of this computer: ${resolver} is ${why === 'nobody' ? 'no address of any computer' : 'no DNS server'}. Correct it, or set it to "automatic".`,
              ]
            : [
                `If ${resolver} is the router or a server of this network: restart it, or tell whoever runs it that it does not answer DNS questions.`,
                `If ${resolver} was typed in by hand: set the DNS server in the network settings to "automatic".`,
              ]),
          ...(working.length > 0 ? [`Meanwhile ${working.join(' or ')} answers and can be used alone.`] : []),
          'Switch the network off and on again so that the new setting is used, then run this check again.',
        ],
        difficulty: 'easy',
        takes: '10 minutes',
        tools: ['the network settings of this computer'],
        prevention: 'Let the network tell this computer its DNS servers (automatic setting), and have at least two of them.',
      },
    };
  },
});

const WHY: Readonly<Record<Detail['why'], string>> = {
  nobody: 'does not exist: no computer has that address',
  'no-service': 'is a computer on which no DNS server runs',
  silent: 'does not answer',
};

/** Where the way out ends is known; no resolver beyond it has to be explained. */
function isEndKnown(evidence: Evidence): boolean {
  return ([4, 6] as const).some((family) => (endOf(evidence, family)?.at ?? 'unknown') !== 'unknown');
}

function findingOf(
  evidence: Evidence,
  view: ResolverView,
  { certainty, passes }: NonNullable<ReturnType<typeof silenceOfNames>>,
): Finding<Detail> {
  const views = resolverViews(evidence);
  const impact = impactOf(views, view);
  const why = whyOf(view);
  const [control] = view.control;
  const overTcp = view.looks.find(({ data }) => data.transport === 'tcp' && !data.followsTruncation);
  return found<Detail>({
    subject: { kind: 'resolver', address: view.address },
    certainty,
    impact,
    accountsFor: [...muteSymptoms(view).map(({ id }) => id), ...blindSymptoms(evidence).map(({ id }) => id)],
    evidence: [
      ...(control ? [cite(control, `${view.address}: ${control.because ?? 'no answer'}.`)] : []),
      ...(overTcp && overTcp.data.rcode === undefined
        ? [cite(overTcp, `Over TCP it does not answer either: ${overTcp.because ?? 'nothing'}.`)]
        : []),
      ...passes.map((look) => cite(look, `${placeWords(look)} answers meanwhile.`)),
    ],
    affects:
      impact === 'none'
        ? [{ service: 'dns', host: view.address }]
        : [{ service: 'dns', host: view.address }, ...entrances(evidence).map(({ service, host, port }) => ({ service, host, port }))],
    detail: { resolver: view.address, why, working: views.filter(({ speaks }) => speaks === true).map(({ address }) => address), impact },
  });
}

/** Programs ask in order and wait for each: a dead first one delays everything; a dead spare, or one that no route leads to, nothing. */
function impactOf(views: readonly ResolverView[], { place, control }: ResolverView): Impact {
  const working = views.filter(({ speaks }) => speaks === true);
  if (working.length === 0) return 'blocks';
  const isPassedOver = control.every(({ data }) => data.error === 'ENETUNREACH');
  return isPassedOver || working.some((view) => view.place < place) ? 'none' : 'sometimes';
}

/** An error says what is at the address; silence may be anything. */
function whyOf({ looks }: ResolverView): Detail['why'] {
  const errors = new Set(looks.flatMap(({ data }) => data.error ?? []));
  if (errors.has('ECONNREFUSED')) return 'no-service';
  return errors.has('EHOSTUNREACH') || errors.has('ENETUNREACH') ? 'nobody' : 'silent';
}
