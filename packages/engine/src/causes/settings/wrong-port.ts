import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Setting } from '@mailmedic/contract/settings.ts';
import { cite, defineCause, found, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import {
  comparisons,
  entranceName,
  hearing,
  isRelayPort,
  registeredEntrances,
  SERVICE_NAMES,
  type Comparison,
} from '../../facts/comparison.ts';
import { offered, offersNoSignIn, otherEncryption, otherProtocol } from '../../facts/other-answers.ts';
import { enterSettings } from '../../facts/settings-advice.ts';
import { awaited, tryEntrance } from '../../facts/settings-controls.ts';
import { foundWithoutExchange, withoutExchange, wordsWithoutExchange, type WithoutExchange } from '../../facts/without-exchange.ts';
import type { Ask } from '../../probe.ts';

interface Detail {
  readonly configured: Setting;
  readonly right: Setting;
  /** what is the matter with the port, as the end of a sentence */
  readonly matter: string;
}

/** The host is one of the mailbox's servers, and nothing of Exchange is there. */
interface None {
  readonly without: WithoutExchange;
}

export default defineCause<Detail | None>({
  id: 'settings/wrong-port',
  claim: 'The mail program uses a port that the provider does not use for this service.',
  explanation:
    'One server offers several services, and each has a number of its own, the port: 993 to read with IMAP, 465 or 587 to send, and so on. ' +
    'The number in the mail program is none that the provider names for this service, and nothing useful answers there.',
  proof:
    "The port is not published and fails or speaks another protocol, while the published port of the same service answers on the same server. A published port that fails is never the settings' fault.",
  neighbours: ['firewall/port-blocked', 'server/down', 'settings/wrong-encryption', 'server/wrong-service'],
  frequency: 4,
  references: ['RFC 8314 section 7.3', 'RFC 6409 section 3.1', 'RFC 6186'],

  asks(evidence): readonly Ask[] {
    return comparisons(evidence).flatMap((compared) => {
      if (isRelay(evidence, compared))
        return awaited(compared.ofHost.slice(0, 1).flatMap((one) => tryEntrance(evidence, one, ['settings/wrong-port'])));
      if (compared.port === 'published' || (failingHere(compared).length === 0 && !compared.hanging)) return [];
      return candidates(compared)
        .slice(0, 2)
        .flatMap((one) => tryEntrance(evidence, one, ['settings/wrong-port']));
    });
  },

  judge: (evidence) => [...comparisons(evidence).flatMap((compared) => judgeOne(evidence, compared)), ...judgeNone(evidence)],

  words({ detail }, evidence) {
    if ('without' in detail) return wordsWithoutExchange(detail.without, evidence);
    const { configured, right, matter } = detail;
    return {
      summary: `Port ${configured.port} is not the one for ${SERVICE_NAMES[configured.service]} at ${configured.host}: ${matter}. Port ${right.port} is.`,
      fix: {
        who: 'you',
        steps: enterSettings(evidence, [right]),
        difficulty: 'easy',
        takes: '5 minutes',
        tools: ['the mail program'],
        prevention:
          "Let the mail program find the settings by itself when an account is added, or copy them from the provider's instructions.",
      },
    };
  },
});

function judgeNone(evidence: Evidence): readonly Finding<None>[] {
  const without = withoutExchange(evidence);
  return without?.isPublished ? [foundWithoutExchange(without, { kind: 'endpoint', name: without.host, port: 443 })] : [];
}

function judgeOne(evidence: Evidence, compared: Comparison): readonly Finding<Detail>[] {
  const { configured } = compared;
  if (isRelay(evidence, compared)) return judgeRelay(evidence, compared);
  const failing = failingHere(compared);
  // nobody chose an assumed port, and one that speaks the right protocol is not a wrong one
  if (failing.length === 0 || compared.port === 'published' || configured.assumed?.includes('port')) return [];
  if (otherEncryption(evidence, configured) && !isRelayPort(compared)) return [];
  const subject = { kind: 'endpoint' as const, name: configured.host, port: configured.port };
  const all = candidates(compared);
  const right = all.find((one) => hearing(evidence, one));
  if (!right)
    return all.length > 0 && evidence.complete
      ? [undecided(subject, `Which port does the provider name for ${SERVICE_NAMES[configured.service]}?`)]
      : [];
  const matter = matterOf(evidence, compared, failing);
  if (!matter) return [];
  const shown = hearing(evidence, right);
  return [
    found({
      subject,
      certainty: compared.host === 'nothing-published' && matter.certainty === 'certain' && !matter.spoke ? 'likely' : matter.certainty,
      impact: 'blocks',
      accountsFor: failing.map(({ id }) => id),
      evidence: [
        cite(matter.look, `${entranceName(configured)}: ${matter.says}.`),
        ...(shown
          ? [
              cite(
                shown,
                `${entranceName(right)} answers as it should${compared.host === 'nothing-published' ? '' : ', and is the one that is published'}.`,
              ),
            ]
          : []),
      ],
      affects: [{ service: configured.service, host: configured.host, port: configured.port }],
      detail: { configured, right, matter: matter.says },
    }),
  ];
}

interface Matter {
  readonly look: Look;
  readonly says: string;
  readonly certainty: Certainty;
  readonly spoke: boolean;
}

function matterOf(evidence: Evidence, compared: Comparison, failing: readonly Look[]): Matter | undefined {
  const { configured } = compared;
  const other = otherProtocol(evidence, configured);
  if (other)
    return { look: other.look, says: `${PROTOCOLS[other.protocol] ?? other.protocol} answers there`, certainty: 'certain', spoke: true };
  const connect = failing.find(({ step }) => step === 'connect');
  if (connect?.outcome === 'refused') return { look: connect, says: 'nothing listens there', certainty: 'certain', spoke: false };
  if (connect) return { look: connect, says: 'nothing answers there', certainty: 'certain', spoke: false };
  const encrypt = failing.find(({ step }) => step === 'encrypt');
  if (encrypt && isRelayPort(compared))
    return { look: encrypt, says: 'it takes mail from other servers', certainty: 'certain', spoke: true };
  const talk = failing.find(
    ({ step, outcome }) => step === 'greet' || (step === 'encrypt' && (outcome === 'foreign' || outcome === 'silent' || outcome === 'cut')),
  );
  return talk && { look: talk, says: 'what answers there is not this service', certainty: 'likely', spoke: false };
}

const PROTOCOLS: Readonly<Record<string, string>> = {
  imap: 'IMAP',
  pop3: 'POP3',
  smtp: 'SMTP',
  managesieve: 'ManageSieve',
  http: 'a web server',
  ssh: 'SSH',
  ftp: 'FTP',
};

/** The published entrances of the same server; where nothing is published, the registered ones. */
function candidates({ host, ofHost, configured }: Comparison): readonly Setting[] {
  if (host === 'published' || host === 'other-name') return ofHost;
  if (host === 'unpublished') return [];
  const registered = registeredEntrances(configured.service, configured.host);
  return registered.some(({ port }) => port === configured.port) ? [] : registered;
}

function failingHere({ failing }: Comparison): readonly Look[] {
  return failing.filter(({ subject, outcome }) => subject.kind === 'endpoint' && outcome !== 'denied');
}

/** Port 25 takes mail from other servers and lets nobody sign in. */
function isRelay(evidence: Evidence, compared: Comparison): boolean {
  const { configured, works } = compared;
  if (!works || !isRelayPort(compared)) return false;
  const offer = offered(evidence, configured);
  return offer !== undefined && offersNoSignIn(offer);
}

function judgeRelay(evidence: Evidence, { configured, ofHost }: Comparison): readonly Finding<Detail>[] {
  const relay = offered(evidence, configured);
  const right = ofHost.find((one) => {
    const offer = offered(evidence, one);
    return offer !== undefined && !offersNoSignIn(offer);
  });
  const shown = right && offered(evidence, right);
  if (!relay || !right || !shown) return [];
  return [
    found({
      subject: { kind: 'endpoint', name: configured.host, port: configured.port },
      certainty: 'certain',
      impact: 'blocks',
      accountsFor: [],
      standsAlone: true,
      evidence: [
        cite(relay, `${configured.host} offers no way to sign in on port 25, where servers hand mail to each other.`),
        cite(shown, `On port ${right.port} it does.`),
      ],
      affects: [{ service: 'submission', host: configured.host, port: configured.port }],
      detail: { configured, right, matter: 'it takes mail from other servers and lets nobody sign in' },
    }),
  ];
}
