import { cite, defineCause, type Finding, found, type Found, ruledOut, undecided } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { askAboutConflicts, type Conflict, conflictsOf } from '../../facts/conflicting-answers.ts';
import { firstLook } from '../../facts/failed-lookups.ts';
import { affectedBy } from '../../facts/names.ts';

interface Detail {
  readonly name: string;
  readonly resolver: string;
  readonly inside: readonly string[];
  readonly outside: readonly string[];
}

const ID = 'dns/split-horizon';

/** The network's own DNS gives an answer of its own for the name, and that way fails while the public one works. */
export default defineCause<Detail>({
  id: ID,
  claim:
    'The DNS server of this network has its own answer for the mail server’s name, and that answer leads nowhere, while the public one works.',
  explanation:
    'Many organisations keep two versions of their DNS: one for inside, one for the world. That is in order as long as both lead to a working server. ' +
    'Here the inside version is missing the name or points to a place that does not serve mail, so that mail works everywhere but in this network.',
  proof:
    'The resolver speaks with its own authority (the AA flag), or its answer does not age; the way by its answer fails; the public answer differs and works.',
  neighbours: ['dns/propagating', 'dns/name-not-found'],
  frequency: 3,
  references: ['RFC 9499 section 6', 'RFC 1035 section 4.1.1'],

  asks: (evidence) => askAboutConflicts(evidence, [ID, 'dns/propagating']),

  judge(evidence) {
    return conflictsOf(evidence).flatMap((conflict): readonly Finding<Detail>[] => {
      const { comesFrom, publicWorks, name, answer } = conflict;
      if (comesFrom?.is === 'memory' && comesFrom.elsewhere)
        return [
          undecided(
            { kind: 'name', name },
            `Is there an internal DNS zone for ${name} behind ${answer.server}? Then it is that one that needs the change.`,
          ),
        ];
      if (comesFrom?.is === 'memory')
        return [ruledOut({ kind: 'name', name }, `The answer of ${answer.server} counts down: it is a memory, not a zone of its own.`)];
      if (comesFrom?.is !== 'own-view' && comesFrom?.is !== 'unageing') return [];
      if (publicWorks === false && answer.says === 'addresses')
        return [ruledOut({ kind: 'name', name }, 'The public address fails as well.')];
      return publicWorks === true || evidence.complete ? [findingOf(evidence, conflict)] : [];
    });
  },

  words({ detail: { name, resolver, inside, outside } }) {
    return {
      summary: `In this network ${resolver} answers for ${name} by itself (${inside.length > 0 ? inside.join(', ') : 'it does not exist'}), which does not lead to the mail server; the public answer ${outside.join(', ')} does.`,
      fix: {
        who: 'administrator',
        steps: [
          ...(inside.length > 0 && inside.every(isNowhere)
            ? [
                `${inside.join(', ')} is what filters answer for names on their lists (ad blockers, protective DNS): if ${resolver} is one, allow ${name} there.`,
              ]
            : []),
          inside.length > 0
            ? `In the internal DNS zone on ${resolver}, correct the record of ${name}: ${outside.join(', ')}, or the inside address of the mail server.`
            : `Add ${name} to the internal DNS zone on ${resolver} with the address ${outside.join(', ')}, or the inside address of the mail server.`,
          `See that nothing else is missing there that the public zone has (autodiscover, smtp, imap).`,
          'Until then: use another network, such as a phone’s, or a DNS server outside.',
        ],
        difficulty: 'moderate',
        takes: '15 minutes',
        tools: [`the management of the DNS server ${resolver}`],
        prevention: 'Keep the internal zone small: only names that really differ inside; or compare both versions after each change.',
      },
    };
  },
});

/** No address of any server: the unspecified one, or loopback. */
function isNowhere(address: string): boolean {
  return /^(?:0\.|127\.|::1?$)/.test(address);
}

function findingOf(
  evidence: Evidence,
  { name, answer, published, publishedAddresses, symptoms, void: astray, publicWorks, comesFrom }: Conflict,
): Found<Detail> {
  const [truth] = published;
  const worked = evidence.looks.find(
    ({ subject, step, outcome }) =>
      subject.name === name &&
      subject.address !== undefined &&
      publishedAddresses.includes(subject.address) &&
      step === 'greet' &&
      outcome === 'ok',
  );
  return found<Detail>({
    subject: { kind: 'name', name },
    certainty: publicWorks !== true ? 'possible' : comesFrom?.is === 'own-view' ? 'certain' : 'likely',
    impact: 'blocks',
    accountsFor: symptoms.map(({ id }) => id),
    invalidates: astray.map(({ id }) => id),
    evidence: [
      cite(
        firstLook(answer),
        `${answer.server} answers ${comesFrom?.is === 'own-view' ? 'with its own authority' : 'without its answer ageing'}: ${answer.addresses.join(', ') || 'no such name'}.`,
      ),
      ...(truth ? [cite(truth.looks[0] ?? firstLook(truth), `The world is told ${truth.addresses.join(', ')} (by ${truth.server}).`)] : []),
      ...(worked ? [cite(worked, `A mail server answers at ${worked.subject.address}.`)] : []),
    ],
    affects: affectedBy(evidence, name),
    detail: { name, resolver: answer.server, inside: answer.addresses, outside: publishedAddresses },
  });
}
