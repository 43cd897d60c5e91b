import { cite, defineCause, type Finding, found, ruledOut } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { askAboutConflicts } from '../../facts/conflicting-answers.ts';
import { askUnlooked, firstLook } from '../../facts/failed-lookups.ts';
import { type NonexistentName, nonexistentNames, type Witnesses } from '../../facts/nonexistent-names.ts';
import { affectedBy, impactOnName, namesInTrouble } from '../../facts/names.ts';
import { publishedAnswers } from '../../facts/published-answers.ts';

interface Detail {
  readonly name: string;
  /** the missing end of an alias */
  readonly target: string | undefined;
  readonly isDomain: boolean;
  readonly by: Witnesses['by'];
}

const ID = 'dns/name-not-found';

/** The mail server's name does not exist, by the word of the domain's own name servers. */
export default defineCause<Detail>({
  id: ID,
  claim: 'The name of the mail server does not exist: the domain’s own name servers say so.',
  explanation:
    'Mail programs find a server by its name. The domain’s own name servers, which alone decide, say that this name does not exist, so no computer anywhere can find the server by it. ' +
    'Either the record was removed or never made, or the name is one that was never meant.',
  proof:
    'The name servers of the domain, asked directly, answer NXDOMAIN (for an alias: for the name that it leads to), and nothing else is published for this purpose.',
  neighbours: ['settings/wrong-host', 'dns/no-address', 'dns/propagating'],
  frequency: 3,
  references: ['RFC 1035 section 4.1.1', 'RFC 8020', 'RFC 1034 section 3.6.2'],

  asks: (evidence) => [...askUnlooked(evidence, [ID]), ...askAboutConflicts(evidence, [ID, 'dns/no-address', 'settings/wrong-host'])],

  judge(evidence) {
    const missing = nonexistentNames(evidence).filter(({ says }) => says === 'no-such-name');
    if (missing.length > 0) return missing.map((one) => (one.isTheirs ? findingOf(evidence, one) : anothersMatter(one)));
    return namesInTrouble(evidence).flatMap((name) => acquittal(evidence, name));
  },

  words({ detail: { name, target, isDomain, by } }) {
    const missing = target ?? name;
    return {
      summary: isDomain
        ? `The domain ${name} does not exist, so there is no mail server to be found for it.`
        : target === undefined
          ? `The name ${name} does not exist in the DNS${by === 'authority' ? '; the domain’s own name servers say so' : ''}.`
          : `${name} is an alias of ${target}, and that name does not exist in the DNS.`,
      fix: {
        who: 'administrator',
        steps: [
          ...(isDomain
            ? [`Look at the address once more: is ${name} spelled right? If it is, the domain’s registration has to be looked at.`]
            : []),
          target === undefined
            ? `Add an A (and AAAA) record for ${missing} to its zone, or tell everybody the name that is to be used instead.`
            : `Change the alias (CNAME) of ${name} so that it leads to a host that exists, or add A and AAAA records for ${target}.`,
          'If the domain was moved to another DNS provider a short time ago: see which other records were left behind.',
          'Run this check again; the answer that the name does not exist is remembered for a while.',
        ],
        difficulty: 'moderate',
        takes: '15 minutes',
        tools: ['the control panel of the domain’s DNS provider'],
        prevention: 'Before removing a record, see who still uses the name; let this check watch the names of the mail servers.',
      },
    };
  },
});

const WITNESS: Readonly<Record<Witnesses['by'], string>> = {
  authority: 'a name server of the zone itself',
  reference: 'a resolver that is run by somebody else',
  resolver: 'a resolver of this network',
};

function findingOf(
  evidence: Evidence,
  { name, alias, answer, published, certainty, isDomain, symptoms }: NonexistentName,
): Finding<Detail> {
  const witness = published.answers.find(({ server }) => server !== answer.server);
  return found<Detail>({
    subject: { kind: 'name', name },
    certainty,
    impact: impactOnName(evidence, [name]),
    accountsFor: symptoms.map(({ id }) => id),
    invalidates: symptoms.filter(({ subject }) => subject.kind === 'endpoint').map(({ id }) => id),
    evidence: [
      cite(
        firstLook(answer),
        answer.addresses.length > 0
          ? `${answer.server} gives ${answer.addresses.join(', ')}, as it does for any name that does not exist.`
          : `${answer.server} says that ${alias ?? name} does not exist.`,
      ),
      ...(witness
        ? [cite(firstLook(witness), `${witness.server}, ${WITNESS[published.by]}, says that ${alias ?? name} does not exist.`)]
        : []),
    ],
    affects: affectedBy(evidence, name),
    detail: { name, target: alias, isDomain, by: published.by },
  });
}

function anothersMatter({ name }: NonexistentName): Finding<Detail> {
  return ruledOut({ kind: 'name', name }, `Another host than ${name} is published for this purpose.`);
}

function acquittal(evidence: Evidence, name: string): readonly Finding<Detail>[] {
  const published = publishedAnswers(evidence, name);
  const there = published?.answers.find(({ says }) => says === 'addresses');
  return there ? [ruledOut({ kind: 'name', name }, `${there.server} gives ${there.addresses.join(', ')} for ${name}.`)] : [];
}
