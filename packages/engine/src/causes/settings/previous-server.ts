import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Publication, Service, Setting } from '@mailmedic/contract/settings.ts';
import { cite, defineCause, found, type Finding, type Words } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { comparisons, entranceName, hearing, SERVICE_NAMES, workingPublication, type Comparison } from '../../facts/comparison.ts';
import { referralIn, refusedSignIns, wordsOf } from '../../facts/sign-in.ts';
import { addAccountAnew, exchangeMove, type ExchangeMove } from '../../facts/exchange-move.ts';
import { otherEncryption, otherProtocol } from '../../facts/other-answers.ts';
import { told } from '../../facts/publications.ts';
import { sameOperator } from '../../facts/same-service.ts';
import { enterSettings } from '../../facts/settings-advice.ts';
import { awaited, tryEntrance } from '../../facts/settings-controls.ts';
import { turnedAway } from '../../facts/turned-away.ts';
import type { Ask } from '../../probe.ts';

interface Detail {
  readonly configured: Setting;
  readonly right: Publication;
  readonly said: string | undefined;
}

/** The same of an Exchange account, whose program is told one host. */
interface Moved {
  readonly exchange: ExchangeMove;
}

/** The server itself names the one that holds the account. */
interface Referred {
  readonly host: string;
  readonly username: string;
  readonly service: Service;
  readonly referred: string;
}

export default defineCause<Detail | Moved | Referred>({
  id: 'settings/previous-server',
  claim: 'The mailbox has moved to another server of the same provider, and the mail program still talks to the old one.',
  explanation:
    'Providers renew their servers and move the mailboxes to new ones. The old server may still answer for a while, only to turn people away. ' +
    "Nothing is wrong with the mailbox; the mail program has to be told the new server's name.",
  proof:
    'The configured host is published nowhere for this address, answers as a mail server of the same operator and lets nobody through, while the published server answers as it should. ' +
    "If it still answers, two independent publications have to name the other one, and the two may share neither address nor certificate nor name. A published server that turns people away is the server's own fault. Where the server itself refuses the sign-in and names another ([REFERRAL]), it is certain.",
  neighbours: ['settings/previous-provider', 'server/unavailable', 'settings/wrong-host'],
  frequency: 2,
  references: ['RFC 6186', 'RFC 2221', 'RFC 5321 section 3.1'],

  asks(evidence): readonly Ask[] {
    return comparisons(evidence).flatMap((compared) => {
      if (compared.host !== 'unpublished' || (turningAway(compared).length === 0 && !isReplaced(evidence, compared))) return [];
      return awaited(compared.published.slice(0, 1).flatMap((one) => tryEntrance(evidence, one, ['settings/previous-server'])));
    });
  },

  judge: (evidence) => [
    ...comparisons(evidence).flatMap((compared) => [...judgeTurningAway(evidence, compared), ...judgeStillAnswering(evidence, compared)]),
    ...judgeExchange(evidence),
    ...judgeReferral(evidence),
  ],

  words({ detail }, evidence) {
    if ('exchange' in detail) return exchangeWords(detail.exchange, evidence);
    if ('referred' in detail) return referralWords(detail);
    const { configured, right, said } = detail;
    const words = said === undefined ? '' : ` It says: “${said}”.`;
    return {
      summary: `${configured.host} no longer serves ${evidence.complaint.address}; the provider now names ${right.host}.${words}`,
      fix: {
        who: 'you',
        steps: [
          ...enterSettings(evidence, [right]),
          'If the mail program cannot change the server of an account, add the account anew beside the old one.',
        ],
        difficulty: 'easy',
        takes: '10 minutes',
        tools: ['the mail program'],
        prevention: 'Let the mail program find the settings by itself: it then follows when the provider publishes a new server.',
      },
    };
  },
});

function judgeTurningAway(evidence: Evidence, compared: Comparison): readonly Finding<Detail>[] {
  const { configured, published } = compared;
  const failing = turningAway(compared);
  if (compared.host !== 'unpublished' || failing.length === 0) return [];
  if (otherEncryption(evidence, configured) || otherProtocol(evidence, configured)) return [];
  const right = workingPublication(evidence, published);
  if (!right || !sameOperator(evidence, right.host, configured.host)) return [];
  const certainty = certaintyOf(evidence, failing, right);
  if (!certainty) return [];
  const [first] = failing;
  const shown = hearing(evidence, right);
  const said = first && textOf(first);
  return [
    found({
      subject: { kind: 'endpoint', name: configured.host, port: configured.port },
      certainty,
      impact: 'blocks',
      accountsFor: failing.map(({ id }) => id),
      invalidates: failing.map(({ id }) => id),
      evidence: [
        ...(first
          ? [cite(first, `${entranceName(configured)} lets nobody through: ${said ? `“${said}”` : (first.because ?? first.outcome)}`)]
          : []),
        ...(shown ? [cite(shown, `${entranceName(right)}, which is published for the address, answers as it should.`)] : []),
      ],
      affects: [{ service: configured.service, host: configured.host, port: configured.port }],
      detail: { configured, right, said: said === '' ? undefined : said },
    }),
  ];
}

/** The sign-in is answered with the name of another server (RFC 2221 section 4.1). */
function judgeReferral(evidence: Evidence): readonly Finding<Referred>[] {
  return refusedSignIns(evidence).flatMap(({ look }) => {
    const referred = referralIn(look);
    const { host, port, username } = look.data;
    if (referred === undefined || referred === host) return [];
    const service = look.data.service as Service;
    return [
      found({
        subject: look.subject,
        certainty: 'certain',
        impact: 'blocks',
        accountsFor: [look.id],
        evidence: [cite(look, `${host} answered the sign-in of ${username}: "${wordsOf(look)}"`)],
        affects: [{ service, host, port }],
        detail: { host, username, service, referred },
      }),
    ];
  });
}

function referralWords({ host, username, service, referred }: Referred): Words {
  return {
    summary: `${host} does not hold the mailbox of ${username}; it names ${referred} as the server that does.`,
    fix: {
      who: 'you',
      steps: [
        `In the mail program enter ${referred} as the server for ${SERVICE_NAMES[service]}, with the same name and password. If you do not know this server, ask your provider first: the password goes there.`,
        'Administrator: mail programs hardly ever follow a referral by themselves; let a proxy hand these accounts on (Dovecot: `proxy=y` in the place of `nologin` with `host`), or publish the new server.',
      ],
      difficulty: 'easy',
      takes: '10 minutes',
      tools: ['the mail program'],
      prevention: 'Tell the people before their mailboxes move, and publish the new server by autoconfig and SRV records.',
    },
  };
}

function judgeExchange(evidence: Evidence): readonly Finding<Moved>[] {
  const exchange = exchangeMove(evidence);
  const [first] = exchange?.failing ?? [];
  if (!exchange || !first || exchange.missing) return [];
  const { old, right, failing, shown } = exchange;
  if (!sameOperator(evidence, right, old)) return [];
  return [
    found({
      subject: { kind: 'endpoint', name: old, port: 443 },
      certainty: 'likely',
      impact: 'blocks',
      accountsFor: failing.map(({ id }) => id),
      invalidates: failing.map(({ id }) => id),
      evidence: [
        cite(first, `${old} lets nobody through: ${first.because ?? first.outcome}.`),
        cite(shown, `Autodiscover leads to ${right}, and Exchange answers there as it should.`),
      ],
      affects: [{ service: 'exchange', host: old, port: 443 }],
      detail: { exchange },
    }),
  ];
}

function exchangeWords({ old, right }: ExchangeMove, evidence: Evidence): Words {
  return {
    summary: `The Exchange server ${old} no longer serves ${evidence.complaint.address}; Autodiscover leads to ${right}.`,
    fix: {
      who: 'you',
      steps: addAccountAnew(right),
      difficulty: 'easy',
      takes: '15 minutes',
      tools: ['the mail program'],
      prevention: 'Let the mail program find the settings by itself: it then follows when the mailbox is moved.',
    },
  };
}

/** The old server goes on as if nothing had happened; only what is published tells. */
function judgeStillAnswering(evidence: Evidence, compared: Comparison): readonly Finding<Detail>[] {
  const { configured, published } = compared;
  if (compared.host !== 'unpublished' || !isReplaced(evidence, compared)) return [];
  const right = workingPublication(evidence, published);
  const old = hearing(evidence, configured);
  const next = right && hearing(evidence, right);
  if (
    !right ||
    !old ||
    !next ||
    !sameOperator(evidence, right.host, configured.host) ||
    !haveOwnCertificates(evidence, configured.host, right.host)
  )
    return [];
  return [
    found({
      subject: { kind: 'endpoint', name: configured.host, port: configured.port },
      certainty: 'likely',
      impact: 'blocks',
      accountsFor: [],
      standsAlone: true,
      evidence: [
        cite(old, `${entranceName(configured)} still answers, but nothing that is published names it.`),
        ...evidence
          .of('discovery')
          .filter(({ data }) => OWN.has(data.origin) && data.publications.some(({ host }) => host === right.host))
          .slice(0, 2)
          .map((look) => cite(look, `${look.data.source} names ${right.host}.`)),
        cite(next, `${entranceName(right)} answers as it should; the two share neither address nor certificate.`),
      ],
      affects: [{ service: configured.service, host: configured.host, port: configured.port }],
      detail: { configured, right, said: undefined },
    }),
  ];
}

const OWN: ReadonlySet<string> = new Set(['autoconfig', 'autodiscover', 'srv', 'pacc']);

/** It works, and at least two independent publications of the domain's own name other hosts alone. */
function isReplaced(evidence: Evidence, { configured, works }: Comparison): boolean {
  const origins = told(evidence)
    .filter(({ service, origin }) => service === configured.service && OWN.has(origin))
    .map(({ origin }) => origin);
  return works && new Set(origins).size >= 2;
}

/** Each shows a certificate that does not speak of the other: one cluster would share its names. */
function haveOwnCertificates(evidence: Evidence, one: string, other: string): boolean {
  const leaf = (host: string) =>
    evidence.of('tls/handshake').find(({ data }) => data.host === host && data.chain[0] !== undefined)?.data.chain[0];
  const [mine, theirs] = [leaf(one), leaf(other)];
  return mine !== undefined && theirs !== undefined && !covers(mine.names, other) && !covers(theirs.names, one);
}

/** RFC 9525 section 6.3: a wildcard stands for one whole label. */
function covers(names: readonly string[], host: string): boolean {
  return names.some((name) => name.toLowerCase() === `dns:${host}` || name.toLowerCase() === `dns:*.${host.slice(host.indexOf('.') + 1)}`);
}

/** The connection was made; encryption, greeting or capabilities failed. */
function turningAway({ failing }: Comparison): readonly Look[] {
  return failing.filter(
    ({ subject, step }) => subject.kind === 'endpoint' && (step === 'encrypt' || step === 'greet' || step === 'capabilities'),
  );
}

function certaintyOf(evidence: Evidence, failing: readonly Look[], right: Publication): Certainty | undefined {
  const texts = failing.map(textOf).join('\n');
  if (MOVED.test(texts) || texts.toLowerCase().includes(right.host)) return 'certain';
  const refused = failing.find(({ outcome, step }) => outcome === 'refused' && step !== 'encrypt');
  if (!refused) return failing.some(({ step }) => step === 'encrypt') ? 'likely' : undefined;
  const { status, code, text } = refused.data as { readonly status?: string; readonly code?: string; readonly text?: string };
  const why = turnedAway({ status, code, text });
  if (why === 'too-many' || why === 'not-welcome') return undefined;
  return why === 'unsaid' ? 'likely' : 'possible';
}

/** What servers say when their mailboxes have gone elsewhere (the referral is RFC 2221). */
const MOVED =
  /\b(?:moved|migrated|relocated|retired|decommission|no longer (?:in (?:use|service)|used|supported|available|active|hosts?|serves?)|has been replaced|shut down permanently|obsolete|discontinued|switched off|\[referral|please use|use (?:the )?(?:new )?(?:mail )?server|new (?:mail |imap |smtp |pop )?server|reconfigure|update your (?:settings|client|mail))/i;

function textOf({ data }: Look): string {
  const text = data['text'];
  return typeof text === 'string' ? text.slice(0, 300).trim() : '';
}
