import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import { affectedBeyond, beyond, endOf, lostFamilies, lostOnPath } from '../../facts/vantage.ts';
import { wayControls } from '../../facts/way-controls.ts';
import { placeWords } from '../../facts/place-words.ts';

interface Detail {
  readonly gateway: string;
}

export default defineCause<Detail>({
  id: 'network/gateway-unreachable',
  claim: 'The router that leads out of this network does not answer on the link.',
  explanation:
    'Everything that leaves this network goes through one device, the router (default gateway). ' +
    'This computer is connected and knows the address of the router, but nobody answers at that address: ' +
    'the router is off or hangs, the Wi-Fi or cable between leads nowhere, or this computer was told the wrong address.',
  proof:
    "Interface and route are there; asked on the link who has the gateway's address, nobody answers, and nothing beyond answers either. " +
    'A gateway that is found on the link while nothing beyond it answers is a different matter: then the fault lies behind it.',
  neighbours: ['network/no-internet', 'network/offline'],
  frequency: 3,
  references: ['RFC 826', 'RFC 4861 section 7.2', 'RFC 1122 section 3.3.1'],
  asks: wayControls,

  judge(evidence): readonly Finding<Detail>[] {
    const ends = lostFamilies(evidence).flatMap((family) => {
      const end = endOf(evidence, family);
      return end?.at === 'gateway' ? [{ family, look: end.looks[0] }] : [];
    });
    const findings = ends.flatMap(({ family, look }) => {
      if (!look) return [];
      const lost = lostOnPath(
        evidence,
        lostFamilies(evidence).every((one) => ends.some((end) => end.family === one) || endOf(evidence, one)?.at === 'unknown')
          ? [4, 6]
          : [family],
      );
      return [
        found({
          subject: look.subject,
          certainty: 'certain',
          impact: 'blocks',
          accountsFor: lost.map(({ id }) => id),
          invalidates: lost.map(({ id }) => id),
          evidence: [
            cite(look, `The gateway ${look.data.address}: nobody on the link answers for its address.`),
            ...beyond(evidence, family)
              .lost.slice(0, 3)
              .map((one) => cite(one, `${placeWords(one)}: ${one.because ?? 'no answer'}.`)),
          ],
          affects: affectedBeyond(evidence),
          detail: { gateway: look.data.address },
        }),
      ];
    });
    if (findings.length > 0) return findings;
    const heard = evidence.of('link/gateway').find(({ data }) => data.answered || data.neighbour === 'reachable');
    return heard ? [ruledOut(heard.subject, `The gateway ${heard.data.address} is there.`)] : [];
  },

  words({ detail: { gateway } }) {
    return {
      summary: `The router of this network (${gateway}) does not answer, so nothing beyond it can be reached.`,
      fix: {
        who: 'you',
        steps: [
          'See whether the router is switched on and its lights look as usual; unplug it, wait half a minute, plug it in again, and wait two minutes.',
          'Disconnect this computer from the network and connect again. With Wi-Fi, make sure that it is the right network; with a cable, try another cable or socket.',
          `If the router's address was entered by hand in the network settings (${gateway}), set the settings to automatic (DHCP).`,
        ],
        difficulty: 'easy',
        takes: '10 minutes',
        tools: [],
        prevention:
          'Let the router assign addresses (DHCP), and keep its software up to date; one that hangs again and again needs replacing.',
      },
    };
  },
});
