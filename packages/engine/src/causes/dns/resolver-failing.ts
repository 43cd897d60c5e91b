import type { Impact } from '@mailmedic/contract/diagnosis.ts';
import { cite, defineCause, type Found, found, ruledOut } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { askAboutFailures, type FailedLookup, failedLookups, firstLook, symptomsOfFailure } from '../../facts/failed-lookups.ts';
import { askAboutHalves, type HalfAnswer, halfAnswers } from '../../facts/half-answers.ts';
import { affectedBy, type NameAnswer } from '../../facts/names.ts';
import { entrances } from '../../facts/goals.ts';
import {
  blindSymptoms,
  deniesEverything,
  isOrdinary,
  isReply,
  muteSymptoms,
  type QueryLook,
  type ResolverView,
  resolverViews,
} from '../../facts/resolvers.ts';
import { isAbnormal } from '../../facts/symptoms.ts';
import { usableReferences } from '../../facts/zones.ts';
import question from '../../probes/dns/question.ts';
import { control } from '../../probe.ts';

interface Detail {
  readonly resolver: string;
  readonly rcode: string;
  readonly names: readonly string[];
  /** it only fails to check signatures that others find in order */
  readonly validation: boolean;
  /** it is there, and every question that it has to ask others about stays without an answer */
  readonly stuck: boolean;
  /** somebody else does resolve the names, or answers at least */
  readonly elsewhere: boolean;
  /** it looks nothing up for anybody, and only refers to other name servers */
  readonly refers: boolean;
  /** it says of everything that it does not exist */
  readonly deniesAll: boolean;
  /** the one question about the names that it leaves without an answer, or answers with an error */
  readonly unanswered?: 'A' | 'AAAA';
}

const ID = 'dns/resolver-failing';

/** A configured resolver answers with an error for names that resolve elsewhere. */
export default defineCause<Detail>({
  id: ID,
  claim: 'The DNS server set on this computer answers with an error for names that other DNS servers resolve.',
  explanation:
    'A DNS server (resolver) turns the name of a mail server into its address. The one that this computer is told to use is there and answers, but it says that it cannot or will not help, ' +
    'although the name is in order: others resolve it. Mail programs then report that the server cannot be found.',
  proof:
    'The configured resolver answers SERVFAIL or REFUSED for a name; another resolver, or the name servers of the domain themselves, answer the same question well. ' +
    'Or it leaves every question that it has to ask others about without an answer, although it answers what it knows itself, or takes connections.',
  neighbours: ['dns/zone-broken', 'dns/dnssec-bogus', 'dns/resolver-unreachable'],
  frequency: 3,
  references: ['RFC 1035 section 4.1.1', 'RFC 8914'],

  asks(evidence) {
    return [
      ...askAboutFailures(evidence, [ID, 'dns/zone-broken', 'dns/dnssec-bogus']),
      ...askAboutHalves(evidence, [ID]),
      ...refusing(evidence).flatMap(() => askReferences(evidence)),
    ];
  },

  judge(evidence) {
    const own = failedLookups(evidence).filter(({ lies }) => lies?.with === 'resolver');
    const general = refusing(evidence).filter(
      ({ looks }) => !looks.some(({ outcome, data }) => outcome === 'ok' && data.purpose === 'name'),
    );
    const findings = resolverViews(evidence).flatMap((view) => {
      const failures = own.filter(({ resolver }) => resolver === view.address);
      const refusals = general.some(({ address }) => address === view.address) ? view.control.filter(isErrorReply) : [];
      if (view.stuck) return [stuckFinding(evidence, view)];
      if (failures.length + refusals.length > 0) return findingOf(evidence, view, failures, refusals);
      const halves = halfAnswers(evidence).filter(({ resolver, elsewhere }) => resolver === view.address && elsewhere !== undefined);
      return halves.length > 0 ? [halfFinding(evidence, view, halves)] : [];
    });
    if (findings.length > 0) return findings;
    const acquitted = failedLookups(evidence).find(
      ({ lies }) => lies !== undefined && lies.with !== 'resolver' && lies.certainty !== 'possible',
    );
    return acquitted
      ? [
          ruledOut(
            { kind: 'resolver', address: acquitted.resolver },
            `The resolver ${acquitted.resolver} answers other questions, and ${acquitted.name} fails elsewhere as well.`,
          ),
        ]
      : [];
  },

  words({ detail }) {
    const { resolver, rcode, validation, stuck } = detail;
    return {
      summary: summaryOf(detail),
      fix: {
        who: 'you',
        steps: [
          `Choose another DNS server in the network settings of this computer, or "automatic" so that the router names one. The one to replace is ${resolver}.`,
          ...(validation
            ? [
                `If ${resolver} is yours: check its clock and renew its trust anchor; its check of signatures (DNSSEC) fails where others succeed.`,
              ]
            : []),
          ...(stuck
            ? [
                `If ${resolver} is the router: restart it. If it is yours: see whether it reaches the DNS servers that it is told to ask (its forwarders).`,
              ]
            : []),
          ...(rcode === 'REFUSED' ? [`If ${resolver} is meant to serve this network: allow this network in its access list.`] : []),
          'Switch the network off and on again (or restart the computer) so that the new setting is used.',
          'Run this check again.',
        ],
        difficulty: 'moderate',
        takes: '10 minutes',
        tools: ['the network settings of this computer'],
        prevention: 'Let the network tell this computer its DNS servers (automatic setting), and have at least two of them.',
      },
    };
  },
});

function summaryOf({ resolver, rcode, names, validation, stuck, elsewhere, refers, deniesAll, unanswered }: Detail): string {
  const what = names.length > 0 ? names.join(' and ') : 'any name';
  const whose = `The DNS server ${resolver} that this computer uses`;
  if (validation) return `The DNS server ${resolver} rejects the signatures of ${what}, which others find in order.`;
  if (unanswered) {
    const how = rcode === 'nothing' ? 'never answers' : `answers ${rcode}`;
    const inVain = rcode === 'nothing' ? '; programs wait for it in vain' : '';
    return `${whose} ${how} when it is asked for the ${unanswered === 'A' ? 'IPv4' : 'IPv6'} address of ${what}, which other DNS servers tell${inVain}.`;
  }
  if (stuck)
    return `${whose} is there, but no question gets an answer from it in time: it does not reach those that it has to ask itself, or is far too slow.`;
  if (refers)
    return `${whose} looks no names up for others: it only says which other servers to ask, and mail programs do not do that. Other DNS servers find ${what}.`;
  if (deniesAll) return `${whose} finds no name at all, not even the root of all names; other DNS servers find ${what}.`;
  if (rcode === 'nothing') return `${whose} gives no answer for ${what} in time${elsewhere ? ', while other DNS servers do' : ''}.`;
  return `${whose} answers ${rcode} for ${what}, while other DNS servers resolve it.`;
}

/** Resolvers that turn even the control name away with an error reply. */
function refusing(evidence: Evidence): readonly ResolverView[] {
  return resolverViews(evidence).filter(({ control, sound }) => !sound && control.some(isErrorReply));
}

function isErrorReply(look: QueryLook): boolean {
  return isAbnormal(look) && look.data.rcode !== undefined;
}

function askReferences(evidence: Evidence) {
  return usableReferences(evidence).map((server) =>
    control(question, { server, serverRole: 'reference', name: '.', type: 'NS', purpose: 'control' }, [ID]),
  );
}

function findingOf(
  evidence: Evidence,
  view: ResolverView,
  failures: readonly FailedLookup[],
  refusals: readonly QueryLook[],
): Found<Detail>[] {
  const elsewhere = evidence
    .of('dns/query')
    .find(({ data, outcome }) => data.server !== view.address && data.purpose === 'control' && outcome === 'ok');
  const others = failures.flatMap(({ resolvedBy }) => resolvedBy.slice(0, 1).map(firstLook));
  if (others.length === 0 && !elsewhere && failures.length === 0) return [];
  const names = [...new Set(failures.map(({ name }) => name))];
  const deniesAll = deniesEverything(evidence, view.address);
  const rcode = failures[0]?.answer.rcode ?? refusals[0]?.data.rcode ?? 'nothing';
  const certain = failures.length === 0 || failures.some(({ lies }) => lies?.certainty === 'certain');
  const likely = failures.some(({ lies }) => lies?.certainty === 'likely');
  return [
    found<Detail>({
      subject: { kind: 'resolver', address: view.address },
      certainty: certain ? 'certain' : likely ? 'likely' : 'possible',
      impact: impactOf(evidence, view, names),
      accountsFor: [...failures.flatMap((failure) => symptomsOfFailure(evidence, failure)), ...refusals.map(({ id }) => id)],
      evidence: [
        ...(deniesAll
          ? view.control.slice(0, 1).map((look) => cite(look, `${view.address} says that not even the root of all names exists.`))
          : []),
        ...refusals.slice(0, 1).map((look) => cite(look, `${view.address} answered ${look.data.rcode} even for the root of all names.`)),
        ...failures.slice(0, 2).map(({ answer, name }) => cite(firstLook(answer), `${view.address} ${saidFor(answer)} for ${name}.`)),
        ...others.slice(0, 1).map((look) => cite(look, `${look.data.server} resolves ${look.data.name}.`)),
        ...(others.length === 0 && elsewhere ? [cite(elsewhere, `${elsewhere.data.server} answers.`)] : []),
      ],
      affects: names.length > 0 ? names.flatMap((name) => affectedBy(evidence, name)) : [{ service: 'dns', host: view.address }],
      detail: {
        resolver: view.address,
        rcode,
        names,
        deniesAll,
        stuck: false,
        elsewhere: others.length > 0,
        refers: failures.length > 0 && failures.every(({ answer }) => answer.says === 'referral'),
        validation:
          !deniesAll &&
          failures.some(({ unchecked }) => unchecked !== undefined && (unchecked.says === 'addresses' || unchecked.says === 'nothing')),
      },
    }),
  ];
}

/** It is there, and what it would have to ask others about stays without an answer. */
function stuckFinding(evidence: Evidence, view: ResolverView): Found<Detail> {
  const elsewhere = evidence
    .of('dns/query')
    .find((look) => look.data.server !== view.address && look.data.serverRole !== 'authority' && isOrdinary(look) && isReply(look));
  const alive = view.looks.find((look) => isReply(look) || look.data.connected === true);
  return found<Detail>({
    subject: { kind: 'resolver', address: view.address },
    certainty: elsewhere ? 'certain' : 'likely',
    impact: impactOf(evidence, view),
    accountsFor: [...muteSymptoms(view).map(({ id }) => id), ...blindSymptoms(evidence).map(({ id }) => id)],
    evidence: [
      ...view.control.slice(0, 1).map((look) => cite(look, `${view.address}: ${look.because ?? 'no answer'}.`)),
      ...(alive
        ? [
            cite(
              alive,
              `It is there: ${alive.data.rcode === undefined ? 'it takes connections at port 53' : `asked for what it knows itself it says ${alive.data.rcode}`}.`,
            ),
          ]
        : []),
      ...(elsewhere ? [cite(elsewhere, `${elsewhere.data.server} answers meanwhile.`)] : []),
    ],
    affects: [{ service: 'dns', host: view.address }, ...entrances(evidence).map(({ service, host, port }) => ({ service, host, port }))],
    detail: {
      resolver: view.address,
      rcode: 'nothing',
      names: [],
      validation: false,
      stuck: true,
      elsewhere: elsewhere !== undefined,
      refers: false,
      deniesAll: false,
    },
  });
}

/** Many programs wait for both answers before they connect. */
function halfFinding(evidence: Evidence, view: ResolverView, halves: readonly HalfAnswer[]): Found<Detail> {
  const [{ type, lost: first }] = halves as readonly [HalfAnswer, ...HalfAnswer[]];
  const names = [...new Set(halves.map(({ name }) => name))];
  return found<Detail>({
    subject: { kind: 'resolver', address: view.address },
    certainty: 'certain',
    impact: 'sometimes',
    accountsFor: halves.map(({ lost }) => lost.id),
    evidence: halves
      .slice(0, 2)
      .flatMap(({ lost, told, elsewhere }) => [
        cite(
          lost,
          `${view.address} gave ${lost.data.rcode === undefined ? 'no answer' : `the answer ${lost.data.rcode}`} to the question for ${lost.data.type} of ${lost.data.name}.`,
        ),
        cite(told, `It answers the question for ${told.data.type} at once.`),
        ...(elsewhere ? [cite(elsewhere, `${elsewhere.data.server} answers the same question.`)] : []),
      ]),
    affects: names.flatMap((name) => affectedBy(evidence, name)),
    detail: {
      resolver: view.address,
      rcode: first.data.rcode ?? 'nothing',
      names,
      validation: false,
      stuck: false,
      elsewhere: true,
      refers: false,
      deniesAll: false,
      unanswered: type,
    },
  });
}

function saidFor({ rcode, says }: NameAnswer): string {
  if (rcode !== undefined) return `answered ${rcode}`;
  return says === 'unheard' ? 'gave no answer' : says === 'referral' ? 'only referred to other servers' : 'gave an empty answer';
}

/** Clients ask the resolvers in order: one that fails after a working one is never heard. Working is who finds just what this one does not. */
function impactOf(evidence: Evidence, { place, address }: ResolverView, names: readonly string[] = []): Impact {
  const finds = (view: ResolverView, name?: string): boolean =>
    view.looks.some(({ outcome, data }) => outcome === 'ok' && data.purpose === 'name' && (name === undefined || data.name === name));
  const working = resolverViews(evidence).filter(
    (view) => view.address !== address && (names.length === 0 ? finds(view) : names.every((name) => finds(view, name))),
  );
  if (working.length === 0) return 'blocks';
  return working.some((view) => view.place < place) ? 'none' : 'sometimes';
}
