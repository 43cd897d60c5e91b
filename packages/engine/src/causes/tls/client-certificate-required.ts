import type { Look } from '@mailmedic/contract/look.ts';
import type { TlsHandshake } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { MailCapabilities, MailGreeting } from '@mailmedic/contract/looks/mail-dialogue.ts';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import { cite, defineCause, found, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { affectedBy, isService } from '../../facts/certificates.ts';
import { askOtherHellos, failedHandshakes, type FailedHandshake } from '../../facts/entrances.ts';
import { control } from '../../probe.ts';
import handshake from '../../probes/tls/handshake.ts';

interface Detail {
  readonly host: string;
}

export default defineCause<Detail>({
  id: 'tls/client-certificate-required',
  claim: 'The mail server demands that the mail program shows a certificate of its own, and breaks off without one.',
  explanation:
    'Usually only the server proves who it is, and people sign in with a password. This server wants a certificate from your mail program too, ' +
    'before it says anything. A program without one is turned away.',
  proof:
    'The server asks for a client certificate and ends the handshake when none is sent, or says so with the alert certificate_required. Asking alone is in order: many servers ask and go on without.',
  neighbours: ['tls/handshake-failed', 'tls/cipher-mismatch'],
  frequency: 1,
  references: ['RFC 8446 sections 4.3.2 and 4.4.2.4', 'RFC 5246 section 7.4.4'],
  asks: (evidence) => [
    ...askOtherHellos(evidence, ['tls/client-certificate-required', 'tls/handshake-failed']),
    ...hungUp(evidence).map(({ data: { service, host, address, port } }) =>
      control(handshake, { service, host, address, port, entrance: 'tls' as const, hello: 'tls1.2' as const }, [
        'tls/client-certificate-required',
      ]),
    ),
  ],

  judge(evidence): readonly Finding<Detail>[] {
    return [
      ...failedHandshakes(evidence).flatMap((failed) => judgePlace(failed)),
      ...hungUp(evidence).flatMap((greeting) => judgeHungUp(evidence, greeting)),
      ...judgeWords(evidence),
    ];
  },

  words({ detail: { host } }) {
    return {
      summary: `${host} demands a certificate from the mail program and ends the connection without one.`,
      fix: {
        who: 'administrator',
        steps: [
          `Decide whether ${host} is meant to demand client certificates. If not, switch it off (Dovecot: ssl_request_client_cert; Postfix: smtpd_tls_req_ccert) and reload.`,
          'If it is, hand every user a certificate and the steps to install it in the mail program.',
        ],
        difficulty: 'moderate',
        takes: '20 minutes',
        tools: ['access to the mail server'],
        prevention: 'Demand client certificates only at entrances that no ordinary mail program is told to use.',
      },
    };
  },
});

function judgePlace(failed: FailedHandshake): readonly Finding<Detail>[] {
  const demanding = demand(failed);
  if (!demanding) return [];
  const { looks, look } = failed;
  return [
    found({
      subject: look.subject,
      certainty: 'certain',
      impact: 'blocks',
      accountsFor: looks.map(({ id }) => id),
      evidence: [
        ...looks.map((one) =>
          cite(
            one,
            one.data.alert === 'certificate_required'
              ? 'The server ends the connection with the alert certificate_required.'
              : 'The server ends the handshake.',
          ),
        ),
        ...(demanding === look ? [] : [cite(demanding, 'Offered TLS 1.2, it asks for a client certificate and then ends the handshake.')]),
      ],
      affects: affectedBy(looks),
      detail: { host: look.data.host },
    }),
  ];
}

/** Connections that the server closed in place of a greeting, right after TLS was agreed on: some servers never say why. */
function hungUp(evidence: Evidence): readonly (Look<MailGreeting> & { readonly data: { readonly service: Service } })[] {
  return evidence.of('mail/greeting').filter((look): look is Look<MailGreeting> & { readonly data: { readonly service: Service } } => {
    const { data, role, outcome } = look;
    return role === 'path' && outcome === 'cut' && data.encrypted && data.encryption === 'tls' && isService(data.service);
  });
}

/** TLS 1.2 asks in the clear, so the same entrance shows there whether it wanted a certificate. */
function judgeHungUp(evidence: Evidence, greeting: Look<MailGreeting>): readonly Finding<Detail>[] {
  const { host, address, port } = greeting.data;
  const asking = evidence
    .of('tls/handshake')
    .find(({ data }) => data.host === host && data.address === address && data.port === port && data.clientCertificateRequested);
  if (!asking) return [];
  return [
    found({
      subject: greeting.subject,
      certainty: 'likely',
      impact: 'blocks',
      accountsFor: [greeting.id],
      evidence: [
        cite(greeting, 'The server closes the connection as soon as TLS is agreed on.'),
        cite(asking, 'In the handshake it asks for a client certificate.'),
      ],
      affects: affectedBy([asking]),
      detail: { host },
    }),
  ];
}

/** Some servers agree on TLS first and then say in words what they miss: `421 4.7.1 Error: No client certificate presented`. */
function judgeWords(evidence: Evidence): readonly Finding<Detail>[] {
  const replies: readonly Look<MailGreeting | MailCapabilities>[] = [...evidence.of('mail/greeting'), ...evidence.of('mail/capabilities')];
  const saying = replies.filter(
    ({ role, outcome, data }) => role === 'path' && outcome === 'refused' && /\bclient (?:ssl |tls )?certificate\b/i.test(data.text ?? ''),
  );
  return [...saying, ...signInsWithout(evidence)].map((look) =>
    found({
      subject: look.subject,
      certainty: 'certain',
      impact: 'blocks',
      accountsFor: [look.id],
      evidence: [cite(look, `The server says: ${(look.data.text ?? '').split('\n', 1)[0]?.slice(0, 200) ?? ''}`)],
      affects: isService(look.data.service) ? [{ service: look.data.service, host: look.data.host, port: look.data.port }] : [],
      detail: { host: look.data.host },
    }),
  );
}

/** … or they let the client come as far as its sign-in: `Client didn't present valid SSL certificate` (Dovecot). */
function signInsWithout(evidence: Evidence): readonly Look<SignIn>[] {
  return evidence
    .of('mail/sign-in')
    .filter(({ role, outcome, data }) => role === 'path' && outcome === 'refused' && WITHOUT_CERTIFICATE.test(data.text ?? ''));
}

const WITHOUT_CERTIFICATE =
  /\bclient\b.{0,30}\b(?:present|send|provid|suppl|show|lack|miss|need|requir)\w*\b.{0,30}\bcertificate\b|\bclient (?:ssl |tls )?certificate (?:is )?(?:required|needed|missing)\b/i;

/** The look that shows the demand. */
function demand({ looks, answers }: FailedHandshake): Look<TlsHandshake> | undefined {
  const all = [...looks, ...answers.values()];
  return all.find(({ data }) => data.alert === 'certificate_required') ?? all.find(isTurnedAwayAfterRequest);
}

/** A server that asks, gets nothing and then says no has made the certificate a condition. */
function isTurnedAwayAfterRequest({ data, outcome }: Look<TlsHandshake>): boolean {
  return data.clientCertificateRequested && data.alertFrom !== 'us' && (outcome === 'refused' || outcome === 'cut');
}
