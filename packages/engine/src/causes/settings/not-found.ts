import type { Look } from '@mailmedic/contract/look.ts';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import { operatorOf } from '@mailmedic/knowledge/mx-operators.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import { domainOf, type Evidence } from '../../evidence.ts';
import { isHeard } from '../../facts/comparison.ts';
import { entrances } from '../../facts/goals.ts';
import { exchangePathHosts } from '../../facts/exchange.ts';
import { mailExchangers } from '../../facts/mail-exchangers.ts';
import { domainState, nearMisses } from '../../facts/near-misses.ts';
import { told } from '../../facts/publications.ts';
import { isAbnormal } from '../../facts/symptoms.ts';

interface Detail {
  readonly domain: string;
  readonly exists: boolean;
  /** guessed names exist, and no mail service answers at them */
  readonly guessed: boolean;
  /** why no program can connect in the usual way, where that is known of the provider */
  readonly noClients: string | undefined;
  readonly receivedBy: string | undefined;
}

export default defineCause<Detail>({
  id: 'settings/not-found',
  claim: 'Nobody says which mail servers belong to this address, and none was given.',
  explanation:
    'A mail program needs the names of the servers for reading and sending. Providers publish them in several places so that programs find them by themselves. For this domain none of those places says anything.',
  proof:
    'SRV records, autoconfig at the domain and in the database, the known providers, the provider behind the MX, Autodiscover and PACC were asked and answered that there is nothing, and the usual names lead to no mail service either.',
  neighbours: ['settings/wrong-address', 'settings/wrong-host', 'dns/zone-broken'],
  frequency: 2,
  references: ['RFC 6186', 'RFC 8314 section 5.1', 'draft-ietf-mailmaint-autoconfig'],

  judge(evidence): readonly Finding<Detail>[] {
    const { complaint } = evidence;
    const domain = domainOf(evidence);
    const subject = { kind: 'domain' as const, name: domain };
    if (told(evidence).some(({ trust }) => trust !== 'guess'))
      return complaint.configured.length === 0 ? [ruledOut(subject, 'Mail servers are published for the domain.')] : [];
    if (complaint.configured.length > 0 || nearMisses(evidence).length > 0 || exchangePathHosts(evidence).length > 0) return [];
    const sources = evidence.of('discovery').filter(({ data }) => data.origin !== 'guess');
    // silence says nothing about what is published
    if (!SAYING.every((origin) => sources.some(({ outcome, data }) => data.origin === origin && outcome === 'refused'))) return [];
    const guess = evidence.of('discovery').find(({ data }) => data.origin === 'guess');
    if (!guess || guess.outcome === 'silent') return [];
    const guessed = guess.outcome === 'ok';
    const failing = guessed ? failingGuesses(evidence) : [guess];
    if (failing.length === 0) return [];
    const turnedDown = failing.every(({ outcome }) => outcome === 'refused' || outcome === 'foreign');
    const mx = mailExchangers(evidence);
    const state = domainState(evidence);
    return [
      found({
        subject,
        certainty: !guessed ? (state.is === 'missing' ? 'likely' : 'certain') : turnedDown ? 'likely' : 'possible',
        impact: 'blocks',
        accountsFor: failing.map(({ id }) => id),
        // what was guessed need not be a mail server at all
        ...(guessed && turnedDown ? { invalidates: failing.map(({ id }) => id) } : {}),
        evidence: [
          ...sources
            .filter(({ outcome }) => outcome === 'refused')
            .slice(0, 5)
            .map(saysNothing),
          cite(
            guess,
            guessed ? 'The usual names exist, but no mail service answers there.' : 'The usual names (imap, pop, smtp, mail) do not exist.',
          ),
        ],
        affects: [{ service: 'mailbox' }],
        detail: {
          domain,
          exists: state.is !== 'missing',
          guessed,
          noClients: mx?.hosts[0] === undefined ? undefined : operatorOf(mx.hosts[0])?.noClients,
          receivedBy: mx?.hosts[0],
        },
      }),
    ];
  },

  words({ detail: { domain, exists, noClients, receivedBy } }) {
    const where = exists
      ? `The domain ${domain} publishes no mail server, and none was given.`
      : `The domain ${domain} does not exist, so no mail server can be found for it.`;
    return {
      summary: noClients === undefined ? where : `${where} ${noClients}`,
      fix: {
        who: exists ? 'administrator' : 'you',
        steps: exists
          ? [
              ...(noClients === undefined ? [] : [noClients]),
              `Ask the provider for the names of the servers${receivedBy === undefined ? '' : ` (the domain's mail is received by ${receivedBy})`}, and check again with --imap, --pop3 and --smtp.`,
              `For the administrator: publish the servers as SRV records (_imaps._tcp.${domain}, _submissions._tcp.${domain}) and as https://autoconfig.${domain}/mail/config-v1.1.xml.`,
            ]
          : [
              'Compare the address letter by letter with one that works.',
              'If it is right, ask the owner of the domain whether its registration has ended.',
            ],
        difficulty: exists ? 'moderate' : 'easy',
        takes: exists ? 'half an hour' : '5 minutes',
        tools: exists ? ["administration of the domain's DNS", 'a web server'] : [],
        prevention: 'Keep the published settings beside the servers they describe, and check them after each move.',
      },
    };
  },
});

/** The sources that always answer when the DNS does. */
const SAYING = ['srv', 'mx-provider'] as const;

type Source = Look<LookData['discovery']>;

function saysNothing(source: Source) {
  return cite(source, `${source.data.source}: ${source.because ?? 'nothing'}.`);
}

/** The path leads through guesses alone, and none of them came to anything. */
function failingGuesses(evidence: Evidence): readonly Look[] {
  const guesses = entrances(evidence);
  if (guesses.some((entrance) => isHeard(evidence, entrance))) return [];
  return evidence.looks.filter(
    (look) =>
      look.role === 'path' &&
      isAbnormal(look) &&
      look.subject.kind === 'endpoint' &&
      guesses.some(({ host, port }) => look.subject.name === host && look.subject.port === port),
  );
}
