import type { Answers } from '@mailmedic/contract/answers.ts';
import type { Question } from '@mailmedic/engine/playbooks/questions.ts';
import type { Page } from '@mailmedic/engine/render/station-line.ts';
import { wrap } from '@mailmedic/engine/render/wrap.ts';
import type { Io } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { readValue, withAnswer } from './answers.ts';
import type { Prompt } from './prompt.ts';

/** What became of a question: answered, left out, or nobody answers any more. */
export type Reply = { readonly is: 'answered'; readonly answers: Answers } | { readonly is: 'skipped' } | { readonly is: 'ended' };

/** After this many answers that were not understood the question is left out. */
const TRIES = 3;

/** Asks one question; an empty line leaves it out, `?` says why it is asked. The answer is added to those given before. */
export async function askQuestion(
  question: Question,
  before: Answers,
  { prompt, io, page, nowMs }: { readonly prompt: Prompt; readonly io: Pick<Io, 'out'>; readonly page: Page; readonly nowMs: number },
): Promise<Reply> {
  io.out.write(questionText(question, page));
  for (let tried = 0; tried < TRIES; tried += 1) {
    const line = await prompt.ask(lead(question));
    if (line === undefined) return { is: 'ended' };
    if (line.trim() === '') return { is: 'skipped' };
    if (line.trim() === '?') {
      io.out.write(text(wrap(question.why, page.width)));
      tried -= 1;
      continue;
    }
    const values = valuesIn(question, line, nowMs);
    if (values) return { is: 'answered', answers: values.reduce((answers, value) => withAnswer(answers, question, value), before) };
    io.out.write(text(wrap(helpFor(question), page.width)));
  }
  return { is: 'skipped' };
}

function questionText({ asks, choices }: Question, { width, paint }: Page): string {
  const numbered = choices.flatMap(({ says }, index) => {
    const [first = '', ...rest] = wrap(says, width - 5);
    return [`  ${index + 1}  ${first}`, ...rest.map((line) => `     ${line}`)];
  });
  return text(['', ...wrap(asks, width).map(paint.strong), ...numbered]);
}

/** Short enough for a narrow screen. */
function lead({ key, several }: Question): string {
  const what = key === 'started' ? 'A day, like 2026-11-20' : several ? 'Numbers' : 'Number';
  return `${what} (Enter skips, ? why): `;
}

function helpFor({ key, choices, several }: Question): string {
  if (key === 'started') return 'Give a day that has come as YEAR-MONTH-DAY, or "today" or "yesterday". Enter skips.';
  return `Give ${several ? 'one or more of the numbers' : 'one of the numbers'} 1 to ${choices.length}. Enter skips.`;
}

function valuesIn(question: Question, line: string, nowMs: number): readonly string[] | undefined {
  const words = line
    .trim()
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || (words.length > 1 && !question.several)) return undefined;
  const values = words.map((word) => valueOf(question, word, nowMs));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function valueOf(question: Question, word: string, nowMs: number): string | undefined {
  if (question.key === 'started') {
    if (word === 'today') return localDay(nowMs);
    if (word === 'yesterday') return localDay(nowMs - 86_400_000);
  }
  const byNumber = /^\d{1,2}$/.test(word) ? question.choices[Number(word) - 1]?.value : undefined;
  const byLetter = question.choices.find(({ value }) => word.length === 1 && (value === 'yes' || value === 'no') && value.startsWith(word));
  if (byNumber ?? byLetter?.value) return byNumber ?? byLetter?.value;
  try {
    return readValue(question, word, nowMs);
  } catch (cause) {
    if (cause instanceof UsageError) return undefined;
    throw cause;
  }
}

/** The day by the person's own calendar. */
function localDay(atMs: number): string {
  const at = new Date(atMs);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
