import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import { datedEvents, leaning } from '../facts/answers.ts';
import { providerPages } from '../facts/provider-pages.ts';
import { openQuestions } from '../playbooks/open-questions.ts';
import { answered, QUESTIONS, type Question, type QuestionKey } from '../playbooks/questions.ts';
import { gather } from './gather.ts';

/** What a person could be asked so that this run tells more, the most telling first; `skipped` were asked and not answered. */
export function questionsFor(run: Run, diagnosis: Diagnosis, skipped: readonly QuestionKey[] = []): readonly Question[] {
  const evidence = gather({ ...run, complete: true });
  const answers = run.complaint.answers ?? {};
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
