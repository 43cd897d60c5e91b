import { questionsFor, webmailOf } from '@mailmedic/engine/diagnose/ask.ts';
import { sinceLastGood } from '@mailmedic/engine/diagnose/changes.ts';
import connection from '@mailmedic/engine/playbooks/connection.ts';
import type { QuestionKey } from '@mailmedic/engine/playbooks/questions.ts';
import { QUESTIONS } from '@mailmedic/engine/playbooks/questions.ts';
import { walk, type Since, type StepResult } from '@mailmedic/engine/playbooks/walk.ts';
import type { PlaybookStep } from '@mailmedic/engine/playbooks/playbook.ts';
import { diagnosisText } from '@mailmedic/engine/render/diagnosis-text.ts';
import { stationsOf } from '@mailmedic/engine/render/station.ts';
import type { Page } from '@mailmedic/engine/render/station-line.ts';
import type { World } from '@mailmedic/engine/probe.ts';
import { stepHead, stepOutcome, stepReason } from '@mailmedic/engine/render/step-text.ts';
import { wrap } from '@mailmedic/engine/render/wrap.ts';
import { readAddress } from '../address.ts';
import { correct, withAnswers } from '../asking/ask-open.ts';
import { askQuestion } from '../asking/ask-question.ts';
import { readAnswers } from '../asking/answers.ts';
import { openPrompt, type Prompt } from '../asking/prompt.ts';
import { discardTypedAhead } from '../asking/typed-ahead.ts';
import { unechoed } from '../asking/unechoed.ts';
import { complaintOf } from '../check/complaint.ts';
import { diagnose } from '../check/diagnose.ts';
import { statusOf, type Judged } from '../check/judged.ts';
import { keep } from '../check/keep.ts';
import { begin, pageOf } from '../check/output.ts';
import { checkClientVersion, clientWordsIn } from '../check/perform.ts';
import { checkPlaces } from '../check/places.ts';
import { openReport } from '../check/report-file.ts';
import { readTold } from '../client/client-told.ts';
import type { ExitStatus, Io } from '../command.ts';
import { readConfiguration } from '../configuration-file.ts';
import { askForPassword, readCredentials } from '../credentials.ts';
import { keptRuns } from '../run-store.ts';
import { UsageError } from '../usage-error.ts';
import { realWorld, VANTAGE } from '../world.ts';
import { mayOfferPassword } from '../check/may-offer-password.ts';
import type { GuideRequest } from './request.ts';

interface Session {
  readonly io: Io;
  readonly page: Page;
  /** none where nobody can be asked */
  prompt: Prompt | undefined;
  readonly nowMs: number;
}

/** Walks through the playbook: measures what can be measured, asks what only a person knows, and says at each step why. */
export async function walkThrough(request: GuideRequest, io: Io): Promise<ExitStatus> {
  const answers = readAnswers(request.answers, Date.now());
  checkClientVersion(request);
  await checkPlaces(request, io);
  const configuration = await readConfiguration(request.configuration, io);
  const base = await realWorld(configuration, io.signal, io.environment);
  const credentials = await readCredentials(request.credentials, io);
  const world = credentials === undefined ? base : { ...base, credentials };
  // It may ask which account is meant, so it comes before the guide's own questions.
  const client = request.client && (await readTold(request.client, request.address === undefined ? [] : [request.address], 'person', io));
  const prompt = io.input.isPerson ? openPrompt(io) : undefined;
  const session: Session = { io, page: pageOf(io.out), prompt, nowMs: world.now() };
  try {
    const given = request.address ?? client?.given[0] ?? (await askAddress(session));
    if (given === undefined) return 130;
    const complaint = complaintOf(given, {
      ...request,
      ...clientWordsIn(request),
      ...(client ? { accountFor: client.accountFor } : {}),
      answers,
    });
    if (complaint instanceof UsageError) throw complaint;
    const report = request.report && (await openReport(request.report));
    try {
      introduce(session);
      const lookFrom = (from: World): Promise<Judged> => {
        const startedAt = new Date(from.now()).toISOString();
        const heading = { address: complaint.address, vantage: { name: VANTAGE }, startedAt };
        const live = begin({ form: 'person' }, heading, io, from.credentials !== undefined);
        return unechoed(io, () => diagnose(complaint, from, live));
      };
      // nobody reads the keyboard meanwhile: what is typed then is meant for no question
      pause(session);
      const first = await lookFrom(world);
      const judged = await takeSteps(first, session, async (typed) =>
        lookFrom({ ...(await realWorld(configuration, io.signal, io.environment)), credentials: typed }),
      );
      io.out.write(`\n${session.page.paint.strong('What comes of it')}\n\n${diagnosisText(judged.diagnosis, session.page)}`);
      await keep(judged.run, io);
      if (report) {
        await report.write([judged]);
        io.out.write(`\nThe report is in ${request.report?.path ?? ''}\n`);
      }
      return io.signal.aborted ? 130 : statusOf(judged);
    } finally {
      await report?.discard();
    }
  } finally {
    session.prompt?.close();
  }
}

const TRIES = 3;

async function askAddress({ io, page, prompt }: Session): Promise<string | undefined> {
  const missing = new UsageError('Give an address: mailmedic guide connection you@example.org');
  if (!prompt) throw missing;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const line = await prompt.ask('Which e-mail address does not work? ');
    if (line === undefined) return undefined;
    try {
      return readAddress(line);
    } catch (cause) {
      if (!(cause instanceof UsageError)) throw cause;
      io.out.write(`${wrap(cause.message, page.width).join('\n')}\n`);
    }
  }
  throw missing;
}

function introduce({ io, page }: Session): void {
  io.out.write(
    `${wrap(connection.title, page.width).map(page.paint.strong).join('\n')}\n${wrap(
      'One question is settled before the next. First everything that can be seen from here is looked at; then each step says what came of it.',
      page.width,
    ).join('\n')}\n\n`,
  );
}

/** Looks at everything once more, with what a sign-in is made with. */
type LookAgain = (credentials: NonNullable<World['credentials']>) => Promise<Judged>;

async function takeSteps(judged: Judged, session: Session, lookAgain: LookAgain): Promise<Judged> {
  const { io, page } = session;
  const asked: QuestionKey[] = [];
  let now = judged;
  let since: Since | undefined;
  for (const [index, step] of connection.steps.entries()) {
    if (io.signal.aborted || io.out.closed()) return now;
    io.out.write(stepHead(step, index + 1, connection.steps.length, page));
    const came = resultOf(step, now, asked, since);
    if (came.state !== 'skipped') io.out.write(stepReason(step, page));
    if (index === 0) {
      now = await signInToo(now, session, lookAgain);
      // where nothing fails nobody asks since when
      if (now.diagnosis.verdict !== 'healthy') since = sinceLastGood(await keptRuns(io), now.run);
    }
    if (came.state === 'ask') now = await askAll(came.asks, now, asked, session);
    io.out.write(stepOutcome(afterAsking(resultOf(step, now, asked, since), came, session), page));
  }
  if (!session.prompt || asked.length === 0) return now;
  io.out.write('\n');
  return correct(now, { ...session, prompt: session.prompt });
}

/** The password is offered to be given at the first step, before any question; then the keyboard is read again. */
async function signInToo(judged: Judged, session: Session, lookAgain: LookAgain): Promise<Judged> {
  const { io } = session;
  try {
    const typed = mayOfferPassword(judged, io) ? await askForPassword(judged.run.complaint.address, io) : undefined;
    return typed === undefined ? judged : await lookAgain(typed);
  } finally {
    await discardTypedAhead(io);
    if (io.input.isPerson) session.prompt = openPrompt(io);
  }
}

/** Two readers of one keyboard would take each other's keys. */
function pause(session: Session): void {
  session.prompt?.close();
  session.prompt = undefined;
}

function resultOf(step: PlaybookStep, { run, diagnosis }: Judged, asked: readonly QuestionKey[], since: Since | undefined): StepResult {
  const webmail = webmailOf(run);
  return walk(step, {
    playbook: connection,
    run,
    diagnosis,
    stations: stationsOf(run.looks, diagnosis),
    asked,
    open: questionsFor(run, diagnosis, asked).map(({ key }) => key),
    ...(since === undefined ? {} : { since }),
    ...(webmail === undefined ? {} : { webmail }),
  });
}

async function askAll(keys: readonly QuestionKey[], judged: Judged, asked: QuestionKey[], session: Session): Promise<Judged> {
  const { prompt } = session;
  if (!prompt) return judged;
  let now = judged;
  for (const key of keys) {
    // An answer may have settled what the next one was for.
    const question = questionsFor(now.run, now.diagnosis, asked).find((one) => one.key === key);
    if (!question) continue;
    asked.push(key);
    const reply = await askQuestion(question, now.run.complaint.answers ?? {}, { ...session, prompt });
    if (reply.is === 'ended') return now;
    if (reply.is === 'answered') now = withAnswers(now, reply.answers);
  }
  return now;
}

/** A question that nobody answered is left open, with what can be done instead. */
function afterAsking(now: StepResult, before: StepResult, { prompt }: Session): StepResult {
  if (before.state !== 'ask') return now;
  if (now.state === 'told' || now.state === 'found' || now.state === 'in-order') return now;
  const keys = before.asks.map((key) => `--answer ${key}=${valuesOf(key)}`);
  const says = prompt
    ? 'It was left open. It can be found out like this:'
    : `Nobody can be asked here; answer it with ${keys.join(' ')}, or find it out:`;
  return { ...before, says };
}

function valuesOf(key: QuestionKey): string {
  const choices = QUESTIONS.find((question) => question.key === key)?.choices ?? [];
  return choices.length === 0 ? 'YEAR-MONTH-DAY' : choices.map(({ value }) => value).join('|');
}
