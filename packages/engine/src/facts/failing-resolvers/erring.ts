import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import { cite } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { type FailedLookup, failedLookups, firstLook, symptomsOfFailure } from '../failed-lookups.ts';
import { affectedBy, type NameAnswer } from '../names.ts';
import { deniesEverything, type ResolverView } from '../resolvers.ts';
import { refusalsOf } from './refusing.ts';
import { impactOf, ORDINARY, type ResolverFault } from './resolver-fault.ts';

/** It answers with an error, or with nothing of use, for names that resolve elsewhere, or for the root of all names. */
export function erringFault(evidence: Evidence, view: ResolverView): ResolverFault | undefined {
  const failures = failedLookups(evidence).filter(({ resolver, lies }) => lies?.with === 'resolver' && resolver === view.address);
  const refusals = refusalsOf(evidence, view);
  const elsewhere = evidence
    .of('dns/query')
    .find(({ data, outcome }) => data.server !== view.address && data.purpose === 'control' && outcome === 'ok');
  // that nobody answers is no fault of this one
  if (failures.length === 0 && (refusals.length === 0 || !elsewhere)) return undefined;
  const others = failures.flatMap(({ resolvedBy }) => resolvedBy.slice(0, 1).map(firstLook));
  const names = [...new Set(failures.map(({ name }) => name))];
  const deniesAll = deniesEverything(evidence, view.address);
  return {
    certainty: certaintyOf(failures),
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
      ...ORDINARY,
      resolver: view.address,
      rcode: failures[0]?.answer.rcode ?? refusals[0]?.data.rcode ?? 'nothing',
      names,
      deniesAll,
      elsewhere: others.length > 0,
      refers: failures.length > 0 && failures.every(({ answer }) => answer.says === 'referral'),
      validation: !deniesAll && failures.some(isUncheckedSound),
    },
  };
}

function certaintyOf(failures: readonly FailedLookup[]): Certainty {
  if (failures.length === 0 || failures.some(({ lies }) => lies?.certainty === 'certain')) return 'certain';
  return failures.some(({ lies }) => lies?.certainty === 'likely') ? 'likely' : 'possible';
}

/** Asked not to check signatures, it finds the name. */
function isUncheckedSound({ unchecked }: FailedLookup): boolean {
  return unchecked !== undefined && (unchecked.says === 'addresses' || unchecked.says === 'nothing');
}

function saidFor({ rcode, says }: NameAnswer): string {
  if (rcode !== undefined) return `answered ${rcode}`;
  return says === 'unheard' ? 'gave no answer' : says === 'referral' ? 'only referred to other servers' : 'gave an empty answer';
}
