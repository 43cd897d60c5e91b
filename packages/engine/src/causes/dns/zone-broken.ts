import { cite, defineCause, found, type Found, ruledOut, type Words } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { aliasLoop } from '../../facts/alias-loops.ts';
import { conflictsOf, type Conflict } from '../../facts/conflicting-answers.ts';
import { askAboutFailures, type FailedLookup, failedLookups, firstLook, symptomsOfFailure } from '../../facts/failed-lookups.ts';
import { affectedBy, impactOnName } from '../../facts/names.ts';
import type { Authority, ZoneServer } from '../../facts/zones.ts';

interface Detail {
  readonly zone: string;
  readonly names: readonly string[];
  readonly servers: readonly { readonly name: string; readonly address?: string; readonly state: ZoneServer['state'] }[];
  /** a server still gives an old state of the zone, and has outlived it */
  readonly outdated: boolean;
  /** the aliases that lead back to one of themselves; empty when that is not the matter */
  readonly loop: readonly string[];
}

const ID = 'dns/zone-broken';

/** Every resolver fails for the domain: its name servers are dead, or do not have it; or one still gives a state long past. */
export default defineCause<Detail>({
  id: ID,
  claim: 'The name servers of the domain are dead or do not have the domain, so that no resolver can find its hosts.',
  explanation:
    'Every domain has name servers that know the addresses of its hosts; the registry says which ones. When none of them answers for the domain any more, ' +
    'no resolver in the world can find the mail server, whatever this computer is set to.',
  proof:
    'Resolvers that answer other questions fail for this domain, checking signatures or not; the name servers named by the registry, asked one by one, answer nothing or that the domain is none of theirs. Or they answer with aliases that lead in a circle.',
  neighbours: ['dns/resolver-failing', 'dns/dnssec-bogus', 'dns/propagating'],
  frequency: 2,
  references: ['RFC 1912 section 2.8', 'RFC 1035 section 3.3.13'],

  asks: (evidence) => askAboutFailures(evidence, [ID]),

  judge(evidence) {
    const broken = failedLookups(evidence).filter(({ lies }) => lies?.with === 'zone');
    const outdated = conflictsOf(evidence).filter(({ comesFrom }) => comesFrom?.is === 'outdated-server');
    const findings = [
      ...[...Map.groupBy(broken, zoneOf).values()].map((failures) => findingOf(evidence, failures)),
      ...outdated.map((conflict) => outdatedFinding(evidence, conflict)),
    ];
    if (findings.length > 0) return findings;
    const well = failedLookups(evidence).find(({ resolvedBy }) => resolvedBy.length > 0);
    return well
      ? [ruledOut({ kind: 'zone', name: zoneOf(well) }, `${well.resolvedBy[0]?.server ?? 'Another resolver'} resolves ${well.name}.`)]
      : [];
  },

  words({ detail: { zone, names, servers, outdated, loop } }) {
    if (loop.length > 0) return loopWords(zone, loop);
    const listed = servers.map(
      (server) => `${server.name}${server.address === undefined ? '' : ` (${server.address})`}: ${STATES[server.state]}`,
    );
    return {
      summary: outdated
        ? `A name server of ${zone} still gives an old state of the domain, longer than the domain allows: ${names.join(' and ')} leads to the wrong place.`
        : `The name servers of ${zone} do not answer for it, so nobody can find ${names.join(' and ')}.`,
      fix: {
        who: 'administrator',
        steps: outdated
          ? [
              `Look at how ${zone} is copied between its name servers: ${servers.map(({ name }) => name).join(', ')} no longer receives changes (zone transfer refused, primary's address wrong, serial not raised).`,
              'Raise the serial of the zone, or start a transfer by hand, and see that all name servers give the same serial.',
            ]
          : [
              `See what the registry says the name servers of ${zone} are, and which of them really have the domain. ${listed.join('; ')}.`,
              'Repair or start those servers, or give the registrar the names of the ones that have the domain.',
              'If the domain was moved to another DNS provider: see that the new provider has all its records before the old one is left.',
            ],
        difficulty: 'expert',
        takes: 'an hour, and up to two days until a change at the registry is known everywhere',
        tools: ['the account at the registrar', 'the control panel of the DNS provider'],
        prevention: 'Keep at least two name servers in different networks and watch that each answers for the domain with the same serial.',
      },
    };
  },
});

/** Each name server answers as it should; what they say leads nowhere. */
function loopWords(zone: string, loop: readonly string[]): Words {
  const [first = '', ...others] = loop;
  const how =
    others.length === 0
      ? 'is an alias (CNAME) of itself'
      : `is an alias (CNAME) of ${others.join(', then of ')}, which leads back in a circle`;
  return {
    summary: `${first} ${how}: no resolver ever arrives at an address.`,
    fix: {
      who: 'administrator',
      steps: [
        `In the DNS records of ${zone}: let one of ${loop.join(', ')} have addresses (A, AAAA) of its own instead of an alias.`,
        'Look whether the circle came from a change of provider, when the old name was made an alias of the new one and the new one of the old.',
        'Check again when the records are published.',
      ],
      difficulty: 'moderate',
      takes: "15 minutes, and as long as the records' lifetime (TTL) until everybody sees it",
      tools: ['the control panel of the DNS provider'],
      prevention: 'Let an alias name a host with addresses, never another alias.',
    },
  };
}

const STATES: Readonly<Record<ZoneServer['state'], string>> = {
  answers: 'answers',
  lame: 'says that the domain is none of its own',
  unheard: 'does not answer',
  nameless: 'its own name has no address',
  pending: 'was not asked',
};

function findingOf(evidence: Evidence, failures: readonly FailedLookup[]): Found<Detail> {
  const [first] = failures as [FailedLookup, ...FailedLookup[]];
  const names = [...new Set(failures.map(({ name }) => name))];
  const authority = failures.find((failure) => failure.authority)?.authority;
  return found<Detail>({
    subject: { kind: 'zone', name: zoneOf(first) },
    certainty: failures.some(({ lies }) => lies?.certainty === 'certain') || aliasLoop(evidence, first.name) ? 'certain' : 'likely',
    impact: impactOnName(evidence, names),
    accountsFor: failures.flatMap((failure) => symptomsOfFailure(evidence, failure)),
    evidence: [
      cite(
        firstLook(first.answer),
        `${first.resolver} answered ${first.answer.rcode ?? 'nothing'} for ${first.name}, though it answers other questions.`,
      ),
      ...first.failedBy.slice(0, 1).map((other) => cite(firstLook(other), `${other.server} answered ${other.rcode ?? 'nothing'} as well.`)),
      ...citeServers(authority),
    ],
    affects: names.flatMap((name) => affectedBy(evidence, name)),
    detail: { zone: zoneOf(first), names, servers: described(authority), outdated: false, loop: aliasLoop(evidence, first.name) ?? [] },
  });
}

function outdatedFinding(evidence: Evidence, { name, authority, symptoms, void: astray, comesFrom, answer }: Conflict): Found<Detail> {
  const server = comesFrom?.is === 'outdated-server' ? comesFrom.server : undefined;
  return found<Detail>({
    subject: { kind: 'zone', name: authority?.zone ?? name },
    certainty: 'certain',
    impact: impactOnName(evidence, [name]),
    accountsFor: symptoms.map(({ id }) => id),
    invalidates: astray.map(({ id }) => id),
    evidence: [
      cite(firstLook(answer), `${answer.server} gives what only that name server still says.`),
      ...(server?.looks[0]
        ? [
            cite(
              server.looks[0],
              `${server.name} gives the zone with serial ${server.soa?.serial ?? 'unknown'}, which it should have given up by now.`,
            ),
          ]
        : []),
    ],
    affects: affectedBy(evidence, name),
    detail: {
      zone: authority?.zone ?? name,
      names: [name],
      servers: server ? described({ servers: [server] }) : [],
      outdated: true,
      loop: [],
    },
  });
}

function citeServers(authority: Authority | undefined) {
  return (authority?.servers ?? []).flatMap(({ name, address, state, looks }) =>
    looks[0] && state !== 'answers' ? [cite(looks[0], `The name server ${name} (${address}) ${STATES[state]}.`)] : [],
  );
}

function described(authority: Pick<Authority, 'servers'> | undefined): Detail['servers'] {
  return (authority?.servers ?? []).map(({ name, address, state }) => ({ name, state, ...(address === undefined ? {} : { address }) }));
}

function zoneOf({ authority, name }: FailedLookup): string {
  return authority && authority.zone !== '.' ? authority.zone : name;
}
