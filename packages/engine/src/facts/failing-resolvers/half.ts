import { cite } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { halfAnswers } from '../half-answers.ts';
import { affectedBy } from '../names.ts';
import type { ResolverView } from '../resolvers.ts';
import { ORDINARY, type ResolverFault } from './resolver-fault.ts';

/** It tells the addresses of one family, and the question for the other's goes wrong: many programs wait for both answers before they connect. */
export function halfFault(evidence: Evidence, view: ResolverView): ResolverFault | undefined {
  const halves = halfAnswers(evidence).filter(({ resolver, elsewhere }) => resolver === view.address && elsewhere !== undefined);
  const [first] = halves;
  if (!first) return undefined;
  const names = [...new Set(halves.map(({ name }) => name))];
  return {
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
    detail: { ...ORDINARY, resolver: view.address, rcode: first.lost.data.rcode ?? 'nothing', names, unanswered: first.type },
  };
}
