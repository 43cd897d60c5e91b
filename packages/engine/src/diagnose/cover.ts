import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import { STEPS } from '@mailmedic/contract/look.ts';
import type { Cause, Found } from '../cause.ts';
import type { Symptom } from '../facts/symptoms.ts';

/** A finding and the cause that made it. */
export interface Placed {
  readonly cause: Cause;
  readonly found: Found;
}

const COST: Readonly<Record<Certainty, number>> = { certain: 2, likely: 3, possible: 6 };
const UNCOVERED = 10;
/** The more certain first. */
export const ORDER: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

/** The causes that account for the symptoms at the lowest cost: certain 2, likely 3, possible 6, a symptom left over 10, each id paid once. */
export function cheapestCover(candidates: readonly Placed[], all: readonly Symptom[]): readonly Placed[] {
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

/** The symptoms that a finding accounts for, by their keys. */
export function coveredBy(found: Found, all: readonly Symptom[]): readonly string[] {
  return all.filter(({ looks }) => looks.some((id) => found.accountsFor.includes(id))).map(({ key }) => key);
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
