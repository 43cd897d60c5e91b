import { cite, defineCause, type Finding, found, ruledOut, type Words } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { askAboutConflicts } from '../../facts/conflicting-answers.ts';
import { firstLook } from '../../facts/failed-lookups.ts';
import { type NonexistentName, nonexistentNames, type Witnesses } from '../../facts/nonexistent-names.ts';
import { affectedBy, impactOnName } from '../../facts/names.ts';
import { type OtherFamily, otherFamilyAlone } from '../../facts/other-family.ts';

interface Detail {
  readonly name: string;
  /** the end of an alias */
  readonly target: string | undefined;
  /** the kind of address that this computer could use, where the name has only the other */
  readonly lacks?: 4 | 6;
}

const ID = 'dns/no-address';

/** The mail server's name exists, and has neither an IPv4 nor an IPv6 address. */
export default defineCause<Detail>({
  id: ID,
  claim: 'The name of the mail server exists, but no address is recorded for it.',
  explanation:
    'A name in the DNS can exist and still say nothing about where the host is: it may only have other records, such as MX or TXT, or names below it. ' +
    'A mail program that looks for the server’s address then finds none.',
  proof:
    'The domain’s own name servers answer without error and without any A or AAAA record (for an alias: for the name that it leads to). ' +
    'Or every address is of the kind, IPv4 or IPv6, that this computer does not have, and nobody translates.',
  neighbours: ['dns/name-not-found', 'settings/wrong-host'],
  frequency: 2,
  references: ['RFC 2308 section 2.2', 'RFC 1034 section 3.6.2'],

  asks: (evidence) => askAboutConflicts(evidence, [ID]),

  judge(evidence) {
    return [
      ...nonexistentNames(evidence)
        .filter(({ says, isDomain }) => says === 'nothing' && !isDomain)
        .map((one) => (one.isTheirs ? findingOf(evidence, one) : anothersMatter(one))),
      ...otherFamilyAlone(evidence).map((one) => familyFinding(evidence, one)),
    ];
  },

  words({ detail: { name, target, lacks } }) {
    if (lacks !== undefined) return familyWords(name, lacks);
    return {
      summary:
        target === undefined
          ? `The name ${name} exists, but no address (A or AAAA record) is recorded for it.`
          : `${name} is an alias of ${target}, and no address (A or AAAA record) is recorded for that name.`,
      fix: {
        who: 'administrator',
        steps: [
          `Add the server’s address to ${target ?? name}: an A record, and an AAAA record if it has an IPv6 address.`,
          ...(target === undefined ? [] : [`Or change the alias (CNAME) of ${name} so that it leads to a host that has an address.`]),
          'Run this check again; the empty answer is remembered for a while.',
        ],
        difficulty: 'moderate',
        takes: '15 minutes',
        tools: ['the control panel of the domain’s DNS provider'],
        prevention: 'Let this check watch the names of the mail servers.',
      },
    };
  },
});

const WITNESS: Readonly<Record<Witnesses['by'], string>> = {
  authority: 'a name server of the zone itself',
  reference: 'a resolver that is run by somebody else',
  resolver: 'a resolver of this network',
};

function findingOf(evidence: Evidence, { name, alias, answer, published, certainty, symptoms }: NonexistentName): Finding<Detail> {
  const witness = published.answers.find(({ server }) => server !== answer.server);
  return found<Detail>({
    subject: { kind: 'name', name },
    certainty,
    impact: impactOnName(evidence, [name]),
    accountsFor: symptoms.map(({ id }) => id),
    invalidates: symptoms.filter(({ subject }) => subject.kind === 'endpoint').map(({ id }) => id),
    evidence: [
      cite(firstLook(answer), `${answer.server} knows ${alias ?? name}, and no address of it.`),
      ...(witness ? [cite(firstLook(witness), `${witness.server}, ${WITNESS[published.by]}, has none.`)] : []),
    ],
    affects: affectedBy(evidence, name),
    detail: { name, target: alias },
  });
}

function familyFinding(evidence: Evidence, { host, lacks, looks }: OtherFamily): Finding<Detail> {
  return found<Detail>({
    subject: { kind: 'name', name: host },
    certainty: 'likely',
    impact: 'blocks',
    accountsFor: [],
    standsAlone: true,
    evidence: looks.slice(0, 2).map((look) => cite(look, `${look.data.server} knows only IPv${lacks === 4 ? 6 : 4} addresses of ${host}.`)),
    affects: affectedBy(evidence, host),
    detail: { name: host, target: undefined, lacks },
  });
}

function familyWords(name: string, lacks: 4 | 6): Words {
  const has = lacks === 4 ? 6 : 4;
  return {
    summary: `The name ${name} has no IPv${lacks} address, only IPv${has}, and this computer has no IPv${has} connection: the two cannot meet.`,
    fix: {
      who: lacks === 4 ? 'administrator' : 'network',
      steps: [
        lacks === 4
          ? `Add an IPv4 address (A record) to ${name}, as long as many networks have no IPv6.`
          : 'Ask whoever runs this network for IPv4, or for the translation that lets IPv6 computers reach IPv4 servers (NAT64 with DNS64), and use the DNS server it names.',
        lacks === 4
          ? 'Or use a network that has IPv6.'
          : `Or ask the provider of the mailbox to give ${name} an IPv6 address (AAAA record) as well.`,
        'Run this check again.',
      ],
      difficulty: 'moderate',
      takes: '30 minutes',
      tools: [lacks === 4 ? 'the control panel of the domain’s DNS provider' : 'the administration page of the router'],
      prevention: 'Give servers for everybody addresses of both kinds.',
    },
  };
}

function anothersMatter({ name }: NonexistentName): Finding<Detail> {
  return ruledOut({ kind: 'name', name }, `Another host than ${name} is published for this purpose.`);
}
