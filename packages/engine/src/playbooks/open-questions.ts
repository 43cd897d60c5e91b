import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { placeOf, type Place } from './places.ts';
import { QUESTIONS, type Choice, type Question, type QuestionKey } from './questions.ts';

/** More questions than this are a burden for somebody whose mail does not work. */
export const QUESTIONS_AT_MOST = 3;

interface Open {
  readonly diagnosis: Pick<Diagnosis, 'verdict' | 'causes' | 'unknown'>;
  /** what was asked already, answered or not */
  readonly asked: readonly QuestionKey[];
  /** what was said so far speaks for a place, against it, or neither */
  readonly leaning: (place: Place) => Leaning;
  /** something dated was seen, with which the day it began can be compared */
  readonly isDated: boolean;
}

type Leaning = 'for' | 'against' | undefined;
/** A place, or that it is none of the causes named. */
type Candidate = Place | 'something else';

/**
 * The questions worth asking: those whose answers speak differently of causes between which nothing has decided yet, the
 * most telling first. None where nothing fails, or where bytes have proved the cause: nobody is asked what a look has settled.
 */
export function openQuestions(open: Open): readonly Question[] {
  const pairs = openPairs(open);
  return QUESTIONS.filter(({ key }) => !open.asked.includes(key))
    .map((question) => ({ question, tells: pairs.filter((pair) => separates(choicesOf(question, open), pair)).length }))
    .filter(({ tells }) => tells > 0)
    .toSorted((a, b) => b.tells - a.tells)
    .slice(0, Math.max(0, QUESTIONS_AT_MOST - open.asked.length))
    .map(({ question }) => question);
}

type Pair = readonly [Candidate, Candidate];

/** The pairs of places that what was said so far does not tell apart. */
function openPairs({ diagnosis, leaning }: Open): readonly Pair[] {
  const places = openPlaces(diagnosis);
  const lean = (place: Candidate) => (place === 'something else' ? undefined : leaning(place));
  return places
    .flatMap((one, index) => places.slice(index + 1).map((other): Pair => [one, other]))
    .filter(([one, other]) => lean(one) === lean(other));
}

/** Where the causes sit that are still open. */
function openPlaces({ verdict, causes, unknown }: Open['diagnosis']): readonly Candidate[] {
  const uncertain = causes.filter(({ confidence }) => confidence !== 'certain');
  if (verdict === 'healthy' || (causes.length > 0 && uncertain.length === 0)) return [];
  const ids = [...uncertain.map(({ id }) => id), ...unknown.flatMap(({ wouldTell }) => wouldTell)];
  const places: readonly Candidate[] = ids.map(placeOf).filter((place) => place !== undefined);
  // What is merely possible has an unnamed rival: that it is none of these.
  const isUnnamed = places.length > 0 && uncertain.every(({ confidence }) => confidence === 'possible');
  return [...new Set(isUnnamed ? [...places, 'something else' as const] : places)];
}

type Weighed = Pick<Choice, 'weight'>;

function choicesOf({ key, choices }: Question, { isDated }: Open): readonly Weighed[] {
  if (key !== 'started') return choices;
  return isDated ? [{ weight: { for: ['server'], against: [] } }] : [];
}

function separates(choices: readonly Weighed[], [one, other]: Pair): boolean {
  return choices.some((choice) => leaningOf(choice, one) !== leaningOf(choice, other));
}

function leaningOf({ weight }: Weighed, place: Candidate): Leaning {
  if (place === 'something else') return undefined;
  return weight.for.includes(place) ? 'for' : weight.against.includes(place) ? 'against' : undefined;
}
