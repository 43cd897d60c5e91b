import { STEPS, type Step } from '@mailmedic/contract/look.ts';
import type { Cause, Finding, Found, RuledOutFinding, Undecided } from '../cause.ts';
import type { Evidence } from '../evidence.ts';
import { leaning } from '../facts/answers.ts';
import { speaksFor } from '../facts/client-message.ts';
import { symptoms, type Symptom } from '../facts/symptoms.ts';
import { placeOf } from '../playbooks/places.ts';
import { findingsOf } from './consult.ts';
import { cheapestCover, coveredBy, ORDER, type Placed } from './cover.ts';

export interface Ranked {
  readonly symptoms: readonly Symptom[];
  /** the smallest set of causes that accounts for the symptoms, most certain first */
  readonly roots: readonly Placed[];
  readonly consequences: readonly (Placed & { readonly becauseOf: string })[];
  readonly warnings: readonly Placed[];
  /** found, with the same symptoms as a root that is not certain */
  readonly rivals: readonly Placed[];
  readonly ruledOut: readonly { readonly id: string; readonly finding: RuledOutFinding }[];
  readonly undecided: readonly { readonly id: string; readonly finding: Undecided }[];
  readonly uncovered: readonly Symptom[];
}

/**
 * Ranks what the causes found: upstream wins over what rests on it, then the cheapest cover of all symptoms is taken.
 */
export function rank(evidence: Evidence, causes: readonly Cause[]): Ranked {
  const all = symptoms(evidence);
  const judged = findingsOf(causes, evidence);
  const found = asSeen(
    judged.filter(isFound).map(({ cause, finding }) => ({ cause, found: asSaid(cause, finding, evidence) })),
    evidence,
  );
  const { standing, dependent } = separateDependent(found);
  const explaining = standing.filter(({ found }) => coveredBy(found, all).length > 0);
  const cheapest = cheapestCover(explaining, all);
  const picked = [...cheapest, ...swallowed(explaining, cheapest, all)];
  const covered = new Set(picked.flatMap(({ found }) => coveredBy(found, all)));
  const alone = standing.filter(({ found }) => found.standsAlone === true && found.impact !== 'none' && found.certainty !== 'possible');
  const roots = [...picked.filter(({ found }) => found.impact !== 'none'), ...alone.filter((placed) => !picked.includes(placed))].toSorted(
    byCertainty,
  );
  const rest = explaining.filter((placed) => !picked.includes(placed));
  const rootIds = new Set([...picked, ...alone].map(({ cause }) => cause.id));
  const placedRest = rest.filter(({ cause }) => !rootIds.has(cause.id)).map((placed) => ({ placed, root: rivalled(placed, roots, all) }));
  return {
    symptoms: all,
    roots,
    consequences: [
      ...nearest(dependent.filter(({ cause, becauseOf }) => roots.some((root) => root.cause.id === becauseOf) && !rootIds.has(cause.id))),
      ...placedRest.flatMap(({ placed, root }) =>
        root && isDownstream(placed, root, evidence) ? [{ ...placed, becauseOf: root.cause.id }] : [],
      ),
    ],
    warnings: [
      ...picked.filter(({ found }) => found.impact === 'none'),
      ...standing.filter((placed) => !explaining.includes(placed) && !rootIds.has(placed.cause.id)),
    ].toSorted(byCertainty),
    rivals: placedRest.flatMap(({ placed, root }) =>
      root && !isDownstream(placed, root, evidence) && root.found.certainty !== 'certain' && placed.found.impact !== 'none' ? [placed] : [],
    ),
    ruledOut: judged.flatMap(({ cause, finding }) =>
      finding.state === 'ruled-out' && !found.some((other) => other.cause.id === cause.id) ? [{ id: cause.id, finding }] : [],
    ),
    undecided: judged.flatMap(({ cause, finding }) =>
      finding.state === 'undecided' && !rootIds.has(cause.id) ? [{ id: cause.id, finding }] : [],
    ),
    uncovered: all.filter((symptom) => !covered.has(symptom.key)),
  };
}

/** All symptoms are explained by causes that no further look can change. */
export function isSettled(ranked: Ranked): boolean {
  return (
    ranked.symptoms.length > 0 &&
    ranked.uncovered.length === 0 &&
    ranked.rivals.length === 0 &&
    ranked.roots.every(({ found }) => found.certainty === 'certain')
  );
}

function isFound(judged: { cause: Cause; finding: Finding }): judged is { cause: Cause; finding: Found } {
  return judged.finding.state === 'found';
}

/** What the person and their mail program said moves a cause that explains a symptom between possible and likely; what is proved it never touches. */
function asSaid({ id }: Cause, found: Found, evidence: Evidence): Found {
  const place = found.accountsFor.length === 0 ? undefined : placeOf(id);
  const lean = place === undefined ? undefined : leaning(evidence, place);
  const isNamed = found.accountsFor.length > 0 && lean === undefined && speaksFor(evidence, id);
  if ((lean === 'for' || isNamed) && found.certainty === 'possible') return { ...found, certainty: 'likely' };
  if (lean === 'against' && found.certainty === 'likely') return { ...found, certainty: 'possible' };
  return found;
}

/** Of rivals, the one to which the mail program's message fits stays likely; the others become possible. */
function asSeen(placed: readonly Placed[], evidence: Evidence): readonly Placed[] {
  const named = placed.filter(({ cause, found }) => found.certainty !== 'possible' && speaksFor(evidence, cause.id));
  return placed.map(({ cause, found }) => {
    const isRivalled = named.some((other) => other.found.accountsFor.some((id) => found.accountsFor.includes(id)));
    const yields = found.certainty === 'likely' && isRivalled && !speaksFor(evidence, cause.id);
    return yields ? { cause, found: { ...found, certainty: 'possible' } } : { cause, found };
  });
}

/** A finding that rests wholly on looks which another, at least likely, finding makes void is that one's consequence. */
function separateDependent(found: readonly Placed[]): {
  standing: readonly Placed[];
  dependent: readonly (Placed & { becauseOf: string })[];
} {
  const voiding = found.filter(({ found }) => (found.invalidates?.length ?? 0) > 0 && found.certainty !== 'possible');
  const standing: Placed[] = [];
  const dependent: (Placed & { becauseOf: string })[] = [];
  // Of two that void each other the more certain one stands: what is a consequence already voids nothing.
  for (const placed of found.toSorted((a, b) => ORDER[b.found.certainty] - ORDER[a.found.certainty])) {
    const by = voiding.find(
      (other) =>
        other.cause.id !== placed.cause.id &&
        !dependent.some(({ found: consequence }) => consequence === other.found) &&
        restsOn(placed.found, other.found),
    );
    if (by) dependent.push({ ...placed, becauseOf: by.cause.id });
    else standing.push(placed);
  }
  // What was looked at in vain is explained by the cause that made it vain.
  const widened = standing.map(({ cause, found }) => ({
    cause,
    found:
      found.certainty === 'possible'
        ? found
        : { ...found, accountsFor: [...new Set([...found.accountsFor, ...(found.invalidates ?? [])])] },
  }));
  return { standing: widened, dependent };
}

/** What explains symptoms rests on them; what only warns rests on each look that it cites. */
function restsOn({ accountsFor, evidence }: Found, { invalidates = [] }: Found): boolean {
  if (accountsFor.length > 0) return accountsFor.every((id) => invalidates.includes(id));
  return evidence.some(({ observation }) => invalidates.includes(observation));
}

/** What follows has one explanation as well: of those that explain the same looks, the one of the root's own layer. */
function nearest<T extends Placed & { readonly becauseOf: string }>(all: readonly T[]): readonly T[] {
  const isNear = ({ cause, becauseOf }: T): boolean => layerOf(cause.id) === layerOf(becauseOf);
  return all.filter(
    (one) =>
      isNear(one) || !all.some((other) => isNear(other) && one.found.accountsFor.every((id) => other.found.accountsFor.includes(id))),
  );
}

function layerOf(id: string): string {
  return id.split('/')[0] ?? id;
}

/**
 * Several looks make one symptom, and some of them may have a cause that does no harm by itself, such as a spare that is down.
 * What explains the others and does harm is not told by it.
 */
function swallowed(candidates: readonly Placed[], picked: readonly Placed[], all: readonly Symptom[]): readonly Placed[] {
  const harmful = new Set(picked.filter(({ found }) => found.impact !== 'none').flatMap(({ found }) => coveredBy(found, all)));
  const explained = new Set(picked.flatMap(({ found }) => found.accountsFor));
  return candidates.filter(
    (placed) =>
      !picked.includes(placed) &&
      placed.found.impact !== 'none' &&
      placed.found.certainty === 'certain' &&
      !placed.found.accountsFor.some((id) => explained.has(id)) &&
      coveredBy(placed.found, all).some((key) => !harmful.has(key)),
  );
}

function rivalled(placed: Placed, roots: readonly Placed[], all: readonly Symptom[]): Placed | undefined {
  const mine = coveredBy(placed.found, all);
  return roots.find((root) => coveredBy(root.found, all).some((key) => mine.includes(key)));
}

/** The finding speaks of a later step than the root's first one. */
function isDownstream(placed: Placed, root: Placed, evidence: Evidence): boolean {
  return firstStep(placed.found, evidence) > firstStep(root.found, evidence);
}

function firstStep(found: Found, evidence: Evidence): number {
  const steps = found.accountsFor.flatMap((id): Step[] => {
    const look = evidence.look(id);
    return look ? [look.step] : [];
  });
  return steps.length === 0 ? STEPS.length : Math.min(...steps.map((step) => STEPS.indexOf(step)));
}

function byCertainty(a: Placed, b: Placed): number {
  return ORDER[a.found.certainty] - ORDER[b.found.certainty] || (a.cause.id < b.cause.id ? -1 : 1);
}
