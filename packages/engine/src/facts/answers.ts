import type { Answers, Elsewhere } from '@mailmedic/contract/answers.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { TlsHandshake } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { Evidence } from '../evidence.ts';
import type { Place } from '../playbooks/places.ts';
import { answered, QUESTIONS, type Weight } from '../playbooks/questions.ts';

/** Something that was seen to have happened on a day: it may be what began the trouble. */
export interface DatedEvent {
  readonly day: string;
  readonly says: string;
  readonly look: string;
}

/** One thing that the person said, and what it speaks for and against. */
export interface Statement {
  readonly told: string;
  readonly weight: Weight;
}

/** Nobody remembers the hour, and days differ by time zone. */
const NEAR_DAYS = 2;
const RECENT_DAYS = 60;

/** Certificates on the path that became valid or ended within the last two months, the latest first. */
export function datedEvents(evidence: Evidence): readonly DatedEvent[] {
  return evidence.fact(computeDatedEvents);
}

function computeDatedEvents({ looks, startedAt }: Evidence): readonly DatedEvent[] {
  return datedEventsIn(looks, startedAt);
}

/** The same from looks alone, as a run or a diagnosis holds them. */
export function datedEventsIn(looks: readonly Pick<Look, 'id' | 'probe' | 'role' | 'data'>[], startedAt: string): readonly DatedEvent[] {
  const events = looks.flatMap(({ id, probe, role, data }) => {
    const seen = probe === 'tls/handshake' && role === 'path' ? TlsHandshake.safeParse(data).data : undefined;
    const leaf = seen?.chain[0];
    if (!seen || !leaf) return [];
    return [
      { day: dayOf(leaf.notBefore), says: `The certificate of ${seen.host} is valid from this day on.`, look: id },
      { day: dayOf(leaf.notAfter), says: `The certificate of ${seen.host} ended on this day.`, look: id },
    ];
  });
  const recent = events.filter(({ day }) => {
    const age = daysBetween(day, dayOf(startedAt));
    return age >= 0 && age <= RECENT_DAYS;
  });
  return [...new Map(recent.map((event) => [`${event.day} ${event.says}`, event])).values()].toSorted((a, b) => (a.day < b.day ? 1 : -1));
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
  const near = events.find(({ day }) => Math.abs(daysBetween(day, started)) <= NEAR_DAYS);
  const told = `It began on ${started}.`;
  return near
    ? { told: `${told} ${near.says.replace('this day', near.day)}`, weight: { for: ['server'], against: [] } }
    : { told, weight: { for: [], against: [] } };
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

function dayOf(moment: string): string {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** Whole days from one day to a later one; NaN where one cannot be read. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
