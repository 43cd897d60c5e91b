import type { Service } from '@mailmedic/contract/settings.ts';
import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { breaksAt, isSound, dialogues, type DialogueSeen, type Part } from '../../facts/dialogues.ts';
import { affected, pathPlaces, type Place } from '../../facts/endpoints.ts';
import { PROXY_SETTINGS } from '../../facts/proxy-line.ts';
import { tracesOfRewriting } from '../../facts/rewriting.ts';
import { protocolOf } from '../../facts/protocols.ts';
import { askListening, type Unasked, unaskedAt } from '../../facts/unasked-replies.ts';

interface Detail {
  readonly host: string;
  readonly port: number;
  readonly how: How;
  readonly said: string;
}

type How = 'broken' | 'closed' | 'unknown-command' | 'sign-in' | 'unasked' | 'plain';

export default defineCause<Detail>({
  id: 'server/protocol-error',
  claim: "The server's answer breaks the rules of the protocol, so that no mail program can go on.",
  explanation:
    'Mail programs and servers follow a fixed form of dialogue. The server answers, but with something that no mail program can understand, or it hangs up in the middle of the dialogue. ' +
    'The program on the server, or what stands in front of it, is faulty or half set up.',
  proof:
    'Bytes came that are no reply of the protocol and of no other that is known, or the server ends the dialogue without a word inside an encrypted channel, where nobody on the way can reach; or it replies to a command, or complains of an offer of TLS, that was never sent; or in the middle of a sign-in it asks for what the method has not, or cannot prove that it knows the password. ' +
    'Bytes masked or overwritten in the manner of a filter speak for a rewriting on the way instead.',
  neighbours: ['firewall/protocol-filtered', 'server/wrong-service', 'server/unavailable'],
  frequency: 1,
  references: [
    'RFC 5321 section 4.2',
    'RFC 9051 section 7',
    'RFC 1939 section 3',
    'RFC 5804 section 1.3',
    'RFC 4422 section 3',
    'RFC 5802 section 5',
  ],

  asks: (evidence) => askListening(evidence, ['server/protocol-error', 'firewall/protocol-filtered', 'tls/starttls-missing']),

  judge(evidence): readonly Finding<Detail>[] {
    const places = pathPlaces(evidence);
    const findings = [...places.flatMap((place) => judgePlace(evidence, place)), ...judgeSignIn(evidence), ...judgeSender(evidence)];
    if (findings.length > 0) return findings;
    const broken = places.find((place) => breaksAt(evidence, place).length > 0);
    return broken
      ? [
          ruledOut(
            { kind: 'endpoint', name: broken.host, address: broken.address, port: broken.port },
            'What the server did say keeps to the protocol.',
          ),
        ]
      : [];
  },

  words({ detail: { host, port, how, said } }) {
    return {
      summary: `${host} ${SUMMARIES[how]} on port ${port}${said === '' ? '.' : `: "${said}"`}`,
      fix: {
        who: 'provider',
        steps: [
          "Look at the mail provider's status page whether a fault is known.",
          `Report to the provider what ${host} answers on port ${port}; the bytes are in this report.`,
          how === 'unasked'
            ? `For the administrator: something in front of port ${port} speaks to the server before the client does, such as a load balancer or port forwarding that sends a PROXY line. Switch that off there, or let the server expect it (${PROXY_SETTINGS}).`
            : 'For the administrator: see which program answers on that port, its log, and whether a proxy in front of it expects something else (for example the PROXY protocol).',
        ],
        difficulty: 'expert',
        takes: 'an hour for the administrator of the server',
        tools: ['administration access to the server'],
        prevention: 'After each change of the server hold a whole dialogue with it from outside, as `mailmedic check` does.',
      },
    };
  },
});

const SUMMARIES: Readonly<Record<How, string>> = {
  broken: 'answers with something that is not the mail protocol',
  closed: 'hangs up in the middle of the dialogue',
  'unknown-command': 'does not know the first command of the protocol',
  'sign-in': 'does not keep to the rules of the sign-in',
  unasked: 'answers a command that this computer never sent',
  plain: 'agrees to begin encryption and goes on without it',
};

function judgePlace(evidence: Evidence, place: Place): readonly Finding<Detail>[] {
  const unasked = unaskedAt(evidence, place);
  const breaks = breaksAt(evidence, place);
  if (unasked)
    return [
      answersOthers(
        place,
        unasked,
        breaks.map(({ at }) => at),
      ),
    ];
  // who hangs up at first and greets nobody after that does not run as it should, whatever the protocol
  const isMuteToo = isMuteAnywhere(evidence, place);
  const broken = breaks.flatMap(({ seen, at }) => {
    const how = howBroken(seen, at);
    return how === undefined || (how === 'closed' && isMuteToo) ? [] : [{ seen, at, how }];
  });
  const [first] = broken;
  if (!first || tracesOfRewriting(evidence, place).length > 0) return [];
  const { at, how } = first;
  const said = textOf(at);
  return [
    found({
      subject: { kind: 'endpoint', name: place.host, address: place.address, port: place.port },
      certainty: certaintyOf(evidence, place, first),
      impact: 'blocks',
      accountsFor: broken.map((one) => one.at.id),
      evidence: broken.slice(0, 2).map((one) => cite(one.at, EVIDENCE[one.how](textOf(one.at)))),
      affects: affected([place]),
      detail: { host: place.host, port: place.port, how, said },
    }),
  ];
}

/** Whoever stands in front of the server says something to it first, and the server does not expect that. */
function answersOthers(place: Place, { look, is, text }: Unasked, at: readonly Part[]): Finding<Detail> {
  return found({
    subject: { kind: 'endpoint', name: place.host, address: place.address, port: place.port },
    certainty: 'certain',
    // some programs stumble over it and others do not
    ...(at.length > 0 ? { impact: 'blocks' as const } : { impact: 'sometimes' as const, standsAlone: true }),
    accountsFor: at.map(({ id }) => id),
    evidence: [cite(look, UNASKED[is](text))],
    affects: affected([place]),
    detail: { host: place.host, port: place.port, how: 'unasked', said: text },
  });
}

const UNASKED: Readonly<Record<Unasked['is'], (text: string) => string>> = {
  reply: (text) => `After the greeting this computer said nothing, and the server replied all the same: "${text}"`,
  alert: () => 'This computer said nothing, and the server complained of what it got in the place of an offer of TLS.',
  told: (text) => `This computer said nothing before the greeting, and the server says that it did: "${text}"`,
};

/** The same service of the host greets nobody at one of its addresses. */
function isMuteAnywhere(evidence: Evidence, { host, service }: Place): boolean {
  return pathPlaces(evidence)
    .filter((place) => place.host === host && place.service === service)
    .flatMap((place) => breaksAt(evidence, place))
    .some(({ seen, at }) => at === seen.greeting && (at.outcome === 'silent' || at.outcome === 'cut'));
}

/** It takes the sign-in and hangs up, or says what is none of the protocol, as soon as mail is to be handed over: whoever stands behind it is missing. */
function judgeSender(evidence: Evidence): readonly Finding<Detail>[] {
  const broken = evidence
    .of('mail/sender')
    .filter(({ role, outcome }) => role === 'path' && (outcome === 'cut' || outcome === 'malformed'));
  return broken.map((look) => {
    const { service, host, port, text = '' } = look.data;
    const said = text.split('\n', 1)[0]?.slice(0, 120) ?? '';
    return found({
      subject: look.subject,
      certainty: 'likely',
      impact: 'blocks',
      accountsFor: [look.id],
      evidence: [cite(look, `The server takes the sign-in, and when the sender is named ${look.because ?? 'it does not answer'}.`)],
      affects: [{ service: service as Service, host, port }],
      detail: { host, port, how: look.outcome === 'cut' ? 'closed' : 'broken', said },
    });
  });
}

/** What came in the place of an answer to the sign-in is no refusal; name and password have not been judged. */
function judgeSignIn(evidence: Evidence): readonly Finding<Detail>[] {
  const broken = evidence.of('mail/sign-in').filter(({ role, outcome }) => role === 'path' && outcome === 'malformed');
  return broken.map((look) => {
    const { service, host, port } = look.data;
    const said = look.because ?? '';
    return found({
      subject: look.subject,
      // a server behind another that ends the encryption offers a binding that cannot hold, and programs that know none get in
      certainty: /binding/.test(said) ? 'possible' : 'likely',
      impact: 'blocks',
      accountsFor: [look.id],
      evidence: [cite(look, `In the sign-in ${said}.`)],
      affects: [{ service: service as Service, host, port }],
      detail: { host, port, how: 'sign-in', said },
    });
  });
}

const EVIDENCE: Readonly<Record<Exclude<How, 'sign-in' | 'unasked'>, (said: string) => string>> = {
  broken: (said) => (said === '' ? 'The answer is none of the protocol.' : `The answer is none of the protocol: "${said}"`),
  closed: () => 'The server closed the connection in the middle of the dialogue, inside the encrypted channel.',
  'unknown-command': (said) => `The first command was refused: "${said}"`,
  plain: (said) => `It agreed to begin encryption (STARTTLS), and answered the offer of TLS in plain text: "${said}"`,
};

function howBroken(seen: DialogueSeen, at: Part): Exclude<How, 'sign-in' | 'unasked'> | undefined {
  if (at.probe === 'tls/handshake') return howAnswered(seen, at);
  if (at.outcome === 'malformed') return 'broken';
  if (at.outcome === 'foreign') return protocolOf(at) === 'unknown' ? 'broken' : undefined;
  const { greeting, handshake } = seen;
  // Inside the channel nobody else can cut; RFC 5321 section 3.8 wants a word before.
  const isInside = handshake !== undefined && handshake !== at && (handshake.outcome === 'ok' || handshake.outcome === 'denied');
  if (at.outcome === 'cut' && isInside && greeting?.outcome === 'ok') return 'closed';
  const isFirstCommand =
    at.probe === 'mail/capabilities' && at.outcome === 'refused' && 'status' in at.data && /^(?:50[0-4]|BAD)$/.test(at.data.status ?? '');
  return isFirstCommand ? 'unknown-command' : undefined;
}

/** An offer of TLS is answered by bytes of no protocol, or by the mail protocol itself after it had agreed to encrypt. */
function howAnswered({ starttls, service }: DialogueSeen, at: Part): 'broken' | 'plain' | undefined {
  if (at.outcome !== 'foreign' || !('plainAnswer' in at.data) || !at.data.plainAnswer) return undefined;
  const spoken = protocolOf(at);
  if (spoken === 'unknown') return 'broken';
  const own = service === 'submission' ? 'smtp' : service;
  return starttls?.outcome === 'ok' && spoken === own ? 'plain' : undefined;
}

/** Inside the verified channel the bytes are the server's own; in the clear somebody on the way may have written them. */
function certaintyOf(
  evidence: Evidence,
  place: Place,
  { seen, at, how }: { readonly seen: DialogueSeen; readonly at: Part; readonly how: Exclude<How, 'sign-in' | 'unasked'> },
): Certainty {
  if (how !== 'broken') return 'likely';
  const isInside = seen.handshake !== undefined && seen.handshake !== at && seen.handshake.outcome === 'ok';
  if (isInside) return 'certain';
  const otherWay = dialogues(evidence).some(
    (other) => other.service === place.service && other.host === place.host && other.encryption !== place.encryption && isSound(other),
  );
  return otherWay ? 'likely' : 'certain';
}

function textOf({ data }: Part): string {
  return (
    ('plainAnswer' in data && data.plainAnswer !== undefined ? firstOf(data.plainAnswer) : 'text' in data ? (data.text ?? '') : '')
      .split('\n', 1)[0]
      ?.slice(0, 120) ?? ''
  );
}

/** What is kept of it has its line ends escaped. */
function firstOf(plainAnswer: string): string {
  return plainAnswer.split(/\\r|\\n/, 1)[0] ?? '';
}
