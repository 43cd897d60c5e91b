import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { SERVICE_NAMES } from '../../facts/comparison.ts';
import { breaksAt, dialoguesAt, type Part } from '../../facts/dialogues.ts';
import { affected, pathPlaces, type Place } from '../../facts/endpoints.ts';
import { muteEntrances } from '../../facts/mute-entrances.ts';
import { portal } from '../../facts/portal.ts';
import { portAt, referenceAddresses } from '../../facts/ports.ts';
import { MAIL_PROTOCOLS, PROTOCOL_NAMES, protocolOf } from '../../facts/protocols.ts';
import { control, type Ask } from '../../probe.ts';
import knock from '../../probes/mail/knock.ts';
import connect from '../../probes/tcp/connect.ts';

interface Detail {
  readonly host: string;
  readonly ports: readonly number[];
  readonly speaks: string;
  /** what the port is published for */
  readonly wanted: Place['service'];
}

export default defineCause<Detail>({
  id: 'server/wrong-service',
  claim: 'Something that is not the mail service answers on the published mail port.',
  explanation:
    'A mail program calls the right number, and somebody else picks up: for example a web server or a remote login service listens on the port that is published for mail. ' +
    'The mail program does not understand the answer and gives up.',
  proof:
    "The first bytes belong to a protocol that is recognised and is not the mail service's. " +
    "When unrelated hosts take connections on that port too, or give the same answer, something in this network answers in everybody's place instead.",
  neighbours: ['network/captive-portal', 'settings/wrong-port', 'settings/wrong-encryption', 'server/protocol-error'],
  frequency: 2,
  references: ['RFC 8314 section 3', 'RFC 6335'],

  asks(evidence) {
    return [
      ...muteEntrances(evidence).flatMap(speakFirst),
      ...pathPlaces(evidence).flatMap((place) => (foreign(evidence, place).length > 0 ? samePortElsewhere(place, evidence) : [])),
    ];
  },

  judge(evidence): readonly Finding<Detail>[] {
    const places = pathPlaces(evidence);
    const strange = places.flatMap((place) => foreign(evidence, place));
    if (strange.length > 0) {
      const groups = Map.groupBy(strange, ({ place, speaks }) => `${place.address} ${speaks}`);
      return [...groups.values()].map((group) => findingOf(evidence, group, strange));
    }
    const broken = places.find(
      (place) => breaksAt(evidence, place).length > 0 && dialoguesAt(evidence, place).some(({ greeting }) => greeting?.outcome === 'ok'),
    );
    return broken
      ? [ruledOut({ kind: 'endpoint', name: broken.host, address: broken.address, port: broken.port }, 'The mail service itself answers.')]
      : [];
  },

  words({ detail: { host, ports, speaks, wanted } }) {
    return {
      summary: `On port ${ports.join(', ')} of ${host} ${PROTOCOL_NAMES[speaks] ?? speaks} answers instead of ${SERVICE_NAMES[wanted]}.`,
      fix: {
        who: 'administrator',
        steps: [
          `Tell the administrator of the mail domain that ${PROTOCOL_NAMES[speaks] ?? speaks} answers on port ${ports.join(', ')} of ${host}.`,
          'For the administrator: see which program listens there (ss -ltnp) or where the load balancer or port forwarding leads, and give the port back to the mail service.',
          'If the mail service has moved, correct what is published for it (SRV records, autoconfig, instructions).',
        ],
        difficulty: 'moderate',
        takes: '20 minutes for the administrator of the server',
        tools: ['administration access to the server or load balancer'],
        prevention: 'Watch the greeting of each mail port from outside, not only whether the port is open.',
      },
    };
  },
});

interface Strange {
  readonly place: Place;
  readonly at: Part;
  readonly speaks: string;
}

/** Another protocol was recognised at the place. TLS where none is expected, or none where TLS is, is a matter of encryption. */
function foreign(evidence: Evidence, place: Place): readonly Strange[] {
  return breaksAt(evidence, place).flatMap(({ at }) => {
    const speaks = protocolOf(at);
    const expected = place.service === 'submission' ? 'smtp' : place.service;
    if (speaks === undefined || speaks === 'unknown' || speaks === 'tls' || speaks === expected) return [];
    return [{ place, at, speaks }];
  });
}

/** A web server waits to be spoken to. Servers that take mail turn away who speaks before them, and may remember it (RFC 5321 section 4.3.1). */
function speakFirst({ service, host, address, port, encryption }: Place): readonly Ask[] {
  return service === 'imap' || service === 'pop3'
    ? [control(knock, { service, host, address, port, encryption }, ['server/wrong-service', 'settings/wrong-encryption'])]
    : [];
}

function samePortElsewhere({ address, family, port }: Place, evidence: Evidence): readonly Ask[] {
  const [unrelated] = referenceAddresses(evidence).filter((other) => other.includes(':') === (family === 6) && other !== address);
  return unrelated === undefined
    ? []
    : [control(connect, { address: unrelated, port, purpose: 'unrelated' as const }, ['server/wrong-service', 'network/captive-portal'])];
}

function findingOf(evidence: Evidence, group: readonly Strange[], all: readonly Strange[]): Finding<Detail> {
  const [{ place, speaks }] = group as readonly [Strange, ...Strange[]];
  const where = [...new Set(group.map((one) => one.place.port))].toSorted((a, b) => a - b);
  const near = inEverybodysPlace(evidence, group);
  const manyHosts = new Set(all.map((one) => one.place.host)).size > 1;
  const certainty: Certainty = portal(evidence) || near ? 'possible' : manyHosts || MAIL_PROTOCOLS.includes(speaks) ? 'likely' : 'certain';
  return found({
    subject: { kind: 'endpoint', name: place.host, address: place.address, ...(where.length === 1 ? { port: place.port } : {}) },
    certainty,
    impact: 'blocks',
    accountsFor: group.map(({ at }) => at.id),
    evidence: [
      ...group
        .slice(0, 3)
        .map(({ at, place: { port } }) => cite(at, `Port ${port} answered as ${PROTOCOL_NAMES[speaks] ?? speaks} does${quoted(at)}.`)),
      ...(near
        ? [cite(near, "The same port of an unrelated host takes connections too: something near here may answer in everybody's place.")]
        : []),
    ],
    affects: affected(group.map((one) => one.place)),
    detail: { host: place.host, ports: where, speaks, wanted: place.service },
  });
}

function inEverybodysPlace(evidence: Evidence, group: readonly Strange[]): Look | undefined {
  const elsewhere = referenceAddresses(evidence).flatMap((address) =>
    group.flatMap(({ place: { port } }) => portAt(evidence, { address, port }) ?? []),
  );
  const { configuration } = evidence;
  return elsewhere.find(
    ({ state, address, port }) =>
      state === 'open' && !configuration.referenceEndpoints.some((text) => text.includes(address) && text.endsWith(`:${port}`)),
  )?.looks[0];
}

function quoted({ data }: Part): string {
  const text = 'plainAnswer' in data ? data.plainAnswer : 'text' in data ? data.text : undefined;
  const first = text?.split(/\r?\n|\\r|\\n/, 1)[0]?.slice(0, 80);
  return first ? `: "${first}"` : '';
}
