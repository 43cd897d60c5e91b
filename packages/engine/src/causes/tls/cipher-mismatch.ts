import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, found, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { affectedBy } from '../../facts/certificates.ts';
import {
  askOtherHellos,
  failedHandshakes,
  isAgreed,
  isAnswered,
  versionText,
  wantsCipher,
  type FailedHandshake,
} from '../../facts/entrances.ts';

interface Detail {
  readonly host: string;
  /** what the server agreed on when everything was offered */
  readonly cipher: string | undefined;
}

const CURRENT = new Set(['TLSv1.2', 'TLSv1.3']);

export default defineCause<Detail>({
  id: 'tls/cipher-mismatch',
  claim: 'Mail program and server speak the same version of TLS but share no cipher.',
  explanation:
    'Programs and servers agree on a way of encrypting, a cipher, before they talk. The server accepts only ciphers that current mail programs no longer offer, ' +
    'so no agreement comes about although both speak the same version.',
  proof:
    'The usual offer is refused; the same version with weak ciphers added is accepted. Or the server refuses this version for want of a cipher while it refuses older versions for being old.',
  neighbours: ['tls/version-mismatch', 'tls/handshake-failed', 'settings/client-too-old'],
  frequency: 1,
  references: ['RFC 8446 section 4.1.1', 'RFC 9325 section 4'],
  asks: (evidence) => askOtherHellos(evidence, ['tls/cipher-mismatch', 'tls/version-mismatch', 'tls/handshake-failed']),

  judge(evidence): readonly Finding<Detail>[] {
    return failedHandshakes(evidence).flatMap((failed) => judgePlace(evidence, failed));
  },

  words({ detail: { host, cipher } }) {
    return {
      summary:
        cipher === undefined
          ? `${host} shares no cipher with current mail programs.`
          : `${host} accepts only ciphers such as ${cipher}, which current mail programs do not offer.`,
      fix: {
        who: 'administrator',
        steps: [
          "Take the list of ciphers out of the mail server's settings so that its defaults count (Dovecot: ssl_cipher_list; Postfix: smtpd_tls_mandatory_ciphers), or allow ECDHE with AES-GCM.",
          "See that the certificate's key fits them: ciphers named ECDSA need an ECDSA key, those named RSA an RSA key.",
          'Reload the mail server.',
        ],
        difficulty: 'expert',
        takes: '30 minutes',
        tools: ['access to the mail server'],
        prevention: "Leave the choice of ciphers to the mail server's defaults and keep it up to date.",
      },
    };
  },
});

function judgePlace(evidence: Evidence, failed: FailedHandshake): readonly Finding<Detail>[] {
  const { look, looks, answers } = failed;
  if (looks.some(({ data }) => data.clientCertificateRequested || data.alert === 'certificate_required')) return [];
  const agreed = [...answers.values()].find((one) => isAgreed(one) && CURRENT.has(one.data.protocol ?? '') && !isUsual(one.data.cipher));
  const certainty: Certainty | undefined = agreed ? 'certain' : wantsCipher(failed) ? 'likely' : undefined;
  if (certainty === undefined)
    return isAnswered(evidence, failed) || look.data.alert !== 'handshake_failure'
      ? []
      : [undecided(look.subject, 'Does the server agree when every cipher is offered?')];
  return [
    found({
      subject: look.subject,
      certainty,
      impact: 'blocks',
      accountsFor: looks.map(({ id }) => id),
      evidence: [
        ...looks.map((one) =>
          cite(
            one,
            `Offered the usual ciphers, the server ${one.data.alert === undefined ? 'does not go on' : `ends the handshake with ${one.data.alert}`}.`,
          ),
        ),
        ...(agreed
          ? [
              cite(
                agreed,
                `Offered every cipher, it agrees on ${agreed.data.cipher ?? 'one'} with ${versionText(agreed.data.protocol ?? 'TLS')}.`,
              ),
            ]
          : []),
      ],
      affects: affectedBy(looks),
      detail: { host: look.data.host, cipher: agreed?.data.cipher },
    }),
  ];
}

/** Every mail program offers it (RFC 9325 section 4.2): what was agreed on with it in a smaller offer was not refused for its ciphers. */
function isUsual(cipher: string | undefined): boolean {
  return /^(?:TLS_|(?:EC)?DHE-(?!.*ARIA).*(?:GCM|CHACHA20))/.test(cipher ?? '');
}
