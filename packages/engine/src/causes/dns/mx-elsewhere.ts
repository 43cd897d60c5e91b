import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import { answered } from '../../facts/acceptance.ts';
import { isBorneOut, isKeptByKnownProvider, isMailboxKnown, otherHolders, readingHosts } from '../../facts/mailbox-holder.ts';
import { askWhoReceives, isWayInOrder, receiving } from '../../facts/receiving.ts';
import type { Ask } from '../../probe.ts';

interface Detail {
  readonly domain: string;
  readonly operator: string;
  readonly exchangers: readonly string[];
  readonly mailbox: readonly string[];
}

/** New mail goes to another provider than the one that keeps the mailbox. */
export default defineCause<Detail>({
  id: 'dns/mx-elsewhere',
  claim: 'The MX records send new mail to another provider of mailboxes than the one that keeps this mailbox.',
  explanation:
    'MX records decide where new mail goes; they are set apart from the servers that a mail program reads from. After a change of provider, or a try of another one, they may name somebody else, so that new mail gathers in a mailbox that nobody opens, or is refused there. ' +
    'A filter or gateway that hands mail on is something else, and in order.',
  proof:
    'Every host that the MX records name belongs to a known provider of mailboxes, the servers that the domain publishes for reading belong to another operator, which is where the person reads, and the two share neither name, network nor certificate; it is certain where such a host says that it knows neither the domain nor the address.',
  neighbours: ['settings/previous-provider', 'dns/no-mx', 'mailbox/no-recent-mail'],
  frequency: 3,
  references: ['RFC 5321 section 5.1'],

  asks: (evidence): readonly Ask[] => (isMailboxKnown(evidence) ? askWhoReceives(evidence) : []),

  judge(evidence): readonly Finding<Detail>[] {
    const known = receiving(evidence);
    if (known?.says !== 'hosts' || !isMailboxKnown(evidence) || !isWayInOrder(evidence)) return [];
    const subject = { kind: 'domain' as const, name: known.domain };
    const holders = otherHolders(evidence);
    const [first] = holders;
    if (!first) return [ruledOut(subject, `No other provider of mailboxes is known to receive the mail of ${known.domain}.`)];
    if (!isBorneOut(evidence)) return [];
    const refusals = answered(evidence).filter(({ host, state }) => KNOWS_NOTHING.has(state) && holders.some((one) => one.host === host));
    const mailbox = readingHosts(evidence);
    if (holders.some(({ filters }) => filters) && !isKeptByKnownProvider(evidence))
      return [
        undecided(subject, `Does ${first.name}, which receives the mail of ${known.domain}, hand it on to ${mailbox.join(' and ')}?`),
      ];
    const [look] = known.looks;
    return [
      found({
        subject,
        certainty: refusals.length > 0 ? 'certain' : 'likely',
        impact: 'blocks',
        accountsFor: [],
        standsAlone: true,
        evidence: [
          cite(look, `Mail for ${known.domain} goes to ${holders.map(({ host }) => host).join(' and ')}, which belongs to ${first.name}.`),
          ...publishedAt(mailbox).slice(0, 1),
          ...refusals.map(({ host, said, look: asked }) =>
            cite(asked, `${host}, asked to take something for ${asked.data.recipient}, answers: "${said}"`),
          ),
        ],
        affects: holders.map(({ host }) => ({ service: 'smtp', host, port: 25 })),
        detail: { domain: known.domain, operator: first.name, exchangers: holders.map(({ host }) => host), mailbox },
      }),
    ];

    function publishedAt(hosts: readonly string[]) {
      return evidence
        .of('discovery')
        .filter(
          ({ data }) =>
            data.origin !== 'mx-provider' && data.publications.some(({ host, trust }) => trust !== 'guess' && hosts.includes(host)),
        )
        .map((one) => cite(one, `${one.data.source} names ${hosts.join(' and ')} for reading, which is somebody else’s.`));
    }
  },

  words({ detail: { domain, operator, exchangers, mailbox } }) {
    return {
      summary: `New mail for ${domain} goes to ${operator} (${exchangers[0] ?? ''}), but the mailbox is kept at ${mailbox.join(' and ')}.`,
      fix: {
        who: 'administrator',
        steps: [
          `Ask whoever looks after ${domain} which provider is to keep the mail.`,
          `If it is the one with ${mailbox.join(' and ')}: replace the MX records (${exchangers.join(', ')}) by those that this provider gives.`,
          `If it is ${operator}: set up its servers in the mail programs, and correct the SRV records and autoconfig of the domain.`,
          `Look at ${operator} for messages that have arrived meanwhile.`,
        ],
        difficulty: 'moderate',
        takes: '30 minutes',
        tools: ['the control panel of the domain’s DNS provider', 'both providers’ administration pages'],
        prevention: 'At a change of provider change the MX records last, once the new mailboxes exist, and send a test message.',
      },
    };
  },
});

/** The other provider has neither the domain nor the address: no mail is handed on from there. */
const KNOWS_NOTHING: ReadonlySet<string> = new Set(['relay-denied', 'recipient-unknown', 'recipient-disabled']);
