import { writeRun } from '@mailmedic/contract/run-file.ts';
import type { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Complaint, Run } from '@mailmedic/contract/run.ts';
import { judge } from '@mailmedic/engine/diagnose/judge.ts';
import { CLIENT_EXAMPLES, clientWithSystem, isKnownClient } from '@mailmedic/engine/facts/client-abilities.ts';
import type { World } from '@mailmedic/engine/probe.ts';
import { needsSecret } from '@mailmedic/engine/render/repair.ts';
import { readAddress } from '../address.ts';
import { corrected, readAnswers } from '../asking/answers.ts';
import { askOpen } from '../asking/ask-open.ts';
import { askOtherName, type Agreed } from '../asking/ask-other-name.ts';
import { unechoed } from '../asking/unechoed.ts';
import { compared, earlierOf, isWorthKeeping } from './again.ts';
import { complaintOf, type Told } from './complaint.ts';
import { diagnose } from './diagnose.ts';
import { statusOf, weightiest, type Judged } from './judged.ts';
import { keep } from './keep.ts';
import { begin, pageOf, print, printWrongInput } from './output.ts';
import { mayOfferPassword } from './may-offer-password.ts';
import { openReport } from './report-file.ts';
import type { Request } from './request.ts';
import { checkPlaces } from './places.ts';
import { checkSeveral, type Several } from './several.ts';
import type { ExitStatus, Io } from '../command.ts';
import { readConfiguration } from '../configuration-file.ts';
import { askForPassword, readCredentials } from '../credentials.ts';
import { findRun, readRunFile } from '../run-store.ts';
import { quoted, UsageError } from '../usage-error.ts';
import { WholeFile } from '../whole-file.ts';
import { realWorld, VANTAGE } from '../world.ts';

/** Looks, judges and tells, as it was asked for. */
export async function perform(request: Request, io: Io): Promise<ExitStatus> {
  // What was said wrongly is answered before anything is looked at.
  answersIn(request);
  checkClientVersion(request);
  await checkPlaces(request, io);
  if (request.subject.is === 'replay') return replay(request.subject.file, request.subject.address, request, io);
  const configuration = await readConfiguration(request.configuration, io);
  await realWorld(configuration, io.signal);
  if (request.subject.is === 'again') return again(request.subject, request, configuration, io);
  return fresh(request.subject, request, configuration, io);
}

/** Several addresses are looked at side by side; an address that is none has its line and the others are looked at all the same. */
async function fresh(
  subject: Extract<Request['subject'], { is: 'addresses' }>,
  request: Request,
  configuration: Configuration,
  io: Io,
): Promise<ExitStatus> {
  // The readers are many; whoever names no mail program need not wait for them.
  const client =
    request.client && (await (await import('../client/client-told.ts')).readTold(request.client, subject.given, request.form, io));
  const given = client?.given ?? subject.given;
  const told: Told = { ...subject, ...answersIn(request), ...clientWordsIn(request), ...(client ? { accountFor: client.accountFor } : {}) };
  return withFiles(request, io, async (finish) => {
    const { judged, statuses } = given.length > 1 ? await checkSeveral(given, told, { request, configuration, io }) : await checkOne();
    if (judged.length > 0) await finish(judged);
    return io.signal.aborted ? 130 : weightiest(statuses);
  });

  async function checkOne(): Promise<Several> {
    const [input = ''] = given;
    const complaint = complaintOf(input, told);
    if (complaint instanceof UsageError) {
      printWrongInput(input, complaint.message, request, io);
      return { judged: [], statuses: [2] };
    }
    const found = await lookAndPrint(complaint, request, configuration, io);
    return { judged: [found], statuses: [statusOf(found)] };
  }
}

/** What was said beside the question, with what was said in an earlier run. */
function answersIn({ answers }: Pick<Request, 'answers'>, earlier?: Run): Pick<Complaint, 'answers'> {
  const said = corrected(earlier?.complaint.answers, readAnswers(answers, Date.now()));
  return said === undefined ? {} : { answers: said };
}

/** What the mail program said and which one it is. */
export function clientWordsIn({
  clientError,
  clientVersion,
}: Pick<Request, 'clientError' | 'clientVersion'>): Pick<Complaint, 'clientError' | 'clientVersion'> {
  return { ...(clientError === undefined ? {} : { clientError }), ...(clientVersion === undefined ? {} : { clientVersion }) };
}

export function checkClientVersion({ clientVersion }: Pick<Request, 'clientVersion'>): void {
  if (clientVersion === undefined || isKnownClient(clientVersion)) return;
  const example = clientWithSystem(clientVersion);
  if (example !== undefined)
    throw new UsageError(
      `--client-version ${quoted(clientVersion)}: the system is missing, and what this program can do hangs on it; name both, as in ${quoted(example)}.`,
    );
  throw new UsageError(
    `--client-version ${quoted(clientVersion)}: what this program can do is not known here; name it with its version and system, as in ${CLIENT_EXAMPLES.map(quoted).join(', ')}.`,
  );
}

async function lookAndPrint(complaint: Complaint, request: Request, configuration: Configuration, io: Io, earlier?: Run): Promise<Judged> {
  const given = await readCredentials(request.credentials, io);
  // without the password nothing would be seen of a sign-in that failed then
  const asksFirst = given === undefined && earlier !== undefined && needsSecret(earlier) && isAtTerminal(request, io);
  const credentials = asksFirst ? await askForPassword(complaint.address, io) : given;
  const agreed = credentials === undefined ? { complaint, asked: [] } : await withLeave(complaint, request, configuration, io);
  const judged = await lookWith(credentials, agreed, request, configuration, io, earlier);
  if (asksFirst || request.form !== 'person' || !mayOfferPassword(judged, io)) return judged;
  const typed = await askForPassword(complaint.address, io);
  if (typed === undefined) return judged;
  const leave = await withLeave(complaint, request, configuration, io, judged.run);
  // what could not be told of the repair may be seen now
  return lookWith(typed, leave, request, configuration, io, judged.again?.state === 'cannot-tell' ? earlier : undefined);
}

/** On a terminal the person is asked whether another form of the user name may be tried. */
async function withLeave(complaint: Complaint, request: Request, configuration: Configuration, io: Io, seen?: Run): Promise<Agreed> {
  if (!isAtTerminal(request, io)) return { complaint, asked: [] };
  return askOtherName(complaint, configuration, seen, io, pageOf(io.out));
}

function isAtTerminal({ form }: Request, { input, out, signal }: Io): boolean {
  return form === 'person' && input.isPerson && out.isTerminal && !signal.aborted;
}

async function lookWith(
  credentials: World['credentials'],
  { complaint, asked }: Agreed,
  request: Request,
  configuration: Configuration,
  io: Io,
  earlier?: Run,
): Promise<Judged> {
  const world = { ...(await realWorld(configuration, io.signal, io.environment)), ...(credentials === undefined ? {} : { credentials }) };
  const live = begin(
    request,
    { address: complaint.address, vantage: { name: VANTAGE }, startedAt: new Date(world.now()).toISOString() },
    io,
    credentials !== undefined,
  );
  const looking = (): Promise<Judged> => diagnose(complaint, world, live, earlier);
  const seen = isAtTerminal(request, io) ? await unechoed(io, looking) : await looking();
  const mayAsk = request.form === 'person' && io.input.isPerson && !earlier && seen.run.ended !== 'interrupted';
  const judged = compared(mayAsk ? await askOpen(seen, io, pageOf(io.out), world.now(), asked) : seen, earlier);
  print(judged, request, io, true);
  if (isWorthKeeping(judged, earlier)) await keep(judged.run, io);
  return judged;
}

async function again(
  subject: Extract<Request['subject'], { is: 'again' }>,
  request: Request,
  configuration: Configuration,
  io: Io,
): Promise<ExitStatus> {
  const earlier = await findRun(subject.run, subject.address === undefined ? undefined : readAddress(subject.address), io);
  const { run, says } = earlierOf(earlier);
  return withFiles(request, io, async (finish) => {
    if (request.form === 'person') io.out.write(`${says}\n\n`);
    const complaint = { ...earlier.complaint, ...answersIn(request, earlier), ...clientWordsIn(request) };
    const judged = await lookAndPrint(complaint, request, configuration, io, run);
    await finish([judged]);
    return io.signal.aborted ? 130 : statusOf(judged);
  });
}

async function replay(file: string, address: string | undefined, request: Request, io: Io): Promise<ExitStatus> {
  const run = await readRunFile(file, '--replay', io.signal);
  if (address !== undefined && readAddress(address) !== run.complaint.address) {
    throw new UsageError(`The run is about ${run.complaint.address}, not about ${readAddress(address)}; --replay needs no address.`);
  }
  return withFiles(request, io, async (finish) => {
    const said = { ...run, complaint: { ...run.complaint, ...answersIn(request, run), ...clientWordsIn(request) } };
    const judged = { run: said, diagnosis: judge(said) };
    print(judged, request, io, false);
    await finish([judged]);
    return judged.run.ended === 'interrupted' ? statusOf({ ...judged, run: { ...run, ended: 'complete' } }) : statusOf(judged);
  });
}

/** Opens the files that were asked for before the work begins, and leaves nothing half-written whatever happens. */
async function withFiles(
  request: Request,
  io: Io,
  work: (finish: (judged: readonly Judged[]) => Promise<void>) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const report = request.report && (await openReport(request.report));
  let save: WholeFile | undefined;
  let finished = false;
  try {
    save = request.save === undefined ? undefined : await WholeFile.open(request.save, '--save');
    return await work(async (judged) => {
      finished = true;
      const written = (what: string, path: string | undefined) => request.form === 'person' && io.out.write(`\n${what} ${path ?? ''}\n`);
      if (report) {
        await report.write(judged);
        written('The report is in', request.report?.path);
      }
      const [first] = judged;
      if (first && save) {
        await save.write(writeRun(first.run));
        written('The run is in', request.save);
      }
    });
  } finally {
    if (!finished) await Promise.all([report?.discard(), save?.discard()]);
  }
}
