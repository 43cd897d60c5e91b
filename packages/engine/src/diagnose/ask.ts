import type { Diagnosis, Unknown } from '@mailmedic/contract/diagnosis.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import type { Evidence } from '../evidence.ts';
import { datedEvents, leaning } from '../facts/answers.ts';
import { providerPages } from '../facts/provider-pages.ts';
import { openQuestions } from '../playbooks/open-questions.ts';
import { answered, QUESTIONS, type Question, type QuestionKey } from '../playbooks/questions.ts';
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

function questionsIn(evidence: Evidence, diagnosis: Judged, skipped: readonly QuestionKey[]): readonly Question[] {
  const answers = evidence.complaint.answers ?? {};
  const given = QUESTIONS.map(({ key }) => key).filter((key) => answered(key, answers).length > 0);
  return openQuestions({
    diagnosis,
    asked: [...new Set([...given, ...skipped])],
    leaning: (place) => leaning(evidence, place),
    isDated: datedEvents(evidence).length > 0,
  });
}

/** Where the provider of the mailbox lets people read it on the web; undefined for one that is not known. */
export function webmailOf(run: Run): string | undefined {
  return providerPages(gather({ ...run, complete: true }))?.webmail;
}
