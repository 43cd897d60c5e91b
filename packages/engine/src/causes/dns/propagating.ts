import { cite, defineCause, type Finding, found, type Found, ruledOut, undecided } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { askAboutConflicts, type Conflict, conflictsOf } from '../../facts/conflicting-answers.ts';
import { firstLook } from '../../facts/failed-lookups.ts';
import { affectedBy, impactOnName } from '../../facts/names.ts';

interface Detail {
  readonly name: string;
  readonly resolver: string;
  readonly old: readonly string[];
  readonly now: readonly string[];
  readonly leftSeconds: number;
  /** the name server that has not got the change yet; absent = the resolver remembers */
  readonly server?: string;
}

const ID = 'dns/propagating';

/** A change of the domain is not known everywhere yet: somebody on the way still remembers the old answer. */
export default defineCause<Detail>({
  id: ID,
  claim: 'A change in the domain’s DNS records is not known everywhere yet: this computer still gets the old answer.',
  explanation:
    'DNS servers remember answers for a while, also the answer that a name does not exist. After a change, some of them give the old answer until that time is over. ' +
    'Nothing is broken; the change simply has not arrived here yet.',
  proof:
    'The zone’s own name servers already say something else, which works; the configured resolver’s answer counts down from second to second, or one of the zone’s servers still gives it.',
  neighbours: ['dns/split-horizon', 'dns/zone-broken'],
  frequency: 3,
  references: ['RFC 2308 section 5', 'RFC 1034 section 3.6', 'RFC 1996'],

  asks: (evidence) => askAboutConflicts(evidence, [ID, 'dns/split-horizon']),

  judge(evidence) {
    return conflictsOf(evidence).flatMap((conflict): readonly Finding<Detail>[] => {
      const { comesFrom, publicWorks, name } = conflict;
      if (comesFrom?.is === 'own-view')
        return [
          ruledOut({ kind: 'name', name }, `The resolver ${conflict.answer.server} speaks from a zone of its own, which does not age.`),
        ];
      if (comesFrom?.is === 'memory' || comesFrom?.is === 'lagging-server') {
        if (publicWorks === false && conflict.answer.says === 'addresses')
          return [ruledOut({ kind: 'name', name }, 'The new address fails as well.')];
        return [findingOf(evidence, conflict, comesFrom.leftSeconds)];
      }
      return comesFrom === undefined && evidence.complete
        ? [
            undecided(
              { kind: 'name', name },
              `Does the answer of ${conflict.answer.server} for ${name} change by itself within the next hours? Then a change was on its way.`,
            ),
          ]
        : [];
    });
  },

  words({ detail: { name, resolver, old, now, leftSeconds, server } }) {
    const before = old.length > 0 ? `the old address ${old.join(', ')}` : 'that it does not exist';
    return {
      summary: `The DNS records of ${name} have changed, and ${server ?? resolver} still says ${before} instead of ${now.join(', ')}; this is over in ${duration(leftSeconds)} at most.`,
      fix: {
        who: 'you',
        steps: [
          `Wait; after ${duration(leftSeconds)} at most the new answer is here.`,
          'If it has to be sooner: restart the router, or set another DNS server on this computer for the time being, then clear what this computer remembers (Windows: ipconfig /flushdns).',
          'Leave the settings of the mail program as they are.',
          'Run this check again afterwards.',
        ],
        difficulty: 'easy',
        takes: `waiting: ${duration(leftSeconds)} at most`,
        tools: [],
        prevention:
          'Whoever plans the next change: lower the life time (TTL) of the records a day before, and leave the old server running until it is over.',
      },
    };
  },
});

function findingOf(
  evidence: Evidence,
  { name, answer, published, publishedAddresses, by, symptoms, void: astray, comesFrom, publicWorks }: Conflict,
  leftSeconds: number,
): Found<Detail> {
  const [truth] = published;
  const isElsewhere = comesFrom?.is === 'memory' && comesFrom.elsewhere;
  const server = comesFrom?.is === 'lagging-server' ? comesFrom.server : undefined;
  return found<Detail>({
    subject: { kind: 'name', name },
    certainty: by === 'authority' && !isElsewhere && (answer.says !== 'addresses' || publicWorks === true) ? 'certain' : 'likely',
    impact: impactOf(evidence, name, answer.says),
    accountsFor: symptoms.map(({ id }) => id),
    invalidates: astray.map(({ id }) => id),
    evidence: [
      cite(firstLook(answer), `${answer.server} says ${said(answer.says, answer.addresses)}.`),
      ...(truth
        ? [
            cite(
              truth.looks[0] ?? firstLook(truth),
              `${truth.server}, ${by === 'authority' ? 'a name server of the zone itself' : 'a reference resolver'}, says ${said(truth.says, truth.addresses)}.`,
            ),
          ]
        : []),
      ...(comesFrom?.is === 'memory'
        ? [cite(comesFrom.look, `The resolver’s answer counts down: ${comesFrom.leftSeconds} seconds are left.`)]
        : []),
      ...(server?.looks[0]
        ? [
            cite(
              server.looks[0],
              `The name server ${server.name} still has the old state of the zone (serial ${server.soa?.serial ?? 'unknown'}).`,
            ),
          ]
        : []),
    ],
    affects: affectedBy(evidence, name),
    detail: {
      name,
      resolver: answer.server,
      old: answer.addresses,
      now: publishedAddresses,
      leftSeconds,
      ...(server ? { server: server.name } : {}),
    },
  });
}

/** Where only some of the resolvers lag, or only some of the addresses are old, some attempts succeed. */
function impactOf(evidence: Evidence, name: string, says: string): 'blocks' | 'sometimes' {
  if (says !== 'addresses') return impactOnName(evidence, [name]) === 'sometimes' ? 'sometimes' : 'blocks';
  const works = evidence.looks.some(
    ({ role, subject, step, outcome }) =>
      role === 'path' && subject.kind === 'endpoint' && subject.name === name && step === 'greet' && outcome === 'ok',
  );
  return works ? 'sometimes' : 'blocks';
}

function said(says: string, addresses: readonly string[]): string {
  if (addresses.length > 0) return addresses.join(', ');
  return says === 'no-such-name' ? 'that the name does not exist' : 'that the name has no address';
}

/** A time to wait, for a person. */
function duration(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds < 172_800 ? `${Math.ceil(seconds / 3600)} hours` : `${Math.ceil(seconds / 86_400)} days`;
}
