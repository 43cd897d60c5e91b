import type { TcpConnect } from '@mailmedic/contract/looks/tcp-connect.ts';
import { cite, defineCause, found, ruledOut, type Finding, type Words } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { isPrivateAddress } from '../../facts/addresses.ts';
import { worksIn } from '../../facts/answers.ts';
import { affected, pathPlaces, places, worksInOtherFamily, type Place } from '../../facts/endpoints.ts';
import { portControls } from '../../facts/port-controls.ts';
import { elsewhere, failuresOf, isFamilyDead, ports, unrelatedAnswers, UNUSED_PORT, type PortSeen } from '../../facts/ports.ts';
import { prohibitions } from '../../facts/prohibitions.ts';
import { isThisComputer } from '../../facts/reach.ts';

interface Detail {
  readonly host: string;
  readonly address: string;
  readonly tried: readonly number[];
  /** another address of the same host works */
  readonly spare: boolean;
  /** the name servers of the domain themselves tell everybody an address that exists within networks alone */
  readonly isPrivate: boolean;
}

export default defineCause<Detail>({
  id: 'server/unreachable',
  claim: "Nothing on the mail server's address answers from here, while other servers do.",
  explanation:
    'The mail server does not react to any connection from this computer, whichever kind is tried. ' +
    'Either the server is switched off or cut off from the network, or somebody on the way stops everything that goes to it. From one place these two look the same.',
  proof:
    'Mail ports, the web port and a port where nobody listens are all silent (or a router says that there is no way to the host), while unrelated hosts of the same kind of address answer. ' +
    'An answer on any port would mean a blocked port or a stopped service instead; a look from another network tells a dead server from a blocked address.',
  neighbours: ['firewall/address-blocked', 'firewall/port-blocked', 'server/down', 'network/offline', 'network/ipv6-broken'],
  frequency: 3,
  references: ['RFC 9293 section 3.8.3', 'RFC 1122 section 3.2.2.1'],
  asks: portControls,

  judge(evidence): readonly Finding<Detail>[] {
    const byAddress = Map.groupBy(pathPlaces(evidence), ({ address }) => address);
    return [...byAddress].flatMap(([address, here]) => judgeAddress(evidence, address, here));
  },

  words({ detail: { host, address, spare, isPrivate } }, evidence) {
    if (isPrivate) return privateWords(host, address);
    const nowhere = worksIn(evidence, 'nowhere');
    return {
      summary: spare
        ? `One address of ${host} (${address}) does not answer at all; its other addresses do.`
        : nowhere
          ? `${host} (${address}) does not answer at all, and is said to work from nowhere else either: it is most likely down.`
          : `${host} (${address}) does not answer at all: it is down, or blocked on the way from here.`,
      fix: {
        who: 'provider',
        steps: [
          "Look at the mail provider's status page, over another connection if need be, whether an outage is known.",
          ...(nowhere ? [] : [ANOTHER_NETWORK]),
          spare
            ? `Report to the mail provider that ${address} does not answer, so that it is repaired or taken out of DNS.`
            : `${nowhere ? 'Report' : 'Otherwise report'} to the mail provider that ${host} does not answer, with this report.`,
        ],
        difficulty: 'easy',
        takes: "5 minutes; the repair itself is the provider's",
        tools: ['a second network, such as a phone'],
        prevention: 'Watch the server from outside its own network, so that an outage is noticed before people call.',
      },
    };
  },
});

const ANOTHER_NETWORK =
  "Try another network, for example a phone's mobile data. If the server answers there, the way from this network is blocked: ask whoever runs it.";

function judgeAddress(evidence: Evidence, address: string, here: readonly Place[]): readonly Finding<Detail>[] {
  const failing = here.filter((place) => place.family === 4 || !worksInOtherFamily(evidence, place));
  const [place] = failing;
  const seen = ports(evidence).filter((port) => port.address === address);
  if (!place || isFamilyDead(evidence, place.family) || prohibitions(evidence).some((one) => one.address === address)) return [];
  const subject = { kind: 'endpoint' as const, name: place.host, address };
  if (isThisComputer(evidence, address) && isPublic(evidence, place.host, address)) return [placeless(failing, address, seen)];
  const answering = seen.find(({ state }) => state !== 'silent' && state !== 'unreachable');
  if (answering)
    return failuresOf(seen).length > 0 && answering.state !== 'local'
      ? [ruledOut(subject, `Something answers on port ${answering.port} of ${place.host}.`)]
      : [];
  const unrelated = unrelatedAnswers(evidence, place.family);
  if (!unrelated || !isTriedBeyondMail(seen, here)) return [];
  // Ports that fail everywhere from here are no news of this server.
  const blockedHere = seen.filter((port) => elsewhere(evidence, port).fails.length > 0);
  const spare = places(evidence).some((other) => other.host === place.host && other.address !== address && isOpen(evidence, other));
  return [
    found({
      subject,
      certainty: blockedHere.length > 0 ? 'possible' : 'likely',
      impact: spare ? 'sometimes' : 'blocks',
      accountsFor: failuresOf(seen.filter(({ port }) => failing.some((one) => one.port === port))).map(({ id }) => id),
      evidence: [
        ...seen.flatMap(({ looks, port, state }) =>
          looks
            .slice(0, 1)
            .map((look) =>
              cite(
                look,
                `${FAMILIES[place.family]}, ${portName(port)}: ${state === 'silent' ? 'no answer, twice' : 'a router says that there is no way to the host'}.`,
              ),
            ),
        ),
        cite(unrelated, strangerAnswers(evidence, unrelated.data)),
      ],
      affects: affected(failing),
      detail: {
        host: place.host,
        address,
        tried: seen.map(({ port }) => port),
        spare,
        isPrivate: isPrivateAddress(address) && isPublic(evidence, place.host, address),
      },
    }),
  ];
}

const FAMILIES = { 4: 'IPv4', 6: 'IPv6' } as const;

/** `port 993`; of one that no mail program uses, why it was tried. */
function portName(port: number): string {
  if (port === UNUSED_PORT) return `port ${port} (where nobody listens, and a computer that is there would say so)`;
  return port === 80 || port === 443 ? `port ${port} (the web)` : `port ${port}`;
}

/** Who answers beside the server that does not, and what that shows. */
function strangerAnswers(evidence: Evidence, { address, family }: TcpConnect): string {
  const resolver = evidence.configuration.referenceResolvers.some((one) => one === address || one.startsWith(`${address}:`));
  return `${address}, ${resolver ? 'another resolver' : 'a server elsewhere'} that has nothing to do with this network, answers over ${FAMILIES[family]}.`;
}

/** Everybody is sent to the computer that asks (0.0.0.0, 127.0.0.1): whatever answers or refuses there is no server's word. */
function placeless(failing: readonly Place[], address: string, seen: readonly PortSeen[]): Finding<Detail> {
  const [place] = failing as readonly [Place, ...Place[]];
  const looks = failuresOf(seen.filter(({ port }) => failing.some((one) => one.port === port)));
  return found({
    subject: { kind: 'endpoint', name: place.host, address },
    certainty: 'certain',
    impact: 'blocks',
    accountsFor: looks.map(({ id }) => id),
    evidence: looks
      .slice(0, 2)
      .map((look) => cite(look, `${address} stands for the very computer that asks, and no mail server runs on this one.`)),
    affects: affected(failing),
    detail: { host: place.host, address, tried: seen.map(({ port }) => port), spare: false, isPrivate: true },
  });
}

/** The zone's own servers, or an unrelated resolver, give the address to everybody. */
function isPublic(evidence: Evidence, host: string, address: string): boolean {
  return evidence
    .of('dns/query')
    .some(({ data }) => data.name === host && data.serverRole !== 'resolver' && data.answers.some((record) => record.data === address));
}

function privateWords(host: string, address: string): Words {
  return {
    summary: `${host} is published with the address ${address}, ${/^(?:0\.|127\.|::1?$)/.test(address) ? 'which stands for the very computer that asks: no server can be reached by it' : 'which exists within a private network only: from anywhere else nobody answers there'}.`,
    fix: {
      who: 'administrator',
      steps: [
        `If ${host} is meant for the inside of a network: connect to that network, or switch its VPN on, and try again.`,
        `If it is meant for everybody: give ${host} its public address in DNS (A and AAAA records) in the place of ${address}.`,
        'Where inside and outside need different addresses, let the inside name servers alone give the private one.',
      ],
      difficulty: 'moderate',
      takes: "15 minutes, and as long as the record's lifetime (TTL) until everybody sees it",
      tools: ['the control panel of the DNS provider'],
      prevention: 'Look published addresses up from outside after each change.',
    },
  };
}

function isTriedBeyondMail(seen: readonly PortSeen[], here: readonly Place[]): boolean {
  return seen.some(({ port }) => !here.some((place) => place.port === port));
}

function isOpen(evidence: Evidence, { address, port }: Place): boolean {
  return ports(evidence).some((seen) => seen.address === address && seen.port === port && seen.state === 'open');
}
