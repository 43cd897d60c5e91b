import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Publication, Setting } from '@mailmedic/contract/settings.ts';
import { cite, defineCause, found, ruledOut, undecided, type Finding, type Words } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import {
  comparisons,
  entranceName,
  hearing,
  registeredEntrances,
  SERVICE_NAMES,
  workingPublication,
  type Comparison,
} from '../../facts/comparison.ts';
import { addAccountAnew, exchangeMove, type ExchangeMove } from '../../facts/exchange-move.ts';
import { editDistance, hasNoAddress } from '../../facts/missing-names.ts';
import { enterSettings } from '../../facts/settings-advice.ts';
import { awaited, findHostOutside, isMissingOutside, tryEntrance } from '../../facts/settings-controls.ts';
import { addressesSeen } from '../../facts/same-service.ts';
import {
  askWithoutExchange,
  foundWithoutExchange,
  withoutExchange,
  wordsWithoutExchange,
  type WithoutExchange,
} from '../../facts/without-exchange.ts';
import type { Ask } from '../../probe.ts';

interface Detail {
  readonly configured: Setting;
  readonly right: Publication;
  readonly matter: string;
  readonly nearMiss: boolean;
}

/** The same of an Exchange account, whose program is told one host. */
interface Missing {
  readonly exchange: ExchangeMove;
}

/** No Exchange is known for the address at all, and the host is none of its servers. */
interface None {
  readonly without: WithoutExchange;
}

export default defineCause<Detail | Missing | None>({
  id: 'settings/wrong-host',
  claim: "The mail program was given the name of a server that is not this mailbox's.",
  explanation:
    'A mail program has to be told the name of the server that holds the mailbox. The name it was given is another one than the provider publishes for this address, and no mail service answers under it.',
  proof:
    'The host is published nowhere for this address and is no other name of the published server; it does not exist or no mail service answers there, while the published server answers. ' +
    'If no other server is published, the missing name itself is the fault.',
  neighbours: ['dns/name-not-found', 'settings/previous-provider', 'settings/previous-server', 'tls/certificate-name-mismatch'],
  frequency: 4,
  references: ['RFC 6186', 'RFC 8314 section 5.1'],

  asks(evidence): readonly Ask[] {
    const none = askWithoutExchange(evidence, ['settings/wrong-host', 'settings/wrong-port']);
    const compared = comparisons(evidence).flatMap((compared) => {
      if (!isElsewhere(evidence, compared) || (compared.failing.length === 0 && !compared.hanging)) return [];
      const { configured, published } = compared;
      const others = registeredEntrances(configured.service, configured.host).filter(({ port }) => port !== configured.port);
      const right = published.slice(0, 2).flatMap((one) => tryEntrance(evidence, one, ['settings/wrong-host']));
      const here = hasNoAddress(evidence, configured.host)
        ? []
        : others.flatMap((one) => tryEntrance(evidence, one, ['settings/wrong-host']));
      const outside = hasNoAddress(evidence, configured.host) ? findHostOutside(evidence, configured.host, ['settings/wrong-host']) : [];
      return [...awaited(right), ...here, ...outside];
    });
    return [...none, ...compared];
  },

  judge: (evidence) => [
    ...comparisons(evidence).flatMap((compared) => judgeOne(evidence, compared)),
    ...judgeExchange(evidence),
    ...judgeNone(evidence),
  ],

  words({ detail }, evidence) {
    if ('exchange' in detail) return exchangeWords(detail.exchange, evidence);
    if ('without' in detail) return wordsWithoutExchange(detail.without, evidence);
    const { configured, right, matter, nearMiss } = detail;
    const slip = nearMiss ? ' It looks like a slip of the keyboard.' : '';
    return {
      summary: `${configured.host} is not the server for ${SERVICE_NAMES[configured.service]} of ${evidence.complaint.address}: ${matter}. The provider names ${right.host}.${slip}`,
      fix: {
        who: 'you',
        steps: enterSettings(evidence, [right]),
        difficulty: 'easy',
        takes: '5 minutes',
        tools: ['the mail program'],
        prevention:
          "Let the mail program find the settings by itself when an account is added, or copy the server's name instead of typing it.",
      },
    };
  },
});

function judgeExchange(evidence: Evidence): readonly Finding<Missing>[] {
  const exchange = exchangeMove(evidence);
  if (!exchange?.missing) return [];
  const { old, right, missing, failing, shown } = exchange;
  return [
    found({
      subject: { kind: 'name', name: old },
      certainty: 'certain',
      impact: 'blocks',
      accountsFor: failing.map(({ id }) => id),
      evidence: [
        cite(missing, `${old}: this name does not exist, or has no address.`),
        cite(shown, `Autodiscover leads to ${right}, and Exchange answers there as it should.`),
      ],
      affects: [{ service: 'exchange', host: old, port: 443 }],
      detail: { exchange },
    }),
  ];
}

function judgeNone(evidence: Evidence): readonly Finding<None>[] {
  const without = withoutExchange(evidence);
  return without && !without.isPublished ? [foundWithoutExchange(without, { kind: 'name', name: without.host })] : [];
}

function exchangeWords({ old, right }: ExchangeMove, evidence: Evidence): Words {
  const slip = editDistance(old, right) <= 2 ? ' It looks like a slip of the keyboard.' : '';
  return {
    summary: `${old} is not the Exchange server of ${evidence.complaint.address}: this name leads nowhere. Autodiscover leads to ${right}.${slip}`,
    fix: {
      who: 'you',
      steps: addAccountAnew(right),
      difficulty: 'easy',
      takes: '15 minutes',
      tools: ['the mail program'],
      prevention: 'Let the mail program find the settings by itself when an account is added.',
    },
  };
}

function judgeOne(evidence: Evidence, compared: Comparison): readonly Finding<Detail>[] {
  const { configured, failing, published } = compared;
  const subject = { kind: 'name' as const, name: configured.host };
  if (compared.host === 'published' && failing.length > 0)
    return [ruledOut(subject, `${configured.host} is the host that is published for this address.`)];
  if (!isElsewhere(evidence, compared) || failing.length === 0) return [];
  const matter = matterOf(evidence, compared);
  // beside the published server under one certificate: silence alone does not tell them apart
  if (!matter || (compared.host === 'other-name' && matter.certainty !== 'certain')) return [];
  const right = workingPublication(evidence, published);
  if (!right)
    return evidence.complete
      ? [undecided(subject, `Does ${published[0]?.host ?? 'the published server'} answer from another network?`)]
      : [];
  const shown = hearing(evidence, right);
  return [
    found({
      subject,
      certainty: matter.certainty,
      impact: 'blocks',
      accountsFor: failing.map(({ id }) => id),
      evidence: [
        cite(matter.look, `${configured.host}: ${matter.says}.`),
        ...(shown ? [cite(shown, `${entranceName(right)}, which is published for the address, answers as it should.`)] : []),
      ],
      affects: [{ service: configured.service, host: configured.host, port: configured.port }],
      detail: { configured, right, matter: matter.says, nearMiss: published.some(({ host }) => editDistance(host, configured.host) <= 2) },
    }),
  ];
}

/**
 * Another host than any that is published. A certificate that both show makes them neighbours, not one service, as long
 * as they share no address: a provider has one certificate for all its hosts.
 */
function isElsewhere(evidence: Evidence, { host, configured, ofHost }: Comparison): boolean {
  if (host !== 'other-name') return host === 'unpublished';
  // the server may still greet with a name that it had once: a name that leads nowhere is nobody's any more
  if (hasNoAddress(evidence, configured.host)) return true;
  const own = addressesSeen(evidence, configured.host);
  return own.length > 0 && ofHost.every((one) => !addressesSeen(evidence, one.host).some((address) => own.includes(address)));
}

interface Matter {
  readonly look: Look;
  readonly says: string;
  readonly certainty: Certainty;
}

/** Why nothing of mail is to be had at the host; undefined where something is, or where that is not known yet. */
function matterOf(evidence: Evidence, { configured }: Comparison): Matter | undefined {
  const { host, service } = configured;
  const missing = hasNoAddress(evidence, host);
  // a network may hide a name that is there for everybody else
  if (missing && !evidence.complete && !isMissingOutside(evidence, host)) return undefined;
  if (missing)
    return {
      look: missing,
      says: missing.outcome === 'refused' && missing.data['rcode'] === 'NXDOMAIN' ? 'this name does not exist' : 'this name has no address',
      certainty: 'certain',
    };

  const wanted = [...registeredEntrances(service, host).map(({ port }) => port), configured.port];
  // What the host does at the ports of other services says nothing: a server for reading need not take mail for sending.
  const greetings = evidence.of('mail/greeting').filter(({ data }) => data.host === host && wanted.includes(data.port));
  const handshakes = evidence.of('tls/handshake').filter(({ data }) => data.host === host && wanted.includes(data.port));
  if (
    greetings.some(({ data }) => MAIL.has(data.recognised ?? '')) ||
    handshakes.some(({ data }) => /^(\* |\+OK|[245]\d\d[ -])/.test(data.plainAnswer ?? ''))
  )
    return undefined;

  const tried = evidence.of('tcp/connect').filter(({ data }) => data.host === host);
  if (!wanted.every((port) => tried.some(({ data }) => data.port === port))) return undefined;
  const mailPorts = tried.filter(({ data }) => wanted.includes(data.port));
  const open = mailPorts.filter(({ outcome }) => outcome === 'ok');
  if (open.length > 0) {
    const foreign = greetings.find(({ outcome }) => outcome === 'foreign') ?? handshakes.find(({ outcome }) => outcome === 'foreign');
    return foreign &&
      open.every(({ data }) => [...greetings, ...handshakes].some((look) => look.data.port === data.port && look.outcome === 'foreign'))
      ? { look: foreign, says: 'something that is not a mail service answers there', certainty: 'certain' }
      : undefined;
  }
  const [first] = mailPorts;
  if (!first) return undefined;
  return mailPorts.every(({ outcome }) => outcome === 'refused')
    ? { look: first, says: `nothing listens there for ${SERVICE_NAMES[service]}`, certainty: 'certain' }
    : { look: first, says: `nothing answers there for ${SERVICE_NAMES[service]}`, certainty: 'likely' };
}

const MAIL: ReadonlySet<string> = new Set(['imap', 'pop3', 'smtp', 'managesieve']);
