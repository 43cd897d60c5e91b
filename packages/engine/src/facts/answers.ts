import type { Answers, Elsewhere } from '@mailmedic/contract/answers.ts';
import type { Evidence } from '../evidence.ts';
import type { Place } from '../playbooks/places.ts';
import { datedEventsIn, daysBetween, eventText, type DatedEvent } from './dated-events.ts';
import { answered, QUESTIONS, type Weight } from '../playbooks/questions.ts';

/** One thing that the person said, and what it speaks for and against. */
export interface Statement {
  readonly told: string;
  readonly weight: Weight;
}

/** Nobody remembers the hour, and days differ by time zone. */
const NEAR_DAYS = 2;

/** What is dated among everything seen, the latest first. */
export function datedEvents(evidence: Evidence): readonly DatedEvent[] {
  return evidence.fact(computeDatedEvents);
}

function computeDatedEvents({ looks, startedAt }: Evidence): readonly DatedEvent[] {
  return datedEventsIn(looks, startedAt);
}

/** What the person said, with its weight, in the order of the questions. */
export function statements(evidence: Evidence): readonly Statement[] {
  return evidence.fact(computeStatements);
}

function computeStatements(evidence: Evidence): readonly Statement[] {
  const answers: Answers = evidence.complaint.answers ?? {};
  const chosen = QUESTIONS.flatMap(({ key, choices }) =>
    answered(key, answers).flatMap((value) => {
      const choice = choices.find((one) => one.value === value);
      return choice ? [{ told: choice.told, weight: choice.weight }] : [];
    }),
  );
  return answers.started === undefined ? chosen : [...chosen, startStatement(answers.started, datedEvents(evidence))];
}

/** The day it began, beside what happened about then. */
export function startStatement(started: string, events: readonly DatedEvent[]): Statement {
  const near = events.filter(({ day }) => Math.abs(daysBetween(day, started)) <= NEAR_DAYS);
  const told = [`It began on ${started}.`, ...near.slice(0, 3).map(eventText)].join(' ');
  return { told, weight: { for: [...new Set(near.flatMap((event) => event.for))], against: [] } };
}

/** The person said that the mailbox works there. */
export function worksIn({ complaint }: Evidence, place: Elsewhere): boolean {
  return complaint.answers?.worksElsewhere?.includes(place) ?? false;
}

/** Whether what was said speaks for or against a place; what speaks both ways says nothing. */
export function leaning(evidence: Evidence, place: Place): 'for' | 'against' | undefined {
  const said = statements(evidence);
  const speaksFor = said.some(({ weight }) => weight.for.includes(place));
  const speaksAgainst = said.some(({ weight }) => weight.against.includes(place));
  if (speaksFor === speaksAgainst) return undefined;
  return speaksFor ? 'for' : 'against';
}
