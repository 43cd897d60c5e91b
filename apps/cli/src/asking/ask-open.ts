import type { Answers } from '@mailmedic/contract/answers.ts';
import { questionsFor, questionsLeft } from '@mailmedic/engine/diagnose/ask.ts';
import { judge } from '@mailmedic/engine/diagnose/judge.ts';
import { answered, QUESTIONS, type Question, type QuestionKey } from '@mailmedic/engine/playbooks/questions.ts';
import type { Page } from '@mailmedic/engine/render/station-line.ts';
import { wrap } from '@mailmedic/engine/render/wrap.ts';
import type { Judged } from '../check/judged.ts';
import type { Io } from '../command.ts';
import { withoutAnswer } from './answers.ts';
import { askQuestion } from './ask-question.ts';
import { openPrompt, type Prompt } from './prompt.ts';
import { discardTypedAhead } from './typed-ahead.ts';

interface Session {
  readonly prompt: Prompt;
  readonly io: Pick<Io, 'out'>;
  readonly page: Page;
  readonly nowMs: number;
}

/**
 * Asks a person what no look could decide, one question at a time: after each answer the run is judged again, and what
 * is settled by then is not asked. At the end every answer can be corrected. `before`: what was asked earlier; it counts.
 */
export async function askOpen(
  judged: Judged,
  io: Pick<Io, 'input' | 'out' | 'signal' | 'interrupt'>,
  page: Page,
  nowMs: number,
  before: readonly QuestionKey[] = [],
): Promise<Judged> {
  if (questionsFor(judged.run, judged.diagnosis, before).length === 0) return judged;
  await discardTypedAhead(io);
  const session = { prompt: openPrompt(io), io, page, nowMs };
  try {
    say(
      session,
      `What was seen leaves more than one explanation. ${HOW_MANY[questionsLeft(judged.run, before)] ?? ''} may tell them apart.`,
    );
    const asked: QuestionKey[] = [...before];
    const told = await askInTurn(judged, asked, session);
    return told === judged ? judged : await correct(told, session, asked);
  } finally {
    session.prompt.close();
    io.out.write('\n');
  }
}

const HOW_MANY = ['', 'One question', 'At most two questions', 'At most three questions'];

/** Notes in `asked` what was asked, answered or not. */
async function askInTurn(judged: Judged, asked: QuestionKey[], session: Session): Promise<Judged> {
  let now = judged;
  for (;;) {
    const [question] = questionsFor(now.run, now.diagnosis, asked);
    if (!question) return now;
    asked.push(question.key);
    const reply = await askQuestion(question, answersOf(now), session);
    if (reply.is === 'ended') return now;
    if (reply.is === 'answered') now = withAnswers(now, reply.answers);
  }
}

/** Shows what was said, and what was asked and left open, until nothing is to be changed. */
export async function correct(judged: Judged, session: Session, asked: readonly QuestionKey[] = []): Promise<Judged> {
  let now = judged;
  for (;;) {
    const given = QUESTIONS.filter(({ key }) => asked.includes(key) || answered(key, answersOf(now)).length > 0);
    if (given.length === 0) return now;
    session.io.out.write('\n');
    say(session, 'What you said:');
    for (const [index, question] of given.entries()) say(session, `${index + 1}  ${saidOf(question, answersOf(now))}`, '  ');
    const line = await session.prompt.ask('Number to correct (Enter goes on): ');
    const question = given[Number(line?.trim()) - 1];
    if (line === undefined || line.trim() === '') return now;
    if (!question) continue;
    const before = withoutAnswer(answersOf(now), question);
    const reply = await askQuestion(question, before, session);
    if (reply.is === 'ended') return now;
    now = withAnswers(now, reply.is === 'answered' ? reply.answers : before);
  }
}

function saidOf({ key, asks, choices }: Question, answers: Answers): string {
  const said = answered(key, answers);
  if (said.length === 0) return `${asks} Not answered.`;
  if (key === 'started') return `It began on ${said.join('')}.`;
  return said.flatMap((value) => choices.find((choice) => choice.value === value)?.told ?? []).join(' ');
}

function answersOf({ run }: Judged): Answers {
  return run.complaint.answers ?? {};
}

/** The same run, judged with what the person said. */
export function withAnswers(judged: Judged, answers: Answers): Judged {
  const run = { ...judged.run, complaint: { ...judged.run.complaint, answers } };
  return { ...judged, run, diagnosis: judge(run) };
}

function say({ io, page }: Session, sentence: string, indent = ''): void {
  const [first = '', ...rest] = wrap(sentence, page.width - indent.length);
  io.out.write(`${[`${indent}${first}`, ...rest.map((line) => `${indent}${indent === '' ? '' : '   '}${line}`)].join('\n')}\n`);
}
