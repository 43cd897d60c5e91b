import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { affected, pathPlaces, places, publishedPorts, worksInOtherFamily, type Place, type PlaceService } from '../../facts/endpoints.ts';
import { portControls } from '../../facts/port-controls.ts';
import {
  elsewhere,
  failuresOf,
  identifiedAt,
  isFamilyDead,
  isFromAfar,
  isNearer,
  portAt,
  siblings,
  type PortSeen,
} from '../../facts/ports.ts';
import { refusesEverywhere, stoppedInOtherFamily } from '../../facts/refusals.ts';
import { isSpeaking } from '../../facts/speaking.ts';
import { withoutSignInService } from '../../facts/without-sign-in-service.ts';

interface Detail {
  readonly host: string;
  readonly services: readonly PlaceService[];
  readonly ports: readonly number[];
  readonly spare: boolean;
}

export default defineCause<Detail>({
  id: 'server/down',
  claim: "The mail server's computer is there, but the mail service on it does not run.",
  explanation:
    'The computer that holds the mailbox answers, so the way to it is free. But it refuses the connection, because the program that should take it has stopped or does not listen where it should. ' +
    'Nothing on this side can mend that.',
  proof:
    'The host refuses every published port of the service, by itself and not sooner than it can answer, while another of its services answers, or it refuses all mail ports alike. ' +
    'If the same service answers on another port, it runs, and a firewall is the likelier reason.',
  neighbours: ['firewall/port-blocked', 'settings/wrong-port', 'server/unreachable', 'network/ipv6-broken'],
  frequency: 4,
  references: ['RFC 9293 section 3.5.2'],
  asks: portControls,

  judge(evidence): readonly Finding<Detail>[] {
    const byService = Map.groupBy(pathPlaces(evidence), ({ address, service }) => `${address} ${service}`);
    const judged = [...byService.values()].flatMap((here) => judgeService(evidence, here));
    const stopped = judged.filter((one): one is Stopped => 'failing' in one);
    return [
      ...[...Map.groupBy(stopped, ({ certainty, address }) => `${certainty} ${address}`).values()].map((group) =>
        findingOf(evidence, group),
      ),
      ...judged.filter((one): one is Finding<Detail> => 'state' in one),
    ];
  },

  words({ detail: { host, services, ports, spare } }) {
    const what = services.map((service) => NAMES[service]).join(' and ');
    return {
      summary: `The computer ${host} is there, but its ${what} service does not run: it refuses port ${ports.join(', ')}${spare ? ' on one of its addresses' : ''}.`,
      fix: {
        who: 'provider',
        steps: [
          "Look at the mail provider's status page whether an outage or maintenance is known; if so, wait and try again.",
          `Otherwise report to the provider that ${host} refuses connections to port ${ports.join(', ')}.`,
          'For the administrator: see whether the service runs and listens on these ports (systemctl status, ss -ltn), read its log for the reason, start it again.',
        ],
        difficulty: 'moderate',
        takes: '10 minutes for the administrator of the server',
        tools: ['administration access to the server'],
        prevention: 'Have the service restarted by itself when it stops, and watch its ports from outside.',
      },
    };
  },
});

const NAMES: Readonly<Record<PlaceService, string>> = {
  imap: 'IMAP',
  pop3: 'POP3',
  submission: 'sending (submission)',
  smtp: 'SMTP',
  managesieve: 'filter (ManageSieve)',
  exchange: 'Exchange (HTTPS)',
};

/** What runs these often checks the passwords for sending too. */
const READING: readonly PlaceService[] = ['imap', 'pop3'];

interface Stopped {
  readonly address: string;
  readonly host: string;
  readonly failing: readonly Place[];
  readonly refused: readonly PortSeen[];
  readonly answering: readonly PortSeen[];
  readonly certainty: Certainty;
}

function judgeService(evidence: Evidence, here: readonly Place[]): readonly (Stopped | Finding<Detail>)[] {
  const failing = here.filter(
    (place) => portAt(evidence, place)?.state === 'refused' && (place.family === 4 || !worksInOtherFamily(evidence, place)),
  );
  const [place] = failing;
  if (!place || isFamilyDead(evidence, place.family)) return [];
  const refused = failing.flatMap((one) => portAt(evidence, one) ?? []);
  const others = siblings(evidence, place).filter(({ port }) => !failing.some((one) => one.port === port));
  const subject = { kind: 'endpoint' as const, name: place.host, address: place.address };
  if (others.some((other) => other.state === 'open' && isSpeaking(evidence, place.service, other)))
    return [ruledOut(subject, 'The same service answers on another port of the host.')];
  if (refused.some((seen) => isNearer(seen) || elsewhere(evidence, seen).fails.length > 0))
    return [ruledOut(subject, 'The refusal came from nearer than the server.')];
  const published = publishedPorts(evidence, place.address).filter(({ service }) => service === place.service);
  if (published.some(({ port }) => others.some((other) => other.port === port && other.state !== 'refused' && other.state !== 'silent')))
    return [];
  const answering = others.filter(({ state }) => state === 'open');
  const mayBeFilter = refusesEverywhere(evidence) || failing.every((one) => stoppedInOtherFamily(evidence, one) !== undefined);
  const certainty = mayBeFilter ? 'possible' : answering.length > 0 && refused.every(isFromAfar) ? 'certain' : 'likely';
  return [{ address: place.address, host: place.host, failing, refused, answering, certainty }];
}

function findingOf(evidence: Evidence, group: readonly Stopped[]): Finding<Detail> {
  const [{ host, address, certainty }] = group as readonly [Stopped, ...Stopped[]];
  const refused = group.flatMap((one) => one.refused);
  const answering = group.flatMap((one) => one.answering).slice(0, 2);
  const failing = group.flatMap((one) => one.failing);
  const spare = places(evidence).some(
    (other) =>
      other.address !== address &&
      failing.some((one) => one.host === other.host && one.port === other.port && portAt(evidence, other)?.state === 'open'),
  );
  return found({
    subject: { kind: 'endpoint', name: host, address },
    certainty,
    impact: spare ? 'sometimes' : 'blocks',
    accountsFor: failuresOf(refused).map(({ id }) => id),
    evidence: [
      ...refused.flatMap(({ looks, port }) => looks.slice(0, 1).map((look) => cite(look, `${host} refuses connections to port ${port}.`))),
      ...answering.map((other) =>
        cite(
          identifiedAt(evidence, other) ?? (other.looks[0] as PortSeen['looks'][number]),
          `The same host takes connections on port ${other.port}.`,
        ),
      ),
    ],
    affects: affected(failing),
    ...(READING.some((service) => failing.some((one) => one.service === service))
      ? { invalidates: withoutSignInService(evidence, address).map(({ id }) => id) }
      : {}),
    detail: {
      host,
      services: [...new Set(failing.map(({ service }) => service))],
      ports: [...new Set(failing.map(({ port }) => port))].toSorted((a, b) => a - b),
      spare,
    },
  });
}
