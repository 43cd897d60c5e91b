import { cite, defineCause, found, type Found, ruledOut } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { askAboutFailures, type FailedLookup, failedLookups, firstLook, symptomsOfFailure } from '../../facts/failed-lookups.ts';
import { affectedBy } from '../../facts/names.ts';
import { impactOnName } from '../../facts/names.ts';
import type { SignatureDefect } from '../../facts/signatures.ts';

interface Detail {
  readonly zone: string;
  readonly names: readonly string[];
  readonly defect: SignatureDefect['is'] | 'unknown';
  readonly at?: string;
}

const ID = 'dns/dnssec-bogus';

/** Resolvers that check signatures refuse the domain's records, and give them as soon as they are told not to check. */
export default defineCause<Detail>({
  id: ID,
  claim: 'The signatures (DNSSEC) of the domain are broken: resolvers that check them refuse its records.',
  explanation:
    'A domain can sign its DNS records so that nobody can forge them. When the signatures have run out, or do not fit the key that the registry announces, resolvers that check them ' +
    'treat the true records like forged ones and answer with an error. Mail programs behind such a resolver cannot find the server, while others still can.',
  proof:
    'The resolver answers SERVFAIL, and answers the same question once it is told not to check (the CD bit). Other checking resolvers fail as well, or the defect can be seen in the records.',
  neighbours: ['dns/zone-broken', 'dns/resolver-failing'],
  frequency: 2,
  references: ['RFC 4035 section 5', 'RFC 4034 section 3.1.5', 'RFC 8914'],

  asks: (evidence) => askAboutFailures(evidence, [ID]),

  judge(evidence) {
    const bogus = failedLookups(evidence).filter(({ lies }) => lies?.with === 'signatures');
    if (bogus.length > 0)
      return [...Map.groupBy(bogus, (failure) => zoneOf(failure)).values()].map((failures) => findingOf(evidence, failures));
    const other = failedLookups(evidence).find(({ unchecked }) => unchecked?.says === 'failure');
    return other
      ? [ruledOut({ kind: 'zone', name: zoneOf(other) }, `${other.name} fails as well when the resolver is told not to check signatures.`)]
      : [];
  },

  words({ detail: { zone, names, defect, at } }) {
    return {
      summary: `The DNS signatures (DNSSEC) of ${zone} ${DEFECTS[defect](at)}, so resolvers that check them do not give the address of ${names.join(' and ')}.`,
      fix: {
        who: 'administrator',
        steps: [
          ...STEPS[defect](zone),
          `See whether it is repaired: \`delv ${names[0] ?? zone}\` or a DNSSEC analyser on the web; then run this check again.`,
        ],
        difficulty: 'expert',
        takes: 'an hour, and until old answers are forgotten (often a day for the registry’s part)',
        tools: ['the control panel or name server of the domain', 'the account at the registrar'],
        prevention:
          'Let the name server renew signatures by itself and watch their end dates; change keys only in the order that RFC 7583 describes.',
      },
    };
  },
});

const DEFECTS: Readonly<Record<Detail['defect'], (at?: string) => string>> = {
  expired: (at) => `ended on ${day(at)}`,
  'not-yet': (at) => `only begin on ${day(at)}`,
  'no-matching-key': () => 'do not fit the key that the registry announces',
  unsigned: () => 'are announced by the registry, and the domain has none',
  unknown: () => 'do not stand up to a check',
};

const STEPS: Readonly<Record<Detail['defect'], (zone: string) => readonly string[]>> = {
  expired: (zone) => [
    `Sign ${zone} anew, and find out why its name server stopped doing so (a stopped signer, a secondary that no longer receives the zone).`,
  ],
  'not-yet': (zone) => [`Set the clock of the machine that signs ${zone} right, then sign the zone anew.`],
  'no-matching-key': (zone) => [
    `Give the registrar of ${zone} the DS record of the key that is in use now, or remove the old DS record there until that is done.`,
  ],
  unsigned: (zone) => [
    `Remove the DS record of ${zone} at its registrar, or sign the zone again with the key that it names. This often happens when a domain moves to another DNS provider.`,
  ],
  unknown: (zone) => [`Let the name servers of ${zone} sign the zone anew, and see that all of them give the same records.`],
};

function findingOf(evidence: Evidence, failures: readonly FailedLookup[]): Found<Detail> {
  const [first] = failures as [FailedLookup, ...FailedLookup[]];
  const names = [...new Set(failures.map(({ name }) => name))];
  const defect = failures.find((failure) => failure.defect)?.defect;
  const certainties = failures.map(({ lies }) => lies?.certainty);
  const reason = failures.flatMap(({ reasons }) => reasons).find(({ code }) => code >= 6 && code <= 12);
  return found<Detail>({
    subject: { kind: 'zone', name: zoneOf(first) },
    certainty: certainties.includes('certain') ? 'certain' : certainties.includes('likely') ? 'likely' : 'possible',
    impact: impactOnName(evidence, names),
    accountsFor: failures.flatMap((failure) => symptomsOfFailure(evidence, failure)),
    evidence: [
      cite(firstLook(first.answer), `${first.resolver} answered ${first.answer.rcode ?? 'nothing'} for ${first.name}.`),
      ...(first.unchecked
        ? [cite(first.unchecked.looks[0] ?? firstLook(first.answer), 'Told not to check signatures, the same resolver gives the answer.')]
        : []),
      ...first.failedBy.slice(0, 1).map((other) => cite(firstLook(other), `${other.server} refuses it as well.`)),
      ...(defect
        ? defect.looks.flatMap((look, at) => cite(look, SEEN[defect.is](defect)[at] ?? '')).filter(({ says }) => says !== '')
        : []),
      ...(reason && !defect
        ? [
            cite(
              firstLook(first.answer),
              `The resolver's own words: extended error ${reason.code}${reason.text === '' ? '' : `, ${reason.text}`}.`,
            ),
          ]
        : []),
    ],
    affects: names.flatMap((name) => affectedBy(evidence, name)),
    detail: { zone: zoneOf(first), names, defect: defect?.is ?? 'unknown', ...(defect?.at === undefined ? {} : { at: defect.at }) },
  });
}

/** What each look of a defect says: the first and, where there are two, the second. */
const SEEN: Readonly<Record<SignatureDefect['is'], (defect: SignatureDefect) => readonly string[]>> = {
  expired: ({ at }) => [`The signatures ended on ${day(at)}.`],
  'not-yet': ({ at }) => [`The signatures begin on ${day(at)}.`],
  'no-matching-key': ({ zone }) => [`The parent zone announces a key of ${zone} (DS).`, 'It is none of the keys that the zone has.'],
  unsigned: ({ zone }) => [`The parent zone announces a key of ${zone} (DS).`, 'The zone has no key at all.'],
};

function zoneOf({ zone, name }: FailedLookup): string {
  return zone ?? name;
}

function day(iso = ''): string {
  return iso.slice(0, 10);
}
