import type { Service } from '@mailmedic/contract/settings.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { breaksAt, dialogues, dialoguesAt, isHere, type Part } from '../../facts/dialogues.ts';
import { affected, pathPlaces, type Place } from '../../facts/endpoints.ts';
import { muteAt } from '../../facts/mute-servers/mute-servers.ts';
import type { How, Mute } from '../../facts/mute-servers/mute.ts';
import { ungreeted } from '../../facts/mute-servers/unanswered.ts';
import { referenceAddresses } from '../../facts/ports.ts';
import { askAnnounced, PROXY_SETTINGS } from '../../facts/proxy-line.ts';
import { control, type Ask } from '../../probe.ts';
import dialogue from '../../probes/mail/dialogue.ts';
import connect from '../../probes/tcp/connect.ts';

interface Detail {
  readonly host: string;
  readonly ports: readonly number[];
  readonly how: How | 'sender';
  readonly waitedMs: number;
}

export default defineCause<Detail>({
  id: 'server/not-responding',
  claim: 'The mail server takes the connection and then says nothing.',
  explanation:
    'A mail server greets whoever connects. Here the connection is taken, but the greeting does not come: the program behind it hangs, is overwhelmed, or is gone while something in front of it still takes calls. ' +
    'A mail program waits for a while and then reports that the server does not respond.',
  proof:
    'TCP connects and no greeting comes: likely after 8 seconds (6 where it is an offer of TLS that gets no answer), certain after 30; or the connection is closed without a word, whatever is said first, and even if nothing is. Where a greeting comes to who begins with the line of a load balancer (PROXY protocol), the server waits for that. ' +
    'Or the server greets inside an encrypted channel, where nobody on the way can reach, and leaves the first command without an answer, or the sender of a message after an accepted sign-in. ' +
    "Something was said after the silence, in case a web or TLS server waits to be spoken to; one entrance silent to encryption alone while the service's other one works speaks for a filter instead.",
  neighbours: [
    'firewall/protocol-filtered',
    'settings/wrong-encryption',
    'server/slow',
    'server/wrong-service',
    'tls/handshake-failed',
    'network/mtu',
  ],
  frequency: 3,
  references: ['RFC 5321 section 4.3.1', 'RFC 9051 section 7.1', 'RFC 1939 section 3', 'RFC 5321 section 4.5.3.2'],

  asks(evidence) {
    return pathPlaces(evidence).flatMap((place) => {
      const mute = ungreeted(evidence, place);
      if (mute.length === 0) return [];
      return [...controls(evidence, place), ...(mute.every(({ outcome }) => outcome === 'cut') ? askAnnounced(place, DECIDES) : [])];
    });
  },

  judge(evidence): readonly Finding<Detail>[] {
    const judged = pathPlaces(evidence).map((place) => ({ place, mute: muteAt(evidence, place) }));
    const mute = judged.flatMap((one) => one.mute ?? []);
    const greeting = judged.filter((one) => one.mute === undefined && greets(evidence, one.place));
    return [
      ...judgeSender(evidence),
      ...[...Map.groupBy(mute, ({ certainty, place, how }) => `${certainty} ${how} ${place.address}`).values()].map(findingOf),
      ...greeting.map(({ place: { host, address, port } }) =>
        ruledOut({ kind: 'endpoint', name: host, address, port }, 'The server sent its greeting.'),
      ),
    ];
  },

  words({ detail: { host, ports, how, waitedMs } }) {
    const port = `port ${ports.join(', ')}`;
    const waited = `(waited for ${Math.round(waitedMs / 1000)} s)`;
    const what = {
      silent: `then says nothing ${waited}`,
      cut: 'then closes it without a word',
      unspoken: 'then closes it without a word, before anything was said',
      hangs: `greets, and then answers nothing ${waited}`,
      sender: `accepts the sign-in, and then answers nothing when mail is to be handed over ${waited}`,
      'expects-proxy': 'then waits for a load balancer to say who comes (PROXY protocol); it serves nobody who comes directly',
    }[how];
    return {
      summary: `${host} takes the connection on ${port} and ${what}.`,
      fix: {
        who: 'provider',
        steps: [
          "Look at the mail provider's status page whether an outage or overload is known; if so, wait and try again in half an hour.",
          `Otherwise report to the provider that ${host} takes connections on ${port} but ${how === 'sender' ? 'no mail' : 'sends no greeting'}, with this report.`,
          forAdministrator(how),
        ],
        difficulty: 'moderate',
        takes: '30 minutes for the administrator of the server',
        tools: ['administration access to the server'],
        prevention: 'Watch the greeting from outside and not only the open port: a port stays open when the service behind it hangs.',
      },
    };
  },
});

function forAdministrator(how: Detail['how']): string {
  if (how === 'sender')
    return 'For the administrator: see what the server asks when a sender or recipient is named (tables in LDAP, SQL or over TCP, policy services, filters, DNS), and which of them does not answer.';
  if (how === 'expects-proxy')
    return `For the administrator: let connections come through the load balancer alone, or switch off that the server expects its PROXY line (${PROXY_SETTINGS}).`;
  if (how === 'unspoken' || how === 'cut')
    return `For the administrator: see whether what stands behind the load balancer runs; whether the balancer sends a PROXY line that the server does not expect, or leaves out one that it does (${PROXY_SETTINGS}); and whether the service that checks the passwords runs (Dovecot or saslauthd beside Postfix).`;
  return `For the administrator: see whether the service that checks the passwords runs (Dovecot or saslauthd beside Postfix), whether the service itself hangs (processes, load, open connections, a slow DNS or block-list look-up before the greeting), whether what stands behind the load balancer runs, and whether the server waits for a PROXY line that nobody sends (${PROXY_SETTINGS}).`;
}

/** It lets people in and then hangs over whom the mail is from. */
function judgeSender(evidence: Evidence): readonly Finding<Detail>[] {
  return evidence
    .of('mail/sender')
    .filter(({ role, outcome, durationMs }) => role === 'path' && outcome === 'silent' && durationMs >= LONG_MS)
    .map((look) => {
      const { service, host, port } = look.data;
      const seconds = Math.round(look.durationMs / 1000);
      return found({
        subject: look.subject,
        certainty: 'likely',
        impact: 'blocks',
        accountsFor: [look.id],
        evidence: [cite(look, `The server accepts the sign-in, and the sender's address stays without an answer for ${seconds} s.`)],
        affects: [{ service: service as Service, host, port }],
        detail: { host, ports: [port], how: 'sender', waitedMs: look.durationMs },
      });
    });
}

/** As long as a greeting is waited for: what is asked after the sign-in stands beside it, and nobody is kept out on purpose. */
const LONG_MS = 7500;

/** The same port elsewhere: if strangers take mail connections too, something near here takes them all. And what a listener gets who says nothing. */
function controls(evidence: Evidence, { service, host, address, family, port, encryption }: Place): readonly Ask[] {
  const [unrelated] = referenceAddresses(evidence).filter((other) => other.includes(':') === (family === 6) && other !== address);
  const cut =
    service !== 'exchange' &&
    encryption === 'tls' &&
    dialogues(evidence).some((seen) => isHere(seen, { address, port }) && seen.handshake?.outcome === 'cut');
  return [
    ...(unrelated === undefined ? [] : [control(connect, { address: unrelated, port, purpose: 'unrelated' as const }, DECIDES)]),
    ...(cut
      ? [
          control(
            dialogue,
            { service, host, address, port, encryption: 'plain' as const, patienceMs: 1500, purpose: 'service' as const },
            DECIDES,
          ),
        ]
      : []),
  ];
}

const DECIDES = ['server/not-responding', 'firewall/protocol-filtered'];

/** It greets, and fails only after that. */
function greets(evidence: Evidence, place: Place): boolean {
  return (
    breaksAt(evidence, place).length > 0 &&
    ungreeted(evidence, place).length === 0 &&
    dialoguesAt(evidence, place).some(({ greeting }) => greeting?.outcome === 'ok')
  );
}

function findingOf(group: readonly Mute[]): Finding<Detail> {
  const [{ place, how, certainty }] = group as readonly [Mute, ...Mute[]];
  const ports = [...new Set(group.map((one) => one.place.port))].toSorted((a, b) => a - b);
  return found({
    subject: { kind: 'endpoint', name: place.host, address: place.address, ...(ports.length === 1 ? { port: place.port } : {}) },
    certainty,
    impact: 'blocks',
    accountsFor: group.flatMap(({ looks }) => looks.map(({ id }) => id)),
    evidence: [
      ...group.flatMap(({ looks, waitedMs }) => looks.slice(0, 2).map((look) => cite(look, tell(look, how, waitedMs)))),
      ...group.flatMap(({ shown }) => shown.map((look) => cite(look, SHOWN[how === 'expects-proxy' ? how : 'unspoken']))),
      ...group.flatMap(({ beside }) =>
        beside
          .slice(0, 1)
          .map((look) => cite(look, 'The same port of an unrelated host takes connections too: something near here may take them all.')),
      ),
    ],
    affects: affected(group.map((one) => one.place)),
    detail: { host: place.host, ports, how, waitedMs: Math.max(...group.map(({ waitedMs }) => waitedMs)) },
  });
}

const SHOWN = {
  'expects-proxy': 'It greets who begins with the line by which a load balancer says who comes (PROXY UNKNOWN).',
  unspoken: 'It hangs up, too, on who has said nothing at all; with TLS from the start a server waits to be spoken to.',
} as const;

function tell(look: Part, how: How, waitedMs: number): string {
  const seconds = Math.round(waitedMs / 1000);
  if (look.probe === 'mail/capabilities' && look.outcome === 'cut')
    return 'The server greeted and hung up inside the encrypted channel, where it would have listed its ways of signing in.';
  if (how === 'silent') return `Connected; no greeting within ${seconds} s.`;
  if (how === 'hangs') return `It greets inside the encrypted channel; the first command stays without an answer for ${seconds} s.`;
  return 'Connected; the connection was closed before any greeting.';
}
