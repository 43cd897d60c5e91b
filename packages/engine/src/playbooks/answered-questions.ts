import type { Answers } from '@mailmedic/contract/answers.ts';
import { answered, type QuestionKey } from './questions.ts';

/** Which answers of a person settle what is asked in these words. */
const SETTLED: readonly { readonly asks: RegExp; readonly key: QuestionKey; readonly by: readonly string[] }[] = [
  { asks: /\bfrom another network\b/, key: 'works-elsewhere', by: ['other-network', 'nowhere'] },
  { asks: /\b(?:password taken|inbox open) on the provider's web page\b/, key: 'works-elsewhere', by: ['webmail', 'nowhere'] },
  { asks: /\bmoved to another provider lately\b/, key: 'changed', by: ['provider', 'nothing'] },
];

/** What is left of a question once a person has answered it or a part of it; undefined where nothing is left. */
export function stillOpen(question: string, answers: Answers | undefined): string | undefined {
  if (answers === undefined || !isSettled(question, answers)) return question;
  const rest = /, and ([^,]+\?)$/.exec(question)?.[1];
  if (rest === undefined || isSettled(rest, answers)) return undefined;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function isSettled(question: string, answers: Answers): boolean {
  return SETTLED.some(({ asks, key, by }) => asks.test(question) && answered(key, answers).some((value) => by.includes(value)));
}
