import type { Diagnosis, Unknown } from '@mailmedic/contract/diagnosis.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import type { Evidence } from '../evidence.ts';
import { datedEvents, leaning } from '../facts/answers.ts';
import { entrances } from '../facts/goals.ts';
import { providerPages } from '../facts/provider-pages.ts';
import { nameForm, otherForm } from '../facts/username-form.ts';
import { openQuestions, QUESTIONS_AT_MOST } from '../playbooks/open-questions.ts';
import { answered, CONSENTS, QUESTIONS, type Question, type QuestionKey } from '../playbooks/questions.ts';
import { gather } from './gather.ts';

type Judged = Pick<Diagnosis, 'verdict' | 'causes' | 'unknown'>;

/** What a person could be asked so that this run tells more, the most telling first; `skipped` were asked and not answered. */
export function questionsFor(run: Run, diagnosis: Judged, skipped: readonly QuestionKey[] = []): readonly Question[] {
  return questionsIn(gather({ ...run, complete: true }), diagnosis, skipped);
}

/** The same questions as entries of what is unknown: their keys are those of `--answer`. */
export function unansweredIn(evidence: Evidence, diagnosis: Judged): readonly Unknown[] {
  const uncertain = diagnosis.causes.filter(({ confidence }) => confidence !== 'certain').map(({ id }) => id);
  const wouldTell = [...new Set([...uncertain, ...diagnosis.unknown.flatMap((one) => one.wouldTell)])];
  return questionsIn(evidence, diagnosis, []).map(({ asks, key }) => ({ question: asks, key, wouldTell }));
}

/** How many questions a person may still be asked about this run. */
export function questionsLeft({ complaint }: Pick<Run, 'complaint'>, skipped: readonly QuestionKey[] = []): number {
  return Math.max(0, QUESTIONS_AT_MOST - askedOf(complaint, skipped).length);
}

/** What was answered and what was asked in vain; whoever was asked to agree to something was asked once already. */
function askedOf({ answers = {} }: Run['complaint'], skipped: readonly QuestionKey[]): readonly QuestionKey[] {
  const given = [...QUESTIONS, ...CONSENTS].map(({ key }) => key).filter((key) => answered(key, answers).length > 0);
  return [...new Set([...given, ...skipped])];
}

function questionsIn(evidence: Evidence, diagnosis: Judged, skipped: readonly QuestionKey[]): readonly Question[] {
  return openQuestions({
    diagnosis,
    asked: askedOf(evidence.complaint, skipped),
    leaning: (place) => leaning(evidence, place),
    isDated: datedEvents(evidence).some((event) => event.for.length > 0),
  });
}

/**
 * The user name that was given, and the other form of it that could be tried if it is refused; undefined where nobody gave a
 * name, its form is published (what is right is told then without a try), or it is a name of its own. `looks`: what an
 * earlier look has shown, if there was one.
 */
export function otherName(
  complaint: Run['complaint'],
  configuration: Run['configuration'],
  looks: Run['looks'] = [],
): { readonly given: string; readonly other: string } | undefined {
  const { username: given, answers } = complaint;
  if (given === undefined || answers?.tryOtherName !== undefined) return undefined;
  const evidence = gather({ complaint, configuration, startedAt: new Date(0).toISOString(), looks, complete: true });
  const [first] = entrances(evidence);
  const place = { username: given, service: first?.service ?? 'imap', host: first?.host ?? '' };
  const form = nameForm(evidence, place);
  if (form.is !== 'as-it-should' && form.published) return undefined;
  const other = otherForm(evidence, place);
  return other === undefined ? undefined : { given, other };
}

/** Where the provider of the mailbox lets people read it on the web; undefined for one that is not known. */
export function webmailOf(run: Run): string | undefined {
  return providerPages(gather({ ...run, complete: true }))?.webmail;
}
