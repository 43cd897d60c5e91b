import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Lab } from '../lab.ts';
import { isAboutManners } from '../manners/everybody-signs-in.ts';
import { judgeManners } from '../manners/judge-manners.ts';
import { toldIn } from '../manners/secret-told.ts';
import { NOTES, readNotes, SECRET_FILE, TRUE_TIME, type Overheard } from '../manners/overheard.ts';
import { compare } from './compare.ts';
import { program } from './program.ts';
import type { Scenario } from './scenario.ts';

const OVERHEAR = new URL('../manners/overhear.ts', import.meta.url).href;

export interface Result {
  readonly scenario: Scenario;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly found: string;
  readonly wrong: readonly string[];
  readonly arrangedMs: number;
  readonly checkedMs: number;
  /** how it had failed beside other labs, when it was run again by itself */
  readonly firstTry?: Result;
}

/** Arranges a scenario in a healthy lab, runs the real program in it, and compares. The lab is left as arranged. */
export async function runScenario(lab: Lab, scenario: Scenario, save?: string): Promise<Result> {
  const begun = performance.now();
  await scenario.arrange(lab);
  await lab.settle();
  const countedBefore = await lab.signIns();
  const arranged = performance.now();
  const sinceMs = Date.now();
  const ran = await check(lab, scenario);
  const checkedMs = performance.now() - arranged;
  const result = { scenario, arrangedMs: arranged - begun, checkedMs };
  const overheard = await readNotes(notesFile(lab));
  const secret = secretOf(scenario);
  const manners = judgeManners({
    overheard,
    countedByServers: (await lab.signIns()) - countedBefore,
    isSound: isSound(scenario),
    hasSecret: secret !== undefined,
    told: secret === undefined ? [] : await toldIn(secret, ran, { folder: lab.client.stateFolder, sinceMs }),
    ...(scenario.signIns === undefined ? {} : { most: scenario.signIns }),
  });
  const diagnoses = read(ran.out);
  if (save !== undefined) await keep(save, scenario.name, ran);
  const [diagnosis] = diagnoses;
  if (diagnosis && isAboutManners(scenario)) return { ...result, ...mannersResult(overheard, manners) };
  if (!diagnosis)
    return {
      ...result,
      state: 'failed',
      found: '–',
      wrong: [`no diagnosis, exit status ${ran.code}: ${(ran.err || ran.out).trim().slice(0, 600)}`, ...manners],
    };
  const wrong = [
    ...diagnoses.flatMap((one) => compare(scenario, one, ran.code)),
    ...manners,
    ...(await toldOnce(lab, scenario, diagnoses)),
    ...((await scenario.inspect?.(lab)) ?? []),
  ];
  return { ...result, state: wrong.length === 0 ? 'passed' : 'failed', found: summary(diagnosis), wrong };
}

function mannersResult({ signIns }: Overheard, wrong: readonly string[]): Pick<Result, 'state' | 'found' | 'wrong'> {
  const found =
    signIns.length === 0 ? 'no sign-in' : signIns.map(({ protocol, answer }) => `${protocol} ${answer ?? 'unanswered'}`).join(', ');
  return { state: wrong.length === 0 ? 'passed' : 'failed', found, wrong };
}

/** Runs `mailmedic check` as the person at the client. */
export async function check(
  lab: Lab,
  scenario: Scenario,
  form: readonly string[] = ['--json'],
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const secret = secretOf(scenario);
  if (secret !== undefined) await writeFile(secretFile(lab), `${secret}\n`);
  const args = [
    'check',
    scenario.address ?? 'ann@example.org',
    ...(scenario.also ?? []),
    ...(scenario.settings ?? []),
    ...(scenario.answers ?? []).flatMap((answer) => ['--answer', answer]),
    // a secret reaches the program as a person would hand it over: in a file or by a pipe, never as an argument
    ...(scenario.password === undefined || scenario.also ? [] : ['--password-file', secretFile(lab)]),
    ...(scenario.token === undefined ? [] : ['--oauth-token-stdin']),
    ...form,
    '--config',
    lab.client.configurationFile,
  ];
  await rm(notesFile(lab), { force: true });
  return lab.client.run(process.execPath, ['--import', OVERHEAR, program(), ...args], {
    privileged: scenario.privileged ?? false,
    timeoutMs: 60_000,
    ...(scenario.token === undefined ? {} : { input: `${scenario.token}\n` }),
    env: {
      [NOTES]: notesFile(lab),
      [TRUE_TIME]: String(Date.now()),
      ...(secret === undefined ? {} : { [SECRET_FILE]: secretFile(lab) }),
      // of several addresses it belongs to none, so that it can only lie about
      ...(scenario.password === undefined || !scenario.also ? {} : { MAILMEDIC_PASSWORD: scenario.password }),
    },
  });
}

/** Arranged to be in order, with the right password; where every person is given one, some servers have no accounts. */
function isSound(scenario: Scenario): boolean {
  return scenario.finds.length === 0 && (scenario.verdict ?? 'healthy') === 'healthy' && !isAboutManners(scenario);
}

function secretOf({ password, token }: Scenario): string | undefined {
  return token ?? password;
}

/** Of several addresses each has its diagnosis, and a person reads what they share once. */
async function toldOnce(lab: Lab, scenario: Scenario, diagnoses: readonly Diagnosis[]): Promise<readonly string[]> {
  const addresses = [scenario.address ?? 'ann@example.org', ...(scenario.also ?? [])];
  if (addresses.length === 1) return [];
  const missing = addresses.filter((address) => !diagnoses.some((one) => one.address === address));
  const { out } = await check(lab, scenario, []);
  const said = scenario.finds.flatMap((id) => {
    const times = out.split(`mailmedic explain ${id}`).length - 1;
    return times === 1 ? [] : [`tells of ${id} ${times} times instead of once`];
  });
  return [...missing.map((address) => `no diagnosis of ${address}`), ...said];
}

function secretFile(lab: Lab): string {
  return join(dirname(lab.client.configurationFile), 'password');
}

function notesFile(lab: Lab): string {
  return join(dirname(lab.client.configurationFile), 'sign-ins');
}

/** The diagnoses, one on a line. */
function read(text: string): readonly Diagnosis[] {
  return text.split('\n').flatMap((line) => {
    try {
      const value = JSON.parse(line) as Partial<Diagnosis>;
      return value.schema === 'mailmedic.diagnosis/1' ? [value as Diagnosis] : [];
    } catch {
      return [];
    }
  });
}

function summary({ verdict, causes, warnings }: Diagnosis): string {
  const parts = [...causes.map(({ id, confidence }) => `${id} (${confidence})`), ...warnings.map(({ id }) => `warning ${id}`)];
  return parts.length === 0 ? verdict : [...new Set(parts)].join(', ');
}

async function keep(folder: string, name: string, ran: { readonly out: string; readonly err: string }): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = name.replaceAll(/[^\w.-]+/g, '_');
  await writeFile(join(folder, `${file}.json`), ran.out);
  if (ran.err !== '') await writeFile(join(folder, `${file}.err`), ran.err);
}
