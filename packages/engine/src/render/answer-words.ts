import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { startStatement } from '../facts/answers.ts';
import { datedEventsIn } from '../facts/dated-events.ts';
import { PLACE_WORDS } from '../playbooks/places.ts';
import { answered, QUESTIONS, type Weight } from '../playbooks/questions.ts';

/** What the person said, a sentence each, with what it speaks for and against. */
export function answerLines({
  answers,
  observations,
  startedAt,
}: Pick<Diagnosis, 'answers' | 'observations' | 'startedAt'>): readonly string[] {
  if (answers === undefined) return [];
  const said = QUESTIONS.flatMap(({ key, choices }) =>
    answered(key, answers).flatMap((value) => choices.find((one) => one.value === value) ?? []),
  );
  const start = answers.started === undefined ? [] : [startStatement(answers.started, datedEventsIn(observations, startedAt))];
  return [...said, ...start].map(({ told, weight }) => `${told}${effectOf(weight)}`);
}

function effectOf({ for: speaksFor, against }: Weight): string {
  const parts = [
    speaksFor.length === 0 ? '' : `for ${listed(speaksFor.map((place) => PLACE_WORDS[place]))}`,
    against.length === 0 ? '' : `against ${listed(against.map((place) => PLACE_WORDS[place]))}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` That speaks ${parts.join(', and ')}.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
