import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { affectedBeyond, beyond, endOf, lostFamilies, lostOnPath } from '../../facts/vantage.ts';
import { wayControls } from '../../facts/way-controls.ts';
import { placeWords } from '../../facts/place-words.ts';

interface Detail {
  readonly gateway: string;
  /** a router said itself that there is no way on */
  readonly said: boolean;
}

export default defineCause<Detail>({
  id: 'network/no-internet',
  claim: 'The router of this network answers, but nothing beyond it does.',
  explanation:
    'This computer reaches the router of its network, and there the way ends: nothing on the internet answers. ' +
    'Either the router has lost its own connection, or the internet provider has an outage. Nothing is wrong with the mail settings or the mail server.',
  proof:
    'The default gateway answers or is found on the link, while unrelated destinations, resolvers and the mail servers all stay silent, or a router says that it knows no way there. ' +
    'Names may be answered all the same, from a memory or by the provider; while every connection is lost, that is no way out. ' +
    'That the packets do leave this computer rules out its own firewall.',
  neighbours: ['network/gateway-unreachable', 'firewall/local', 'network/captive-portal', 'network/offline', 'network/proxy-required'],
  frequency: 4,
  references: ['RFC 792', 'RFC 1812 section 5.2.7.1', 'RFC 4443 section 3.1'],
  asks: wayControls,

  judge(evidence): readonly Finding<Detail>[] {
    const lost = lostFamilies(evidence);
    const ends = lost.map((family) => ({ family, end: endOf(evidence, family) }));
    const mine = ends.flatMap(({ family, end }) => (end?.at === 'uplink' && end.looks[0] ? [{ family, look: end.looks[0] }] : []));
    const [first] = mine;
    if (!first) return reached(evidence);
    // A family of which nothing finer is known shares the fate of the other; one that ends at its gateway does not.
    const families = ends.filter(({ end }) => end?.at === 'uplink' || end?.at === 'unknown').map(({ family }) => family);
    const failed = lostOnPath(evidence, families);
    if (failed.length === 0) return [];
    const said = families.flatMap((family) => beyond(evidence, family).lost).some(isSaidByRouter);
    return [
      found({
        subject: { kind: 'vantage' },
        certainty: certaintyOf(evidence, said),
        impact: 'blocks',
        accountsFor: failed.map(({ id }) => id),
        invalidates: failed.map(({ id }) => id),
        evidence: [
          ...mine.map(({ look }) =>
            cite(look, `The gateway ${look.data.address} ${look.data.answered ? 'answers' : 'is found on the link'}.`),
          ),
          ...families
            .flatMap((family) => beyond(evidence, family).lost)
            .slice(0, 5)
            .map((look) => cite(look, `${placeWords(look)}: ${look.because ?? 'no answer'}.`)),
        ],
        affects: affectedBeyond(evidence),
        detail: { gateway: first.look.data.address, said },
      }),
    ];
  },

  words({ detail: { gateway, said } }) {
    return {
      summary: said
        ? `The router of this network (${gateway}) is reached, but it has no connection to the internet.`
        : `The router of this network (${gateway}) answers, but nothing beyond it does: there is no internet connection.`,
      fix: {
        who: 'network',
        steps: [
          'Look at the router: a light named Internet, DSL, Online or WAN that is off or red shows that its own connection is down.',
          'Unplug the router (and the modem, if it is a device of its own), wait half a minute, plug it in again, and wait five minutes.',
          "Look over a phone's mobile data whether the internet provider reports an outage, and report it if not. In an office, tell whoever runs the network.",
        ],
        difficulty: 'easy',
        takes: '10 minutes; an outage lasts as long as it lasts',
        tools: ['a phone with mobile data'],
        prevention: "For work that cannot wait, keep a second way to the internet at hand, such as a phone's hotspot.",
      },
    };
  },
});

/** Certain once it is known that packets leave this computer: a router answered, or the computer's own counters show it. */
function certaintyOf(evidence: Evidence, said: boolean): Certainty {
  const proxies = evidence.of('link/resolvers').flatMap(({ data }) => data.proxies);
  const tried = new Set(
    evidence
      .of('web/fetch')
      .filter(({ data }) => data.purpose === 'proxy')
      .map(({ data }) => data.url),
  );
  if (proxies.some(({ url }) => !tried.has(url))) return 'likely';
  // Where names are answered, from a memory perhaps, a page of the web is one more place to hear from.
  const named = evidence.of('dns/query').some(({ outcome }) => outcome === 'ok');
  const page = evidence.of('web/fetch').some(({ data }) => data.purpose === 'captive-portal');
  if (named && !page && evidence.configuration.referenceWeb !== '') return 'likely';
  // A filter that lets nothing but names pass looks the same.
  if (([4, 6] as const).map((family) => beyond(evidence, family)).some(({ is, answered }) => is === 'nowhere' && answered.length > 0))
    return 'likely';
  const left = evidence.of('link/firewall').some(({ data }) => (data.trials ?? []).some(({ result }) => result === 'left'));
  return said || left ? 'certain' : 'likely';
}

function isSaidByRouter({ data }: Look): boolean {
  return data['answer'] === 'icmp-net' || data['answer'] === 'icmp-host';
}

function reached(evidence: Evidence): readonly Finding<Detail>[] {
  const answered = ([4, 6] as const).flatMap((family) => beyond(evidence, family).answered);
  const asked = evidence.of('link/gateway').length > 0;
  return asked && answered[0] ? [ruledOut({ kind: 'vantage' }, `${placeWords(answered[0])} answers.`)] : [];
}
