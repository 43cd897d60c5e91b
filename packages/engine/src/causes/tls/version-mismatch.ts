import type { Look } from '@mailmedic/contract/look.ts';
import type { TlsHandshake } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { affectedBy } from '../../facts/certificates.ts';
import { askOtherHellos, failedHandshakes, isAgreed, isAnswered, versionText, type FailedHandshake } from '../../facts/entrances.ts';

interface Detail {
  readonly host: string;
  /** what the server does speak, if that was found out */
  readonly speaks: string | undefined;
}

const OLD = new Set(['SSLv3', 'TLSv1', 'TLSv1.1']);

export default defineCause<Detail>({
  id: 'tls/version-mismatch',
  claim: 'The mail server speaks no version of TLS that current mail programs still use.',
  explanation:
    'Programs and servers agree on a version of the encryption before they talk. Mail programs gave up versions 1.0 and 1.1 because they are no longer safe; ' +
    'this server knows nothing newer. So they find no common language and the connection ends.',
  proof: 'Offered TLS 1.2 and 1.3 the server refuses; offered an older version it agrees, or it chooses an older version by itself.',
  neighbours: ['tls/cipher-mismatch', 'settings/client-too-old', 'tls/handshake-failed'],
  frequency: 2,
  references: ['RFC 8996', 'RFC 8446 section 4.2.1', 'RFC 8997'],
  asks: (evidence) => askOtherHellos(evidence, ['tls/version-mismatch', 'tls/cipher-mismatch', 'tls/handshake-failed']),

  judge(evidence): readonly Finding<Detail>[] {
    return failedHandshakes(evidence).flatMap((failed) => judgePlace(evidence, failed));
  },

  words({ detail: { host, speaks } }) {
    return {
      summary:
        speaks === undefined
          ? `${host} speaks no version of TLS that current mail programs use.`
          : `${host} speaks only ${versionText(speaks)}, which current mail programs no longer use.`,
      fix: {
        who: 'administrator',
        steps: [
          'Switch on TLS 1.2 and 1.3 in the mail server (Dovecot: ssl_min_protocol = TLSv1.2; Postfix: smtpd_tls_protocols = >=TLSv1.2) and reload it.',
          'If it knows neither, update the mail server and its TLS library.',
          'Do not lower the demands of the mail programs instead: the old versions can be broken into.',
        ],
        difficulty: 'moderate',
        takes: '20 minutes; longer when the server has to be updated',
        tools: ['access to the mail server'],
        prevention: "Keep the mail server's software up to date.",
      },
    };
  },
});

function judgePlace(evidence: Evidence, failed: FailedHandshake): readonly Finding<Detail>[] {
  const { look, looks, answers } = failed;
  const chosen = looks.find(({ data }) => data.protocol !== undefined && OLD.has(data.protocol));
  const agreed = [...answers.values()].filter(isAgreed);
  const old = agreed.find(({ data }) => OLD.has(data.protocol ?? ''));
  const current = agreed.find(({ data }) => !OLD.has(data.protocol ?? ''));
  if (current) return [ruledOut(look.subject, `${look.data.host} agrees on ${versionText(current.data.protocol ?? 'TLS')}.`)];
  const make = (certainty: Certainty, proof: readonly Look<TlsHandshake>[], speaks: string | undefined): Finding<Detail> =>
    found({
      subject: look.subject,
      certainty,
      impact: 'blocks',
      accountsFor: looks.map(({ id }) => id),
      evidence: [
        ...looks.map((one) =>
          cite(
            one,
            `Offered TLS 1.2 and 1.3, the server ${one.data.alert === 'protocol_version' && one.data.alertFrom === 'them' ? 'refuses with the alert protocol_version' : 'does not go on'}.`,
          ),
        ),
        ...proof.map((one) => cite(one, `Here it agrees on ${versionText(one.data.protocol ?? 'an older version')}.`)),
      ],
      affects: affectedBy(looks),
      detail: { host: look.data.host, speaks },
    });
  if (old) return [make('certain', [old], old.data.protocol)];
  if (chosen) return [make('certain', [], chosen.data.protocol)];
  if (look.data.alert !== 'protocol_version' || look.data.alertFrom !== 'them') return [];
  // The server itself says that the version is the matter, and takes none that can be offered here: SSL 3, or a number to come.
  return isAnswered(evidence, failed)
    ? [make('likely', [], undefined)]
    : [undecided(look.subject, 'Which version of TLS does the server speak?')];
}
