import { Answers } from '@mailmedic/contract/answers.ts';
import { CONSENTS, QUESTIONS, type Question, type QuestionKey } from '@mailmedic/engine/playbooks/questions.ts';
import { nearest } from '../nearest.ts';
import { quoted, UsageError } from '../usage-error.ts';

/** Takes `KEY=VALUE` texts together; several values are given by commas or by repeating the key. */
export function readAnswers(given: readonly string[], todayMs: number): Answers | undefined {
  if (given.length === 0) return undefined;
  let answers: Answers = {};
  const singles = new Set<QuestionKey>();
  for (const text of given) {
    const question = questionOf(text);
    const values = text.slice(text.indexOf('=') + 1).split(',');
    if (!question.several && (values.length > 1 || singles.has(question.key)))
      throw new UsageError(`--answer ${question.key} takes one value; give it once.`);
    singles.add(question.key);
    for (const value of values) answers = withAnswer(answers, question, readValue(question, value, todayMs));
  }
  checkTogether('changed', answers.changed);
  checkTogether('works-elsewhere', answers.worksElsewhere);
  return answers;
}

/** That nothing changed and that the password did cannot both be so. */
function checkTogether(key: QuestionKey, values: readonly string[] = []): void {
  const alone = values.find((value) => ALONE.has(value));
  const other = values.find((value) => value !== alone);
  if (alone !== undefined && other !== undefined) throw new UsageError(`--answer ${key}=${alone} does not go with ${key}=${other}.`);
}

const ALONE = new Set(['nothing', 'nowhere', 'unknown']);

/** The answers with one more; a question that takes one value forgets the value before. */
export function withAnswer(answers: Answers, { key }: Question, value: string): Answers {
  const more = <T extends string>(before: readonly T[] | undefined): T[] => [...new Set([...(before ?? []), value as T])];
  switch (key) {
    case 'started':
      return { ...answers, started: value };
    case 'others-affected':
      return Answers.parse({ ...answers, othersAffected: value });
    case 'changed':
      return Answers.parse({ ...answers, changed: more(answers.changed) });
    case 'works-elsewhere':
      return Answers.parse({ ...answers, worksElsewhere: more(answers.worksElsewhere) });
    case 'try-other-name':
      return Answers.parse({ ...answers, tryOtherName: value });
  }
}

/** The answers without what was said to one question. */
export function withoutAnswer(answers: Answers, { key }: Question): Answers {
  const { started, changed, othersAffected, worksElsewhere, tryOtherName } = answers;
  return {
    ...(started === undefined || key === 'started' ? {} : { started }),
    ...(changed === undefined || key === 'changed' ? {} : { changed }),
    ...(othersAffected === undefined || key === 'others-affected' ? {} : { othersAffected }),
    ...(worksElsewhere === undefined || key === 'works-elsewhere' ? {} : { worksElsewhere }),
    ...(tryOtherName === undefined || key === 'try-other-name' ? {} : { tryOtherName }),
  };
}

/** What was answered before, with what is answered now in its place. */
export function corrected(before: Answers | undefined, now: Answers | undefined): Answers | undefined {
  return before || now ? { ...before, ...now } : undefined;
}

function questionOf(text: string): Question {
  const key = text.includes('=') ? text.slice(0, text.indexOf('=')).trim() : text;
  const known = [...QUESTIONS, ...CONSENTS];
  const question = known.find((one) => one.key === key);
  const keys = known.map((one) => one.key);
  if (!question) {
    const near = nearest(key, keys);
    const advice = near === undefined ? `the questions are ${keys.join(', ')}` : `did you mean ${near}?`;
    throw new UsageError(`--answer ${quoted(text)}: there is no question ${quoted(key)}; ${advice}${advice.endsWith('?') ? '' : '.'}`);
  }
  if (!text.includes('=')) throw new UsageError(`--answer ${key} needs a value: --answer ${key}=${valuesOf(question)}.`);
  return question;
}

/** Reads one value, as on the command line or typed; a day that lies ahead began nothing yet. */
export function readValue(question: Question, text: string, todayMs: number): string {
  const value = text.trim().toLowerCase();
  const wrong = (why: string) => new UsageError(`--answer ${question.key}=${quoted(text)}: ${why}.`);
  if (question.key === 'started') {
    const day = /^\d{4}-\d{2}-\d{2}(?=t|$)/.exec(value)?.[0];
    if (day === undefined || !Answers.shape.started.safeParse(day).success) throw wrong('give a day as YEAR-MONTH-DAY, like 2026-11-20');
    // Somewhere it may be tomorrow already.
    if (Date.parse(day) > todayMs + DAY_MS) throw wrong('that day is still to come');
    return day;
  }
  if (!question.choices.some((choice) => choice.value === value)) throw wrong(`it takes ${valuesOf(question)}`);
  return value;
}

const DAY_MS = 86_400_000;

function valuesOf({ key, choices }: Question): string {
  return key === 'started' ? 'YEAR-MONTH-DAY' : choices.map(({ value }) => value).join('|');
}
