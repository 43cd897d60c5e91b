import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Encryption, Setting } from '@mailmedic/contract/settings.ts';
import { cite, defineCause, found, ruledOut, type Finding, type Words } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import {
  comparisons,
  ENCRYPTION_NAMES,
  entranceName,
  isHeard,
  isRegistered,
  isRelayPort,
  publishedComparisons,
  workingPublication,
  type Comparison,
} from '../../facts/comparison.ts';
import { offered, offersNoSignIn, otherEncryption, otherProtocol, turnsAway } from '../../facts/other-answers.ts';
import { awaited, tryEntrance, tryEntranceInEachFamily } from '../../facts/settings-controls.ts';
import { enterSettings } from '../../facts/settings-advice.ts';
import type { Ask } from '../../probe.ts';

interface Detail {
  readonly configured: Setting;
  readonly wants: Encryption;
  /** the server does answer without encryption, but lets nobody sign in there */
  readonly demanded: boolean;
  /** what is set is what is published and registered: the server is the one that changed */
  readonly byServer: boolean;
  /** another published entrance of the service that works */
  readonly instead: Setting | undefined;
}

/** A server that waits to be spoken to stays mute for ever: a short wait is enough, and leaves the place to others. */
const QUICK_MS = 2000;
const DECIDES = ['settings/wrong-encryption'];

export default defineCause<Detail>({
  id: 'settings/wrong-encryption',
  claim: 'The mail program uses another kind of encryption on this port than the server does.',
  explanation:
    'A mail server encrypts in one of two ways: from the first byte (SSL/TLS), or after a short talk in plain text (STARTTLS). Each port knows one of them. ' +
    'A program that is set to the other way waits for words that never come, or hears something it cannot read.',
  proof:
    'The same protocol answers on the same port as soon as only the kind of encryption is changed, or its own words show it. A server that offers no common TLS version answers with an alert instead.',
  neighbours: ['tls/version-mismatch', 'tls/handshake-failed', 'server/not-responding', 'tls/starttls-missing'],
  frequency: 4,
  references: ['RFC 8314 section 3', 'RFC 9051 section 6.2.1', 'RFC 3501 section 6.2.3'],

  asks(evidence): readonly Ask[] {
    return [...comparisons(evidence), ...publishedComparisons(evidence)].flatMap((compared) => {
      if (isDemanding(evidence, compared))
        return awaited(tryEntrance(evidence, { ...compared.configured, encryption: 'starttls' }, DECIDES));
      const other = worthTrying(evidence, compared);
      if (other === undefined) return [];
      const changed = { ...compared.configured, encryption: other };
      return other === 'tls' && isHeard(evidence, changed)
        ? tryEntranceInEachFamily(evidence, changed, DECIDES)
        : tryEntrance(evidence, changed, DECIDES, other === 'starttls' ? QUICK_MS : undefined);
    });
  },

  judge: (evidence) => [
    ...comparisons(evidence).flatMap((compared) => judgeOne(evidence, compared)),
    ...publishedComparisons(evidence).flatMap((compared) => judgePublished(evidence, compared)),
  ],

  words({ detail: { configured, wants, demanded, byServer, instead } }, evidence) {
    const { host, port, encryption } = configured;
    if (byServer) return serverWords(evidence, configured, wants, instead);
    const what = demanded
      ? `${entranceName(configured)} lets nobody sign in without encryption, and the mail program is set to use none.`
      : `${entranceName(configured)} uses ${ENCRYPTION_NAMES[wants]}, but the mail program is set to ${ENCRYPTION_NAMES[encryption]}.`;
    return {
      summary: what,
      fix: {
        who: 'you',
        steps: enterSettings(evidence, [{ service: configured.service, host, port, encryption: wants }]),
        difficulty: 'easy',
        takes: '5 minutes',
        tools: ['the mail program'],
        prevention:
          'Let the mail program find the settings by itself when an account is added; it then takes port and encryption as a pair.',
      },
    };
  },
});

/** What is set is right, and the server has left it: nothing is to be changed here but for the time being. */
function serverWords(evidence: Evidence, configured: Setting, wants: Encryption, instead: Setting | undefined): Words {
  const { host, port, encryption } = configured;
  const how = wants === 'plain' ? 'answers without encryption' : `expects ${ENCRYPTION_NAMES[wants]}`;
  return {
    summary: `${entranceName(configured)} ${how}, although the port is published for ${ENCRYPTION_NAMES[encryption]}.`,
    fix: {
      who: 'administrator',
      steps: [
        `Tell the administrator of ${host} that port ${port} ${how} where ${ENCRYPTION_NAMES[encryption]} is published.`,
        `For the administrator: see which program or proxy listens at port ${port} (ss -ltnp), and switch ${ENCRYPTION_NAMES[encryption]} on for it; in nginx the word "ssl" is missing in "listen", in Dovecot "ssl = yes" in the listener, in Postfix smtpd_tls_wrappermode.`,
        ...(instead ? [`Until then this entrance works:`, ...enterSettings(evidence, [instead])] : []),
        ...(wants === 'plain' ? ['Do not switch encryption off in the mail program: the password would travel in the clear.'] : []),
      ],
      difficulty: 'moderate',
      takes: '20 minutes for the administrator of the server',
      tools: ['administration access to the server or load balancer'],
      prevention:
        'After each change of the mail server or of what stands in front of it, connect to every published port as a program does.',
    },
  };
}

function judgeOne(evidence: Evidence, compared: Comparison): readonly Finding<Detail>[] {
  const { configured } = compared;
  const { host, port, service } = configured;
  const subject = { kind: 'endpoint' as const, name: host, port };
  if (isDemanding(evidence, compared)) return judgeDemand(evidence, compared);
  const failing = failingInTalk(compared);
  if (failing.length === 0)
    return compared.works ? [ruledOut(subject, `${entranceName(configured)} works with the encryption that is set.`)] : [];
  if (compared.encryption === 'published') return judgePublished(evidence, compared);
  const other = otherEncryption(evidence, configured);
  // with the other encryption port 25 would still let nobody sign in
  if (!other || isRelayPort(compared)) return [];
  const wants = other.wants ?? publishedEncryption(compared) ?? 'starttls';
  if (wants === 'plain') return [];
  const certainty: Certainty = configured.assumed?.includes('encryption') ? 'likely' : 'certain';
  return [
    found({
      subject,
      certainty,
      impact: 'blocks',
      accountsFor: failing.map(({ id }) => id),
      evidence: [
        ...failing
          .slice(0, 1)
          .map((look) =>
            cite(look, `With ${ENCRYPTION_NAMES[configured.encryption]} nothing comes of it: ${look.because ?? look.outcome}.`),
          ),
        cite(
          other.look,
          other.wants === undefined
            ? 'The server answers in plain text, in the words of the same protocol.'
            : `With ${ENCRYPTION_NAMES[wants]} the same port answers as it should.`,
        ),
      ],
      affects: [{ service, host, port }],
      detail: { configured, wants, demanded: false, byServer: false, instead: undefined },
    }),
  ];
}

/**
 * Set as it is published, and as the port is registered: then it is the server that left it. Where the publication is the odd
 * one, that is the publication's fault.
 */
function judgePublished(evidence: Evidence, compared: Comparison): readonly Finding<Detail>[] {
  const { configured, published } = compared;
  const failing = failingInTalk(compared);
  const other = failing.length > 0 && isRegistered(configured) ? otherEncryption(evidence, configured) : undefined;
  // a server that turns everybody away in plain text tells its reason there; that is another matter
  if (!other || turnsAway(evidence, configured)) return [];
  const { service, host, port, encryption } = configured;
  const wants = other.wants ?? 'plain';
  return [
    found({
      subject: { kind: 'endpoint', name: host, port },
      certainty: 'certain',
      impact: 'blocks',
      accountsFor: failing.map(({ id }) => id),
      evidence: [
        ...failing
          .slice(0, 1)
          .map((look) => cite(look, `With ${ENCRYPTION_NAMES[encryption]} nothing comes of it: ${look.because ?? look.outcome}.`)),
        cite(other.look, `The same protocol answers there ${wants === 'tls' ? 'as soon as encryption begins at once' : 'in plain text'}.`),
      ],
      affects: [{ service, host, port }],
      detail: { configured, wants, demanded: false, byServer: true, instead: workingPublication(evidence, published) },
    }),
  ];
}

/**
 * The other way of encrypting, where what was met leaves room for it. A server that spoke TLS or plain text already has
 * shown its way, and one of the other kind would only be waited for in vain.
 */
function worthTrying(evidence: Evidence, compared: Comparison): Encryption | undefined {
  const { host, port, encryption } = compared.configured;
  if ((failingInTalk(compared).length === 0 && !compared.hanging) || otherProtocol(evidence, compared.configured)) return undefined;
  const here = ({ data }: Look<{ readonly host: string; readonly port: number }>) => data.host === host && data.port === port;
  const handshakes = evidence.of('tls/handshake').filter(here);
  const spokeTls = handshakes.some(({ outcome, data }) => outcome === 'ok' || outcome === 'denied' || data.alertFrom === 'them');
  const spokePlain = evidence
    .of('mail/greeting')
    .some((look) => here(look) && !look.data.encrypted && (look.outcome === 'ok' || look.outcome === 'refused'));
  if (encryption === 'tls') return spokeTls ? undefined : 'starttls';
  return spokePlain ? undefined : 'tls';
}

/** Set to no encryption, heard well, and no way to sign in is offered although encryption is. */
function isDemanding(evidence: Evidence, { configured, works }: Comparison): boolean {
  const offer = configured.encryption === 'plain' && works ? offered(evidence, configured) : undefined;
  return offer !== undefined && offer.data.starttlsOffered && offersNoSignIn(offer);
}

function judgeDemand(evidence: Evidence, { configured }: Comparison): readonly Finding<Detail>[] {
  const { host, port, service } = configured;
  const plain = offered(evidence, configured);
  const encrypted = offered(evidence, { ...configured, encryption: 'starttls' });
  if (!plain || !encrypted || offersNoSignIn(encrypted)) return [];
  return [
    found({
      subject: { kind: 'endpoint', name: host, port },
      certainty: 'certain',
      impact: 'blocks',
      accountsFor: [],
      standsAlone: true,
      evidence: [cite(plain, 'Without encryption the server offers no way to sign in.'), cite(encrypted, 'After STARTTLS it does.')],
      affects: [{ service, host, port }],
      detail: { configured, wants: 'starttls', demanded: true, byServer: false, instead: undefined },
    }),
  ];
}

/** The connection was made, and what followed failed. */
function failingInTalk({ failing }: Comparison): readonly Look[] {
  return failing.filter(({ subject, step, outcome }) => subject.kind === 'endpoint' && step !== 'connect' && outcome !== 'denied');
}

function publishedEncryption({ ofHost, configured }: Comparison): Encryption | undefined {
  return ofHost.find(({ port }) => port === configured.port)?.encryption;
}
