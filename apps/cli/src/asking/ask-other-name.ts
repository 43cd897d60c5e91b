import type { Complaint, Run } from '@mailmedic/contract/run.ts';
import type { Configuration } from '@mailmedic/contract/configuration.ts';
import { otherName } from '@mailmedic/engine/diagnose/ask.ts';
import { CONSENTS, type QuestionKey } from '@mailmedic/engine/playbooks/questions.ts';
import type { Page } from '@mailmedic/engine/render/station-line.ts';
import type { Io } from '../command.ts';
import { askQuestion } from './ask-question.ts';
import { openPrompt } from './prompt.ts';
import { discardTypedAhead } from './typed-ahead.ts';

/** What is to be looked at, and what the person was asked about it before. */
export interface Agreed {
  readonly complaint: Complaint;
  readonly asked: readonly QuestionKey[];
}

/**
 * Where the user name that was given is not the whole address, the person may agree beforehand to have the other form tried
 * at the next service if it is refused. Without an answer it is not tried.
 */
export async function askOtherName(
  complaint: Complaint,
  configuration: Configuration,
  seen: Run | undefined,
  io: Pick<Io, 'input' | 'out' | 'signal' | 'interrupt'>,
  page: Page,
): Promise<Agreed> {
  const names = otherName(complaint, configuration, seen?.looks);
  const question = CONSENTS.find(({ key }) => key === 'try-other-name');
  if (!names || !question) return { complaint, asked: [] };
  await discardTypedAhead(io);
  const prompt = openPrompt(io);
  try {
    const asks = `If the server refuses the user name ${names.given}, may mailmedic sign in once as ${names.other}?`;
    const reply = await askQuestion({ ...question, asks }, complaint.answers ?? {}, { prompt, io, page, nowMs: 0 });
    const asked = [question.key];
    return reply.is === 'answered' ? { complaint: { ...complaint, answers: reply.answers }, asked } : { complaint, asked };
  } finally {
    prompt.close();
    io.out.write('\n');
  }
}
