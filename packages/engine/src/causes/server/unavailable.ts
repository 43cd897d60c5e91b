import type { Look } from '@mailmedic/contract/look.ts';
import type { MailGreeting } from '@mailmedic/contract/looks/mail-dialogue.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { breaksAt, dialoguesAt, type Part } from '../../facts/dialogues.ts';
import { affected, pathPlaces, type Place } from '../../facts/endpoints.ts';
import { affectedMailbox, isSentAway, mailboxes } from '../../facts/mailbox.ts';
import { farewellIn } from '../../facts/other-answers.ts';
import { refusedSignIns, wordsOf } from '../../facts/sign-in.ts';
import { refusedSenders } from '../../facts/refused-senders.ts';
import { unaskedIn } from '../../facts/unasked-replies.ts';
import { receiving } from '../../facts/receiving.ts';
import { PROXY_SETTINGS } from '../../facts/proxy-line.ts';
import { pattern } from '@mailmedic/knowledge/lexicon/pattern.ts';
import { withoutSignInService } from '../../facts/without-sign-in-service.ts';
import { isOutForNow, isTemporary, turnedAway, wantsEncryption, type Words } from '../../facts/turned-away.ts';

interface Detail {
  readonly host: string;
  readonly said: string;
  readonly permanent: boolean;
  /** a lasting "no" without a reason, which some servers give to single addresses only */
  readonly mayBeAddress?: true;
}

export default defineCause<Detail>({
  id: 'server/unavailable',
  claim: 'The mail service itself says that it is not available now.',
  explanation:
    'The server answers and says that it cannot serve anybody at the moment, for example because of maintenance, overload or a fault behind it. ' +
    'The settings and the way to the server are in order; waiting is usually all that helps on this side.',
  proof:
    'The greeting or the first reply turns the client away with a word for unavailability (421, BYE, [UNAVAILABLE], [SYS/TEMP]), or after an accepted sign-in the server takes no mail for now (4xx) or closes with a word for everybody (BYE with [ALERT]), or every web address of an Exchange server answers 503 or its like. ' +
    'Where the greeting refuses for good and says only that there is no service, it is likely: servers greet single addresses so, too. ' +
    "A reply that speaks of too many connections, or of this network's address being refused, means something else and is left open.",
  neighbours: ['auth/rate-limited', 'server/down', 'server/not-responding', 'auth/unavailable'],
  frequency: 3,
  references: ['RFC 5321 section 3.8', 'RFC 5321 section 4.2.3', 'RFC 9051 section 7.1.5', 'RFC 5530 section 3', 'RFC 3206 section 4'],

  judge(evidence): readonly Finding<Detail>[] {
    const places = pathPlaces(evidence);
    const said = places.flatMap((place) => breaksAt(evidence, place).flatMap(({ at }) => reply(place, at)));
    const by = Map.groupBy(said, ({ place, certainty }) => `${place.address} ${certainty ?? 'open'}`);
    const findings = [
      ...[...by.values()].flatMap((group) => findingsOf(evidence, group)),
      ...exchangeOutOfService(evidence),
      ...atSignIn(evidence),
      ...afterSignIn(evidence),
      ...insteadOfMailbox(evidence),
    ];
    if (findings.length > 0) return findings;
    const greeted = places.find(
      (place) => breaksAt(evidence, place).length > 0 && dialoguesAt(evidence, place).some(({ greeting }) => greeting?.outcome === 'ok'),
    );
    return greeted
      ? [
          ruledOut(
            { kind: 'endpoint', name: greeted.host, address: greeted.address, port: greeted.port },
            'The server greets as one that is ready.',
          ),
        ]
      : [];
  },

  words({ detail: { host, said, permanent, mayBeAddress } }) {
    return {
      summary: `${host} says that it is not available${permanent ? '' : ' now'}: "${said}"`,
      fix: {
        who: 'provider',
        steps: [
          "Look at the mail provider's status page whether maintenance or an outage is known.",
          ...(mayBeAddress
            ? [
                `Check once from another network, for example by a mobile phone: if ${host} greets there, it refuses the address of this network and not everybody. Then ask its administrator why (Exim: host_reject_connection; Sendmail: the access table and milters).`,
              ]
            : []),
          'Wait a quarter of an hour and check again. Settings and password need no change.',
          "If it lasts longer, send this report to the provider: the server's own words are in it.",
          ...(LOCAL_ERROR.test(said)
            ? [
                `For the administrator: the log of that moment has the reason. Postfix says this, too, where it expects a PROXY line of a load balancer and somebody comes directly (${PROXY_SETTINGS}).`,
              ]
            : []),
        ],
        difficulty: 'easy',
        takes: 'a quarter of an hour of waiting',
        tools: [],
        prevention: 'Announce maintenance beforehand, and watch the greeting from outside so that an outage is noticed at once.',
      },
    };
  },
});

/** As Postfix says of faults of its own, among them that nobody was announced to it. */
const LOCAL_ERROR = /\bserver local error\b/i;

/** Asked to let somebody in, it says that it has no room for anything. */
function atSignIn(evidence: Evidence): readonly Finding<Detail>[] {
  return refusedSignIns(evidence)
    .filter(({ refusal }) => refusal.meaning === 'server/unavailable')
    .map(({ look }) => {
      const { host, port, service } = look.data;
      return found({
        subject: look.subject,
        certainty: 'certain',
        impact: 'blocks',
        accountsFor: [look.id],
        evidence: [cite(look, `${host} answers the sign-in with what is wrong with itself: "${wordsOf(look)}"`)],
        affects: [{ service: service as Service, host, port }],
        detail: { host, said: wordsOf(look), permanent: false },
      });
    });
}

/** It lets people in, and takes no mail: for now (RFC 5321 section 4.2.1), or not from a domain that is on a list. */
function afterSignIn(evidence: Evidence): readonly Finding<Detail>[] {
  return refusedSenders(evidence).flatMap(({ look, why, said }): readonly Finding<Detail>[] => {
    const { host, port, service, username } = look.data;
    if (why === 'place')
      return [
        undecided(
          look.subject,
          `${host} accepts the sign-in of ${username} and then refuses its sender address for a list: "${said}" Which domain does the list that it names hold, and since when?`,
        ),
      ];
    const isBlind = why === 'sender' && DOMAIN_NOT_SEEN.test(look.data.code ?? '') && receiving(evidence)?.says === 'hosts';
    if (why !== 'service' && !isBlind) return [];
    return [
      found({
        subject: look.subject,
        // said of the recipient, it may hold for this one alone
        certainty: OF_ITSELF.test(look.data.code ?? '') && look.data.refusedAt !== 'RCPT' ? 'certain' : 'likely',
        impact: 'blocks',
        accountsFor: [look.id],
        evidence: [cite(look, `${host} accepts the sign-in of ${username} and then takes no mail: "${said}"`)],
        affects: [{ service: service as Service, host, port }],
        detail: { host, said, permanent: false },
      }),
    ];
  });
}

/** After the sign-in it says good-bye in the place of opening the mailbox, and that it does so to everybody. */
function insteadOfMailbox(evidence: Evidence): readonly Finding<Detail>[] {
  return mailboxes(evidence)
    .filter((look) => look.outcome === 'refused' && isSentAway(look))
    .map((look) => {
      const said = `BYE ${look.data.text?.split(/\\n|\n/, 1)[0] ?? ''}`.trim().slice(0, 200);
      return found({
        subject: look.subject,
        certainty: 'likely',
        impact: 'blocks',
        accountsFor: [look.id],
        evidence: [cite(look, `${look.data.host} accepts the sign-in of ${look.data.username} and then closes: "${said}"`)],
        affects: affectedMailbox(look),
        detail: { host: look.data.host, said, permanent: false },
      });
    });
}

/** The sender's domain could not be looked up for now (RFC 3463 section 3.2), though others can: Sendmail, Postfix's reject_unknown_sender_domain. */
const DOMAIN_NOT_SEEN = /^4\.1\.8$/;

/** X.3.Z: mail system status (RFC 3463 section 3.4). */
const OF_ITSELF = /^4\.3\./;

const OUT_OF_SERVICE: ReadonlySet<number> = new Set([502, 503, 504]);

/** Every web address of an Exchange server answers that what stands behind it does not (RFC 9110 section 15.6). */
function exchangeOutOfService(evidence: Evidence): readonly Finding<Detail>[] {
  const looks = evidence
    .of('web/exchange')
    .filter(
      ({ role, outcome, data }) =>
        role === 'path' && outcome === 'refused' && data.endpoints.every(({ status = 0 }) => OUT_OF_SERVICE.has(status)),
    );
  const [first] = looks;
  const status = first?.data.endpoints[0]?.status;
  if (!first || status === undefined) return [];
  const { host, port } = first.data;
  return [
    found({
      subject: { kind: 'name', name: host },
      certainty: 'certain',
      impact: 'blocks',
      accountsFor: looks.map(({ id }) => id),
      evidence: looks.map((look) =>
        cite(look, `Each web address of Exchange at ${look.data.address} answers ${look.data.endpoints[0]?.status ?? ''}.`),
      ),
      affects: [{ service: 'exchange', host, port }],
      detail: { host, said: `HTTP ${status}`, permanent: false },
    }),
  ];
}

interface Said {
  readonly place: Place;
  readonly at: Part;
  readonly words: string;
  /** none: the words mean, or may mean, something else */
  readonly certainty: Certainty | undefined;
  readonly permanent: boolean;
}

/** A reply that sends the client away, in the greeting or in answer to its first commands. */
function reply(place: Place, at: Part): readonly Said[] {
  if (at.probe === 'tls/handshake') return inPlainText(place, at);
  if (at.outcome !== 'refused' || !('text' in at.data) || isTooEarly(at)) return [];
  const { status, code, text }: Words = at.data;
  if (at.probe !== 'mail/greeting' && !isFarewell(at.data) && !isPutOff(at)) return [];
  const words = (text ?? '').split('\n', 1)[0]?.slice(0, 200) ?? '';
  return [
    { place, at, words, certainty: certaintyOf({ status, code, text }), permanent: !isTemporary({ status, code }) && status !== 'BYE' },
  ];
}

/** It says that we spoke before the greeting, and we did not: no word about its own state. */
function isTooEarly(at: Part): boolean {
  return at.probe === 'mail/greeting' && unaskedIn(at as Look<MailGreeting>) !== undefined;
}

/** Where encryption was to begin, the service ends the connection in plain text; a want of encryption is a cause of its own. */
function inPlainText(place: Place, at: Part): readonly Said[] {
  const farewell = 'plainAnswer' in at.data ? farewellIn(at.data.plainAnswer) : undefined;
  if (at.outcome !== 'foreign' || !farewell || wantsEncryption(farewell.text) || !fits(place, farewell.status)) return [];
  // a command that is not known says nothing of the service (RFC 5321 section 4.2.2)
  if (/^50[0-4]$/.test(farewell.status)) return [];
  const words = farewell.text.slice(0, 200);
  return [{ place, at, words, certainty: certaintyOf(farewell), permanent: !isTemporary(farewell) && farewell.status !== 'BYE' }];
}

function fits({ service }: Place, status: string): boolean {
  return status === 'BYE' ? service === 'imap' : status === '-ERR' ? service === 'pop3' : service === 'submission' || service === 'smtp';
}

/** After the greeting only what ends the service counts; a command that is refused is another matter. */
function isFarewell({ status = '', code = '' }: Words): boolean {
  return status === '421' || status === 'BYE' || /^(?:unavailable|sys\/|trylater)/i.test(code);
}

/** Even the first command is answered with "not now" (RFC 5321 section 4.2.1), or the wish for encryption with a fault that is none of it. */
function isPutOff({ probe, data }: Part): boolean {
  if (probe === 'mail/starttls') return 'status' in data && isOutForNow(data);
  return probe === 'mail/capabilities' && 'status' in data && /^4\d\d$/.test(data.status ?? '');
}

function certaintyOf(words: Words): Certainty | undefined {
  const why = turnedAway(words);
  // where policy is behind it, it may be about who asks
  if (why === 'unavailable')
    return /\b4\.7\.\d/.test(`${words.code ?? ''} ${words.text ?? ''}`) || isBareRefusal(words) ? 'likely' : 'certain';
  // Without a reason it is most often this one (RFC 5321 sections 3.1 and 4.2.3, RFC 9051 section 7.1.5, RFC 1939 section 3),
  // unless it is a lasting "no" that speaks of the client's address.
  if (why === 'unsaid') return isTemporary(words) || !ADDRESS.test(words.text ?? '') ? 'likely' : 'possible';
  return undefined;
}

/**
 * "No service here", for good, and nothing of its own state: RFC 5321 section 3.1 has 554 for whoever offers none, and servers give it
 * to single clients as well (Exim's host_reject_connection, Sendmail after a refusal by its access table).
 */
function isBareRefusal({ status = '', code = '', text = '' }: Words): boolean {
  return /^5/.test(status) && !/^5\.3\./.test(code) && !OWN_STATE.test(text);
}

/** What a server says of itself, and to everybody. */
const OWN_STATE = pattern('i')`
  maintenance|\bdown\b|offline|\bshut|overload|\bload\b|busy|space|memory|resource|storage|disk|database|backend|upstream|internal|fatal|
  unexpected|process|daemon|\b(?:can(?:not|'t)|could not|unable to|failed to) \w+|\bfail|temporar|currently|at the moment|out of order|
  \bclosed\b|\bmoved\b|no longer|retired|discontinued|decommission
`;

const ADDRESS = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9a-f]{1,4}:[0-9a-f:]*:[0-9a-f]{1,4}\b/i;

function findingsOf(evidence: Evidence, group: readonly Said[]): readonly Finding<Detail>[] {
  const [{ place, certainty, words, permanent, at }] = group as readonly [Said, ...Said[]];
  const subject = { kind: 'endpoint' as const, name: place.host, address: place.address };
  if (certainty === undefined)
    return [
      undecided(
        { ...subject, port: place.port },
        `${place.host} turns this computer away: "${words}" Does it do so for other networks too, and still in half an hour?`,
      ),
    ];
  return [
    found({
      subject,
      certainty,
      impact: 'blocks',
      accountsFor: group.map((one) => one.at.id),
      evidence: group.slice(0, 4).map((one) => cite(one.at, `Port ${one.place.port} answered: "${one.words}"`)),
      affects: affected(group.map((one) => one.place)),
      ...(group.some((one) => one.place.service === 'imap' || one.place.service === 'pop3')
        ? { invalidates: withoutSignInService(evidence, place.address).map(({ id }) => id) }
        : {}),
      detail: {
        host: at.subject.name ?? place.host,
        said: words,
        permanent,
        ...(group.some((one) => one.at.probe === 'mail/greeting' && 'status' in one.at.data && isBareRefusal(one.at.data))
          ? { mayBeAddress: true as const }
          : {}),
      },
    }),
  ];
}
