import type { Look } from '@mailmedic/contract/look.ts';
import type { Affected } from '@mailmedic/contract/diagnosis.ts';
import type { MailCapabilities } from '@mailmedic/contract/looks/mail-dialogue.ts';
import { PORTS } from '@mailmedic/contract/settings.ts';
import { control, type Ask } from '../../probe.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { isService } from '../../facts/certificates.ts';
import { told } from '../../facts/publications.ts';
import { unaskedAt } from '../../facts/unasked-replies.ts';
import dialogue from '../../probes/mail/dialogue.ts';

interface Detail {
  readonly host: string;
  readonly port: number;
  readonly said: string;
  /** an entrance of the same service with TLS from the start */
  readonly implicit: number | undefined;
}

export default defineCause<Detail>({
  id: 'tls/starttls-missing',
  claim: 'The mail server does not offer to encrypt the connection at this entrance.',
  explanation:
    'At some entrances a connection begins unencrypted and is encrypted after both sides have agreed on it; the server has to offer that. ' +
    'This one does not, so a mail program that insists on encryption stops, and rightly so.',
  proof:
    "The server's list of abilities lacks STARTTLS and the command is refused in the server's own words. " +
    "If it is published for this entrance, offered at the server's other entrances, or the command is accepted all the same, the offer was rather taken out on the way.",
  neighbours: ['firewall/protocol-filtered', 'settings/wrong-encryption', 'tls/handshake-failed'],
  frequency: 3,
  references: ['RFC 3207', 'RFC 9051 section 6.2.1', 'RFC 2595 section 4', 'RFC 5804 section 2.2', 'RFC 8314 section 3.2'],
  asks: askOtherEntrances,

  judge(evidence): readonly Finding<Detail>[] {
    return missing(evidence).flatMap((look) => judgeLook(evidence, look));
  },

  words({ detail: { host, port, said, implicit } }) {
    return {
      summary: `${host} does not offer encryption at port ${port} (STARTTLS).`,
      fix: {
        who: 'administrator',
        steps: [
          `Switch on STARTTLS at port ${port} of ${host}: it needs a certificate and key in the mail server's settings (Dovecot: ssl = yes; Postfix: smtpd_tls_security_level = may). The server answered: ${said}`,
          ...(implicit === undefined
            ? []
            : [`Until then mail programs can use port ${implicit} with TLS from the start (often called SSL/TLS).`]),
          'Do not set the mail program to "no encryption": password and mail could be read on the way.',
        ],
        difficulty: 'moderate',
        takes: '20 minutes',
        tools: ['access to the mail server'],
        prevention: 'After changes to the server look at each entrance with a mail program that insists on encryption.',
      },
    };
  },
});

function judgeLook(evidence: Evidence, look: Look<MailCapabilities>): readonly Finding<Detail>[] {
  const { host, address, port, service, status, text } = look.data;
  // its replies are one behind: what it offers is not known
  if (unaskedAt(evidence, look.data)) return [];
  if (isLetThrough(evidence, look))
    return [ruledOut(look.subject, `${host} accepts STARTTLS although the offer does not arrive: it was taken out on the way.`)];
  const published = told(evidence).some(
    (one) => one.host === host && one.port === port && one.encryption === 'starttls' && one.trust !== 'guess',
  );
  const elsewhere = evidence
    .of('mail/capabilities')
    .find(({ data }) => data.address === address && data.port !== port && data.stage === 'plain' && data.starttlsOffered);
  if (published || elsewhere)
    return [
      ruledOut(
        look.subject,
        published ? `Encryption is published for port ${port} of ${host}.` : `${host} offers STARTTLS at port ${elsewhere?.data.port}.`,
      ),
    ];
  const implicit = isService(service) ? implicitOf(evidence, host, service) : undefined;
  return [
    found({
      subject: look.subject,
      certainty: 'likely',
      impact: 'blocks',
      accountsFor: [look.id],
      evidence: [cite(look, "The server's list of abilities lacks STARTTLS, and it refuses the command.")],
      affects: isService(service) ? [{ service, host, port } satisfies Affected] : [],
      detail: { host, port, said: `${status ?? ''} ${text ?? ''}`.trim().slice(0, 200) || 'nothing', implicit },
    }),
  ];
}

/** Path looks at a server that answered and did not offer. */
function missing(evidence: Evidence): readonly Look<MailCapabilities>[] {
  return evidence
    .of('mail/starttls')
    .filter(({ role, outcome, data }) => role === 'path' && outcome === 'refused' && !data.starttlsOffered);
}

/** The same dialogue went on to TLS all the same. */
function isLetThrough(evidence: Evidence, look: Look<MailCapabilities>): boolean {
  return evidence.of('tls/handshake').some(({ data }) => data.dialogue !== undefined && data.dialogue === look.data.dialogue);
}

function implicitOf(evidence: Evidence, host: string, service: keyof typeof PORTS): number | undefined {
  return evidence
    .of('mail/capabilities')
    .find(({ data, outcome }) => outcome === 'ok' && data.host === host && data.service === service && data.encryption === 'tls')?.data
    .port;
}

/** The server's other entrances tell whether it knows STARTTLS at all, and whether there is one with TLS from the start. */
function askOtherEntrances(evidence: Evidence): readonly Ask[] {
  return missing(evidence).flatMap(({ data: { host, address, port, service } }): readonly Ask[] => {
    if (!isService(service)) return [];
    const decides = ['tls/starttls-missing', 'firewall/protocol-filtered'];
    const at = (other: keyof typeof PORTS, encryption: 'tls' | 'starttls') =>
      control(
        dialogue,
        { service: other, host, address, port: PORTS[other][encryption], encryption, purpose: 'service' as const },
        decides,
      );
    const others = (['imap', 'pop3', 'submission'] as const).filter((other) => PORTS[other].starttls !== port);
    return [...(PORTS[service].tls === port ? [] : [at(service, 'tls')]), ...others.map((other) => at(other, 'starttls'))];
  });
}
