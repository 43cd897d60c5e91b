import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { affectedBy, isService } from '../../facts/certificates.ts';
import {
  askOtherHellos,
  failedHandshakes,
  isAgreed,
  isAnswered,
  otherEntranceLooks,
  wantsCipher,
  type FailedHandshake,
} from '../../facts/entrances.ts';
import { farewellIn } from '../../facts/other-answers.ts';
import { isOutForNow, wantsEncryption } from '../../facts/turned-away.ts';

interface Detail {
  readonly host: string;
  readonly how: string;
  /** without the server's name it works: the server does not know this name */
  readonly isNameUnknown: boolean;
}

export default defineCause<Detail>({
  id: 'tls/handshake-failed',
  claim: 'The mail server breaks off every attempt to begin an encrypted connection, for a reason of its own.',
  explanation:
    'Before anything is said, program and server agree on how to encrypt. This server takes the connection and then breaks the agreement off, whatever is offered and at each of its entrances. ' +
    'Often its certificate or key file is missing or cannot be read.',
  proof:
    'The handshake fails with every version and cipher, and at the other entrances of the same server too. If only one entrance fails, something on the way is likelier.',
  neighbours: ['firewall/protocol-filtered', 'settings/wrong-encryption', 'tls/version-mismatch', 'tls/cipher-mismatch'],
  frequency: 2,
  references: ['RFC 8446 section 6.2'],
  asks: (evidence) => askOtherHellos(evidence, ['tls/handshake-failed', 'firewall/protocol-filtered']),

  judge(evidence): readonly Finding<Detail>[] {
    return [
      ...failedHandshakes(evidence).flatMap((failed) => judgePlace(evidence, failed)),
      ...judgeRefusedOffers(evidence),
      ...judgeConfessions(evidence),
    ];
  },

  words({ detail: { host, how, isNameUnknown } }) {
    return {
      summary: isNameUnknown
        ? `${host} refuses encrypted connections because it does not know itself by this name.`
        : `${host} breaks off every attempt to begin an encrypted connection (${how}).`,
      fix: {
        who: 'administrator',
        steps: [
          ...(isNameUnknown
            ? [`Set up a certificate for the name ${host} in the mail server, or a default one for names it does not know.`]
            : []),
          "Read the mail server's log at the moment of a connection: it names the reason (certificate or key not readable, key does not fit, a library that is missing).",
          'See that certificate and key belong together and that the server may read them, then reload it.',
        ],
        difficulty: 'moderate',
        takes: '30 minutes',
        tools: ['access to the mail server and its log'],
        prevention: 'After each change of certificates make one encrypted connection to every mail service.',
      },
    };
  },
});

function judgePlace(evidence: Evidence, failed: FailedHandshake): readonly Finding<Detail>[] {
  const { look, looks, answers } = failed;
  const isNameUnknown =
    look.data.alert === 'unrecognized_name' && [...answers].some(([hello, answer]) => hello === 'no-server-name' && isAgreed(answer));
  if (!isNameUnknown && isExplained(failed)) return [];
  if (!isAnswered(evidence, failed))
    return [undecided(look.subject, "Does the handshake fail with every version, and at the server's other entrances?")];
  const others = otherEntranceLooks(evidence, failed);
  const sound = others.find(isAgreed);
  if (sound && !isNameUnknown)
    return [ruledOut(look.subject, `${sound.data.host} agrees on an encrypted channel at port ${sound.data.port}.`)];
  const failing = others.filter((one) => !isAgreed(one) && one.outcome !== 'unlooked' && one.outcome !== 'foreign');
  return [
    found({
      subject: look.subject,
      certainty: isNameUnknown || (failing.length > 0 && isSaidByServer(failed)) ? 'certain' : 'likely',
      impact: 'blocks',
      accountsFor: looks.map(({ id }) => id),
      evidence: [
        ...looks.map((one) => cite(one, `The handshake ends here: ${one.because ?? 'without a reason'}.`)),
        ...failing.slice(0, 3).map((one) => cite(one, `It fails at port ${one.data.port} too.`)),
        ...[...answers.values()]
          .slice(0, 3)
          .map((one) => cite(one, isAgreed(one) ? 'Offered in this way, it succeeds.' : 'Offered in another way, it fails too.')),
      ],
      affects: affectedBy(looks),
      detail: { host: look.data.host, how: look.data.alert ?? look.because ?? 'no reason given', isNameUnknown },
    }),
  ];
}

/** The server offers STARTTLS and then says that it cannot: `454 4.7.0 TLS not available due to local problem` (RFC 3207 section 4). */
function judgeRefusedOffers(evidence: Evidence): readonly Finding<Detail>[] {
  const refused = evidence
    .of('mail/starttls')
    .filter(
      ({ role, outcome, data }) =>
        role === 'path' &&
        outcome === 'refused' &&
        data.starttlsOffered &&
        data.status !== '421' &&
        data.status !== 'BYE' &&
        !isOutForNow(data),
    );
  return refused.map((look) => {
    const { service, host, port, status = '', text = '' } = look.data;
    const said = `${status} ${text}`.trim().split('\n', 1)[0]?.slice(0, 200) ?? '';
    return found({
      subject: look.subject,
      certainty: /^4|unavailable|not available/i.test(said) ? 'certain' : 'likely',
      impact: 'blocks',
      accountsFor: [look.id],
      evidence: [cite(look, `The server offers STARTTLS and then refuses it: ${said}`)],
      affects: isService(service) ? [{ service, host, port }] : [],
      detail: { host, how: said, isNameUnknown: false },
    });
  });
}

/** In plain text the server says that its encryption does not work: `* BYE Disconnected: TLS initialization failed.` */
function judgeConfessions(evidence: Evidence): readonly Finding<Detail>[] {
  const handshakes = evidence
    .of('tls/handshake')
    .filter(({ role, outcome }) => role === 'path' && outcome === 'foreign')
    .map((look) => ({ look, text: farewellIn(look.data.plainAnswer)?.text ?? '' }));
  const greetings = evidence
    .of('mail/greeting')
    .filter(({ role, outcome }) => role === 'path' && outcome === 'refused')
    .map((look) => ({ look, text: look.data.text ?? '' }));
  return [...handshakes, ...greetings]
    .filter(({ text }) => wantsEncryption(text))
    .map(({ look, text }) => {
      const { service, host, port } = look.data;
      const said = text.split('\n', 1)[0]?.slice(0, 200) ?? '';
      return found({
        subject: look.subject,
        certainty: 'certain' as const,
        impact: 'blocks' as const,
        accountsFor: [look.id],
        evidence: [cite(look, `The server says itself that it cannot encrypt: ${said}`)],
        affects: isService(service) ? [{ service, host, port }] : [],
        detail: { host, how: said, isNameUnknown: false },
      });
    });
}

/** Another offer succeeds, or the server says what is amiss: other causes speak for that. */
function isExplained(failed: FailedHandshake): boolean {
  const { looks, look, answers } = failed;
  const all = [...looks, ...answers.values()];
  if ([...answers.values()].some(isAgreed)) return true;
  if (all.some(({ data, outcome }) => data.alert === 'certificate_required' || (data.clientCertificateRequested && outcome !== 'ok')))
    return true;
  return look.data.alert === 'protocol_version' || wantsCipher(failed);
}

/** An alert is the server's own word; a reset may come from anywhere on the way. */
function isSaidByServer({ look }: FailedHandshake): boolean {
  return look.data.alertFrom === 'them';
}
