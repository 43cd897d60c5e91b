import type { Certainty, EvidenceLine } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { turningAway, type Answered } from '../../facts/acceptance.ts';
import { isMailboxKnown, readingHosts } from '../../facts/mailbox-holder.ts';
import { nearMisses } from '../../facts/near-misses.ts';
import { doors, isOwnServer, knock, port25, type Door } from '../../facts/port-25.ts';
import { askWhoReceives, isWayInOrder, receiving, type Receiving } from '../../facts/receiving.ts';
import type { Ask } from '../../probe.ts';

interface Detail {
  readonly domain: string;
  /** it says itself that it takes no mail */
  readonly takesNone: boolean;
  /** the domain's own address takes none either, where it has one */
  readonly standIn: boolean;
  readonly mailbox: string;
}

/** Nobody is named to take mail for the domain. */
export default defineCause<Detail>({
  id: 'dns/no-mx',
  claim: 'No server is named that takes mail for the domain, so nothing can be delivered to its mailboxes.',
  explanation:
    'Whoever sends mail looks up the MX records of the recipient’s domain; they name the servers that take its mail. Without any, the domain’s own address stands in for them, and that is mostly a web server, which takes no mail. ' +
    'Reading and sending still work; new messages come back to their senders.',
  proof:
    'The resolver here and an unrelated one agree that there is no MX record, or that it says that no mail is taken ("0 ."), and the domain’s own address, where it has one, takes no connection for mail although other servers can be reached in that way from here, or says that it does not take mail for the domain.',
  neighbours: ['dns/mx-elsewhere', 'dns/mx-unusable', 'settings/wrong-address'],
  frequency: 2,
  references: ['RFC 5321 section 5.1', 'RFC 7505'],

  asks: (evidence): readonly Ask[] => (isMailboxKnown(evidence) ? [...askWhoReceives(evidence), ...knock(evidence)] : []),

  judge(evidence): readonly Finding<Detail>[] {
    const known = receiving(evidence);
    if (!known || !isMailboxKnown(evidence) || !isWayInOrder(evidence) || nearMisses(evidence).length > 0) return [];
    const subject = { kind: 'domain' as const, name: known.domain };
    if (known.says === 'hosts') return [ruledOut(subject, `MX records name who takes the mail of ${known.domain}.`)];
    if (known.certainty === 'possible')
      return [undecided(subject, `Do other resolvers find an MX record of ${known.domain} either? Only one said that there is none.`)];
    if (known.says === 'none') return [findingOf(evidence, known, known.certainty, [])];
    if (known.implicit.length === 0) return hasNoAddress(known) ? [findingOf(evidence, known, known.certainty, [])] : [];
    if (isOwnServer(evidence, known.implicit))
      return [ruledOut(subject, `Without an MX record ${known.domain} itself stands in, and it is the mail server.`)];
    return judgeStandIn(evidence, known, doors(evidence)[0]);
  },

  words({ detail: { domain, takesNone, standIn, mailbox } }) {
    return {
      summary: takesNone
        ? `The domain ${domain} says in the DNS that it takes no mail (MX "0 ."), so nothing reaches its mailboxes.`
        : `The domain ${domain} has no MX record${standIn ? ', and its own address takes no mail for it' : ''}, so nothing reaches its mailboxes.`,
      fix: {
        who: 'administrator',
        steps: [
          ...(takesNone ? [`Remove the MX record "0 ." of ${domain}.`] : []),
          `Add the MX record that the provider of the mailboxes gives for ${domain}; it names the provider’s receiving server (the mailboxes are read at ${mailbox}).`,
          'Send a test message from another provider an hour later; until then some senders remember the old answer.',
        ],
        difficulty: 'moderate',
        takes: '15 minutes',
        tools: ['the control panel of the domain’s DNS provider', 'the mail provider’s setup page'],
        prevention: 'Copy every record when the DNS of a domain moves to another provider, MX records first of all.',
      },
    };
  },
});

function judgeStandIn(evidence: Evidence, known: Receiving, door: Door | undefined): readonly Finding<Detail>[] {
  const subject = { kind: 'domain' as const, name: known.domain };
  const [refusal] = turningAway(evidence, 'relay-denied');
  if (refusal) return [refusedFinding(evidence, known, refusal)];
  if (door?.state === 'open') return [ruledOut(subject, `Without an MX record ${known.domain} itself stands in, and it takes mail.`)];
  const isShut = door?.state === 'closed' || door?.state === 'declines';
  const isSilent = door !== undefined && door.looks.length > 0 && door.looks.every(({ data }) => data.reach !== 'open');
  if (!port25(evidence).usable || (!isShut && !isSilent))
    return [
      undecided(subject, `Does ${known.domain} itself take mail at port 25? There is no MX record, and port 25 cannot be used from here.`),
    ];
  return [findingOf(evidence, known, isShut ? known.certainty : 'likely', shutLines(evidence, known, door))];
}

/** The stand-in takes no mail, and others can be reached in that way. */
function shutLines(evidence: Evidence, { domain }: Receiving, { looks }: Door): readonly EvidenceLine[] {
  const control = port25(evidence).look;
  return [
    ...looks.map((look) => cite(look, `${domain} itself (${look.data.address}) takes no connection at port 25.`)),
    ...(control ? [cite(control, `${control.data.host} does, so port 25 can be used from here.`)] : []),
  ];
}

/** The stand-in takes mail, and says that the domain is none of its own. */
function refusedFinding(evidence: Evidence, known: Receiving, { look, said }: Answered): Finding<Detail> {
  const says = cite(look, `${known.domain} itself, asked to take something for ${look.data.recipient}, answers: "${said}"`);
  return findingOf(evidence, known, 'likely', [says]);
}

/** "No" has to be said: an answer that failed to come is none. */
function hasNoAddress({ looks }: Receiving): boolean {
  return looks.every(({ data }) => data.implicit === undefined || data.implicit.says === 'nothing');
}

function findingOf(evidence: Evidence, known: Receiving, certainty: Certainty, standIn: readonly EvidenceLine[]): Finding<Detail> {
  const [own, ...others] = known.looks;
  const takesNone = known.says === 'none';
  const what = takesNone ? 'says that no mail is taken' : 'knows no MX record of it';
  return found({
    subject: { kind: 'domain', name: known.domain },
    certainty,
    impact: 'blocks',
    accountsFor: [],
    standsAlone: true,
    evidence: [
      cite(own, `${own.data.server}, asked who takes the mail of ${known.domain}, ${what}.`),
      ...others.slice(0, 2).map((look) => cite(look, `${look.data.server} agrees.`)),
      ...standIn,
    ],
    affects: [{ service: 'smtp', host: known.domain, port: 25 }],
    detail: {
      domain: known.domain,
      takesNone,
      standIn: standIn.length > 0,
      mailbox: readingHosts(evidence).join(' and '),
    },
  });
}
