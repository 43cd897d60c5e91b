import type { Publication, Setting } from '@mailmedic/contract/settings.ts';
import { cite, defineCause, found, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { configuredResolvers } from '../../facts/addresses.ts';
import { comparisons, entranceName, hearing, SERVICE_NAMES, type Comparison } from '../../facts/comparison.ts';
import { mailExchangers, type MailExchangers } from '../../facts/mail-exchangers.ts';
import { otherEncryption, otherProtocol } from '../../facts/other-answers.ts';
import { sameOperator } from '../../facts/same-service.ts';
import { enterSettings } from '../../facts/settings-advice.ts';
import { awaited, findHost, tryEntrance } from '../../facts/settings-controls.ts';
import { discover, type Ask } from '../../probe.ts';
import { discoveryInput } from '../../probes/discovery/input.ts';
import mxProvider from '../../probes/discovery/mx-provider.ts';
import srv from '../../probes/discovery/srv.ts';

interface Detail {
  readonly configured: readonly Setting[];
  readonly right: readonly Publication[];
  readonly mx: string;
}

const DECIDES = ['settings/previous-provider'];

export default defineCause<Detail>({
  id: 'settings/previous-provider',
  claim: 'The mailbox has moved to another provider, and the mail program still talks to the old one.',
  explanation:
    'When a domain changes its mail provider, new mail is delivered to the new one. The old server often keeps running for a while and still lets people sign in, but nothing new arrives there. ' +
    'The mail program has to be told the new server.',
  proof:
    'A mail server answers at the configured host, run by another operator than the one that both the published settings and the MX records of the domain name, and the published server answers. ' +
    'Other names of one service, and servers of one operator, do not count as another provider; a filter in front of the mailbox says nothing.',
  neighbours: ['settings/previous-server', 'settings/wrong-host', 'dns/mx-elsewhere'],
  frequency: 3,
  references: ['RFC 6186', 'RFC 5321 section 5.1'],

  asks(evidence): readonly Ask[] {
    return comparisons(evidence).flatMap((compared): readonly Ask[] => {
      // what fails at a host that nobody publishes may be explained by who else is published: that is worth waiting for
      if (compared.failing.length > 0 && compared.host !== 'published' && !mailExchangers(evidence)) return whoReceives(evidence);
      const published = independent(compared);
      if (compared.host !== 'unpublished' || published.length === 0 || !isMailServer(evidence, compared)) return [];
      // other names of one service first: where the addresses show it, nothing more is asked
      const found = published.slice(0, 2).flatMap(({ host }) => findHost(evidence, host, DECIDES));
      return awaited([
        ...found,
        ...(apart(evidence, compared) ? published.slice(0, 1).flatMap((one) => tryEntrance(evidence, one, DECIDES)) : []),
      ]);
    });
  },

  judge(evidence): readonly Finding<Detail>[] {
    const moved = comparisons(evidence).flatMap((compared) => judgeOne(evidence, compared) ?? []);
    const [first] = moved;
    if (!first) return [];
    const failing = moved.flatMap(({ compared }) => compared.failing.map(({ id }) => id));
    return [
      found({
        subject: { kind: 'name', name: first.compared.configured.host },
        certainty: 'likely',
        impact: 'blocks',
        accountsFor: failing,
        invalidates: failing,
        standsAlone: true,
        evidence: [
          ...moved.flatMap(({ compared, published }) => evidenceOf(evidence, compared, published)),
          cite(first.mx.look, `Mail for the domain is received by ${first.mx.hosts[0]}, which belongs to the published provider.`),
        ],
        affects: moved.map(({ compared: { configured } }) => ({
          service: configured.service,
          host: configured.host,
          port: configured.port,
        })),
        detail: {
          configured: moved.map(({ compared }) => compared.configured),
          right: moved.map(({ published }) => published),
          mx: first.mx.hosts[0] ?? '',
        },
      }),
    ];
  },

  words({ detail: { configured, right, mx } }, evidence) {
    const old = [...new Set(configured.map(({ host }) => host))].join(' and ');
    const next = [...new Set(right.map(({ host }) => host))].join(' and ');
    return {
      summary: `The mail of ${evidence.complaint.address} is now kept by another provider (${next}); the mail program still talks to the old one (${old}), where no new mail arrives.`,
      fix: {
        who: 'you',
        steps: [
          `Ask whoever looks after the domain whether the mailbox has moved. Its mail is received by ${mx}.`,
          'Set the account up again as a new one beside the old one, so that nothing in the old one is lost.',
          ...enterSettings(evidence, right),
          `Copy what is still needed from the old account (${configured.map(({ service }) => SERVICE_NAMES[service]).join(', ')}) before it is switched off.`,
        ],
        difficulty: 'moderate',
        takes: '20 minutes',
        tools: ['the mail program', "the new provider's name and password"],
        prevention:
          'After a change of provider let every mail program be set up anew, and switch the old server off once nobody signs in there.',
      },
    };
  },
});

function whoReceives(evidence: Evidence): readonly Ask[] {
  const servers = configuredResolvers(evidence);
  if (!servers) return [];
  const input = discoveryInput(evidence.complaint.address, [...servers, ...evidence.configuration.referenceResolvers]);
  return awaited([discover(mxProvider, input), discover(srv, input)]);
}

interface Moved {
  readonly compared: Comparison;
  readonly published: Publication;
  readonly mx: MailExchangers;
}

function judgeOne(evidence: Evidence, compared: Comparison): Moved | undefined {
  const { configured } = compared;
  if (compared.host !== 'unpublished' || !isMailServer(evidence, compared) || !apart(evidence, compared)) return undefined;
  if (compared.failing.length > 0 && (otherEncryption(evidence, configured) || otherProtocol(evidence, configured))) return undefined;
  const published = independent(compared).find((one) => hearing(evidence, one));
  const mx = mailExchangers(evidence);
  if (!published || !mx || mx.gateway || mx.hosts.length === 0) return undefined;
  if (mx.hosts.some((host) => sameOperator(evidence, host, configured.host))) return undefined;
  return mx.hosts.some((host) => sameOperator(evidence, host, published.host)) ? { compared, published, mx } : undefined;
}

/** Every published host of the service is somebody else's. */
function apart(evidence: Evidence, { configured, published }: Comparison): boolean {
  return published.every(({ host }) => !sameOperator(evidence, host, configured.host));
}

/** What is taken from the MX alone cannot bear it out. */
function independent({ published }: Comparison): readonly Publication[] {
  return published.filter(({ origin }) => origin !== 'mx-provider');
}

/** Something at the host speaks the service's protocol, whatever comes of it. */
function isMailServer(evidence: Evidence, { configured, works }: Comparison): boolean {
  if (works) return true;
  return evidence
    .of('mail/greeting')
    .some(({ data }) => data.host === configured.host && data.port === configured.port && MAIL.has(data.recognised ?? ''));
}

const MAIL: ReadonlySet<string> = new Set(['imap', 'pop3', 'smtp', 'managesieve']);

function evidenceOf(evidence: Evidence, { configured }: Comparison, published: Publication) {
  const old = hearing(evidence, configured) ?? evidence.of('mail/greeting').find(({ data }) => data.host === configured.host);
  const next = hearing(evidence, published);
  const source = evidence
    .of('discovery')
    .find(({ data }) => data.origin === published.origin && data.publications.some(({ host }) => host === published.host));
  return [
    ...(old ? [cite(old, `${entranceName(configured)} is a mail server, but none that is published for the address.`)] : []),
    ...(source ? [cite(source, `${published.source} names ${published.host}.`)] : []),
    ...(next ? [cite(next, `${entranceName(published)} answers as it should, and has nothing in common with ${configured.host}.`)] : []),
  ];
}
