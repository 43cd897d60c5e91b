import type { Look } from '@mailmedic/contract/look.ts';
import type { TcpConnect } from '@mailmedic/contract/looks/tcp-connect.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { entrances } from '../../facts/goals.ts';
import { symptoms } from '../../facts/symptoms.ts';
import { affectedBeyond, beyond, endOf, isCutOff, lostFamilies, lostOnPath, type End } from '../../facts/vantage.ts';
import { wayControls } from '../../facts/way-controls.ts';
import { placeWords } from '../../facts/place-words.ts';

interface Detail {
  readonly at: 'interface' | 'route' | 'family' | 'unknown';
}

export default defineCause<Detail>({
  id: 'network/offline',
  claim: 'This computer has no connection to anything beyond its own network.',
  explanation:
    'Mail needs a way from this computer through the local network to the internet. Here that way does not exist: ' +
    'no cable or Wi-Fi is connected, the network gave this computer no address or no way out, or nothing out there answers. ' +
    'Everything else that fails, names and mail servers, fails because of it.',
  proof:
    'The computer itself says that it has no connected interface, no address or no route; or every unrelated destination and every resolver stays silent and nothing answers in their place. ' +
    'Where the gateway can be heard, or is clearly missing, that finer cause is named instead; if addresses answer and only names fail, it is the resolver.',
  neighbours: ['dns/resolver-unreachable', 'network/gateway-unreachable', 'network/no-internet', 'firewall/local'],
  frequency: 4,
  references: ['RFC 1122 section 3.3.1', 'RFC 3927 section 1'],
  asks: wayControls,

  judge(evidence): readonly Finding<Detail>[] {
    const ends = lostFamilies(evidence).flatMap((family) => endOf(evidence, family) ?? []);
    const [end] = ends;
    if (!end) return judgeReached(evidence);
    // One family that tells where its way ends speaks for the other, too.
    if (!isCutOff(evidence)) return judgeFamilies(evidence);
    if (!ends.every(({ at }) => at === 'interface' || at === 'route' || at === 'unknown')) return [];
    const lost = lostOnPath(evidence, [4, 6]);
    return [
      found({
        subject: { kind: 'vantage' },
        certainty: end.at === 'unknown' ? 'likely' : 'certain',
        impact: 'blocks',
        accountsFor: lost.map(({ id }) => id),
        invalidates: lost.map(({ id }) => id),
        evidence: evidenceOf(evidence, end),
        affects: affectedBeyond(evidence),
        detail: { at: end.at as Detail['at'] },
      }),
    ];
  },

  words({ detail: { at } }) {
    return {
      summary: SUMMARIES[at],
      fix: {
        who: 'you',
        steps: STEPS[at],
        difficulty: 'easy',
        takes: '10 minutes',
        tools: [],
        prevention:
          'If the connection goes away often, move closer to the Wi-Fi router or use a cable, and keep the network driver up to date.',
      },
    };
  },
});

const SUMMARIES: Readonly<Record<Detail['at'], string>> = {
  interface: 'This computer is not connected to any network.',
  route: 'This computer is connected but has no way out of its own network.',
  family: 'This computer has a way out over one kind of address (IPv4 or IPv6) alone, and the mail server has only the other kind.',
  unknown: 'This computer reaches nothing outside its own network.',
};

const STEPS: Readonly<Record<Detail['at'], readonly string[]>> = {
  interface: [
    'See whether Wi-Fi is switched on and connected, or the cable is plugged in at both ends; switch flight mode off.',
    'Disconnect from the network and connect again, so that it assigns an address anew.',
    'If other devices are connected there without trouble, restart this computer; if they are not either, restart the router.',
  ],
  route: [
    'Disconnect from the network and connect again: the way out is normally told by the router when connecting.',
    'If address and router were entered by hand in the network settings, set them to automatic (DHCP).',
    'If a VPN is in use or was removed, switch it off completely and try again: some leave the way out closed.',
  ],
  family: [
    'Disconnect from the network and connect again: the way out is normally told by the router when connecting.',
    'If address and router were entered by hand in the network settings, add the router (default gateway) for the other kind of address, or set them to automatic (DHCP).',
    'If this network has one kind of address on purpose, ask whoever runs it for a translation (NAT64), or use another network.',
  ],
  unknown: [
    'Open any web page, and try another device in the same network.',
    'If nothing works there either, restart the router and wait two minutes.',
    'If other devices work, disconnect this computer from the network, connect again, and switch VPN and security software off for a try.',
  ],
};

/** Something beyond answered: not offline. A missing way out does no harm where the mail is on the same network. */
function judgeReached(evidence: Evidence): readonly Finding<Detail>[] {
  const answered = ([4, 6] as const).flatMap((family) => beyond(evidence, family).answered);
  if (answered.length === 0) return [];
  const halved = judgeFamilies(evidence);
  if (halved.length > 0) return halved;
  const noRoute = evidence.of('link/routes').filter(({ outcome }) => outcome === 'refused');
  if (noRoute.length > 0) {
    return [
      found({
        subject: { kind: 'vantage' },
        certainty: 'certain',
        impact: 'none',
        accountsFor: noRoute.map(({ id }) => id),
        evidence: noRoute.map((look) => cite(look, `${sentence(look.because)}.`)),
        affects: [],
        detail: { at: 'route' },
      }),
    ];
  }
  return symptoms(evidence).length > 0
    ? [ruledOut({ kind: 'vantage' }, `${answered[0] ? placeWords(answered[0]) : 'Something beyond this network'} answers.`)]
    : [];
}

/** No route leads out for one family, and a host on the path has addresses of that family alone. */
function judgeFamilies(evidence: Evidence): readonly Finding<Detail>[] {
  const answered = ([4, 6] as const).flatMap((family) => beyond(evidence, family).answered);
  const without = evidence
    .of('link/routes')
    .filter(({ data }) => data.readable && data.defaultGateway === undefined && data.defaultInterface === undefined)
    .map(({ data }) => data.family);
  const isLocal = ({ outcome, data }: Look<TcpConnect>) =>
    outcome !== 'ok' && data.error === 'ENETUNREACH' && without.includes(data.family);
  const tried = evidence.of('tcp/connect').filter(({ role }) => role === 'path');
  const lost = tried.filter(
    (look) => isLocal(look) && tried.every((other) => other.data.host !== look.data.host || other.data.family === look.data.family),
  );
  const [first] = lost;
  if (!first || beyond(evidence, first.data.family).answered.length > 0) return [];
  return [
    found({
      subject: { kind: 'vantage' },
      certainty: 'certain',
      impact: 'blocks',
      accountsFor: lost.map(({ id }) => id),
      evidence: [
        cite(first, `${first.target}: this computer knows no way out over IPv${first.data.family}.`),
        ...answered.slice(0, 1).map((look) => cite(look, `${placeWords(look)} answers meanwhile.`)),
      ],
      affects: entrances(evidence)
        .filter(({ host }) => lost.some(({ data }) => data.host === host))
        .map(({ service, host, port }) => ({ service, host, port })),
      detail: { at: 'family' },
    }),
  ];
}

function evidenceOf(evidence: Evidence, end: End) {
  const lost = lostFamilies(evidence).flatMap((family) => beyond(evidence, family).lost);
  return [
    ...end.looks.slice(0, 2).map((look) => cite(look, `${sentence(look.because ?? 'it gave no answer')}.`)),
    ...distinct(lost)
      .slice(0, 4)
      .map((look) => cite(look, `${placeWords(look)}: ${look.because ?? 'no answer'}.`)),
  ];
}

function distinct(looks: readonly Look[]): readonly Look[] {
  return [...new Map(looks.map((look) => [look.target, look])).values()];
}

function sentence(text = 'This computer says so itself'): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
