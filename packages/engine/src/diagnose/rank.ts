import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import { STEPS, type Step } from '@mailmedic/contract/look.ts';
import type { Cause, Finding, Found, RuledOutFinding, Undecided } from '../cause.ts';
import type { Evidence } from '../evidence.ts';
import { leaning } from '../facts/answers.ts';
import { speaksFor } from '../facts/client-message.ts';
import { symptoms, type Symptom } from '../facts/symptoms.ts';
import { placeOf } from '../playbooks/places.ts';
import { findingsOf } from './consult.ts';

/** A finding and the cause that made it. */
export interface Placed {
  readonly cause: Cause;
  readonly found: Found;
}

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

const COST: Readonly<Record<Certainty, number>> = { certain: 2, likely: 3, possible: 6 };
const UNCOVERED = 10;
const ORDER: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

/**
 * Ranks what the causes found: upstream wins over what rests on it, then the cheapest cover of all symptoms is taken
 * (certain 2, likely 3, possible 6, a symptom left over 10, each id once).
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
      ...dependent.filter(({ cause, becauseOf }) => roots.some((root) => root.cause.id === becauseOf) && !rootIds.has(cause.id)),
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

function coveredBy(found: Found, all: readonly Symptom[]): readonly string[] {
  return all.filter(({ looks }) => looks.some((id) => found.accountsFor.includes(id))).map(({ key }) => key);
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

/** One choice per cause id: nothing, or its findings down to a certainty; each id is paid once, at its weakest finding. */
interface Choice {
  readonly id: string;
  readonly placed: readonly Placed[];
  readonly cost: number;
  readonly covers: ReadonlySet<string>;
  readonly upstream: number;
  readonly frequency: number;
}

function cheapestCover(candidates: readonly Placed[], all: readonly Symptom[]): readonly Placed[] {
  const byId = Map.groupBy(candidates, ({ cause }) => cause.id);
  const options = [...byId].map(([id, placed]) => choicesOf(id, placed, all)).toSorted((a, b) => widest(b) - widest(a));
  let best: { cost: number; picked: readonly Choice[] } = { cost: all.length * UNCOVERED, picked: [] };
  search(0, [], 0);
  return best.picked.flatMap(({ placed }) => placed);

  function search(depth: number, picked: readonly Choice[], spent: number): void {
    if (spent > best.cost) return;
    const total = spent + UNCOVERED * (all.length - new Set(picked.flatMap(({ covers }) => [...covers])).size);
    if (total < best.cost || (total === best.cost && isPreferred(picked, best.picked))) best = { cost: total, picked };
    // Beyond a dozen ids the best single extensions were tried first; the rest cannot be worth the time.
    if (depth >= options.length || depth > 14) return;
    for (const choice of options[depth] ?? []) search(depth + 1, [...picked, choice], spent + choice.cost);
    search(depth + 1, picked, spent);
  }
}

function widest(choices: readonly Choice[]): number {
  return Math.max(...choices.map(({ covers }) => covers.size));
}

function choicesOf(id: string, placed: readonly Placed[], all: readonly Symptom[]): readonly Choice[] {
  const tiers = [...new Set(placed.map(({ found }) => found.certainty))];
  return tiers.map((weakest) => {
    const chosen = placed.filter(({ found }) => ORDER[found.certainty] <= ORDER[weakest]);
    const covers = new Set(chosen.flatMap(({ found }) => coveredBy(found, all)));
    const steps = all.filter(({ key }) => covers.has(key)).map(({ step }) => STEPS.indexOf(step));
    return { id, placed: chosen, cost: COST[weakest], covers, upstream: Math.min(...steps), frequency: chosen[0]?.cause.frequency ?? 1 };
  });
}

/** Equal cost: fewer causes, then the one further upstream, then the commoner, then the id. */
function isPreferred(a: readonly Choice[], b: readonly Choice[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const upstream = sum(a, 'upstream') - sum(b, 'upstream');
  if (upstream !== 0) return upstream < 0;
  const frequency = sum(b, 'frequency') - sum(a, 'frequency');
  if (frequency !== 0) return frequency < 0;
  return ids(a) < ids(b);
}

function sum(choices: readonly Choice[], key: 'upstream' | 'frequency'): number {
  return choices.reduce((total, choice) => total + choice[key], 0);
}

function ids(choices: readonly Choice[]): string {
  return choices
    .map(({ id }) => id)
    .toSorted()
    .join();
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
