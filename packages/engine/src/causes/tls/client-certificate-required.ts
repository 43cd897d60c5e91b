import type { Look } from '@mailmedic/contract/look.ts';
import type { TlsHandshake } from '@mailmedic/contract/looks/tls-handshake.ts';
import { cite, defineCause, found, type Finding } from '../../cause.ts';
import { affectedBy } from '../../facts/certificates.ts';
import { askOtherHellos, failedHandshakes, type FailedHandshake } from '../../facts/entrances.ts';

interface Detail {
  readonly host: string;
}

export default defineCause<Detail>({
  id: 'tls/client-certificate-required',
  claim: 'The mail server demands that the mail program shows a certificate of its own, and breaks off without one.',
  explanation:
    'Usually only the server proves who it is, and people sign in with a password. This server wants a certificate from your mail program too, ' +
    'before it says anything. A program without one is turned away.',
  proof: 'The server asks for a client certificate and ends the handshake when none is sent, or says so with the alert certificate_required. Asking alone is in order: many servers ask and go on without.',
  neighbours: ['tls/handshake-failed', 'tls/cipher-mismatch'],
  frequency: 1,
  references: ['RFC 8446 sections 4.3.2 and 4.4.2.4', 'RFC 5246 section 7.4.4'],
  asks: (evidence) => askOtherHellos(evidence, ['tls/client-certificate-required', 'tls/handshake-failed']),

  judge(evidence): readonly Finding<Detail>[] {
    return failedHandshakes(evidence).flatMap((failed) => judgePlace(failed));
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
        ...looks.map((one) => cite(one, one.data.alert === 'certificate_required' ? 'The server ends the connection with the alert certificate_required.' : 'The server ends the handshake.')),
        ...(demanding === look ? [] : [cite(demanding, 'Offered TLS 1.2, it asks for a client certificate and then ends the handshake.')]),
      ],
      affects: affectedBy(looks),
      detail: { host: look.data.host },
    }),
  ];
}

/** The look that shows the demand. */
function demand({ looks, answers }: FailedHandshake): Look<TlsHandshake> | undefined {
  const all = [...looks, ...answers.values()];
  return all.find(({ data }) => data.alert === 'certificate_required') ?? all.find(isTurnedAwayAfterRequest);
}

/** A server that asks, gets nothing and then says no has made the certificate a condition. */
function isTurnedAwayAfterRequest({ data, outcome }: Look<TlsHandshake>): boolean {
  return data.clientCertificateRequested && data.alertFrom !== 'us' && (outcome === 'refused' || outcome === 'cut');
}

