import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BounceError, BounceReport } from '@mailmedic/contract/bounce.ts';
import type { TraceReport } from '@mailmedic/contract/trace.ts';
import type { Letter, ReturnedVariant } from '../post/letter.ts';
import { PostOffice, type Post } from '../post/office.ts';
import { meetWishes } from '../world/requirements.ts';
import { compareReturned } from './compare-returned.ts';
import { compareTraced } from './compare-traced.ts';
import type { PostScenario } from './scenario.ts';
import { program } from './program.ts';
import type { Result } from './run-scenario.ts';

/** Arranges all refusals in one post office, sends all letters at once, has the program explain what came back, and compares. */
export async function runPost(scenarios: readonly PostScenario[], save?: string): Promise<readonly Result[]> {
  await meetWishes();
  const begun = performance.now();
  const post = await PostOffice.open();
  try {
    const laid = layOut(post, scenarios);
    await post.settle();
    const posts = await post.send();
    const arrangedMs = (performance.now() - begun) / scenarios.length;
    const begunReading = performance.now();
    const bounces = new Map<string, BounceReport | BounceError>();
    for (const [options, group] of Map.groupBy(laid, ({ scenario }) => optionsOf(scenario.variant).join(' ')))
      for (const [file, report] of await read<BounceReport>(
        post,
        ['bounce', ...options.split(' ').filter(Boolean)],
        group.flatMap(({ id }) => posts.get(id ?? '')?.returned ?? []),
      ))
        bounces.set(file, report);
    const traces = await read<TraceReport>(
      post,
      ['trace'],
      laid.flatMap(({ scenario, id }) => deliveredOf(scenario, posts.get(id ?? '')) ?? []),
    );
    const checkedMs = (performance.now() - begunReading) / scenarios.length;
    if (save !== undefined) await keep(save, laid, posts, await post.logs());
    return laid.map(({ scenario, id, wrong }) => {
      const came = posts.get(id ?? '');
      if (!came) return { scenario, state: 'failed', found: '–', wrong, arrangedMs, checkedMs };
      const judged = scenario.variant.hops === undefined ? judgeReturned(scenario, came, bounces) : judgeTraced(scenario, came, traces);
      return { scenario, state: judged.wrong.length === 0 ? 'passed' : 'failed', ...judged, arrangedMs, checkedMs };
    });
  } finally {
    await post.close();
  }
}

interface Laid {
  readonly scenario: PostScenario;
  readonly id?: string;
  readonly wrong: readonly string[];
}

/** Each refusal is arranged once, whoever sends to it. */
function layOut(post: PostOffice, scenarios: readonly PostScenario[]): readonly Laid[] {
  const arranged = new Map<ReturnedVariant, Letter>();
  return scenarios.map((scenario) => {
    try {
      const letter = arranged.get(scenario.variant) ?? scenario.variant.arrange(post);
      arranged.set(scenario.variant, letter);
      return { scenario, id: post.add(scenario.by, letter), wrong: [] };
    } catch (error) {
      return { scenario, wrong: [`could not be arranged: ${error instanceof Error ? error.message : String(error)}`] };
    }
  });
}

/** How the program is asked about what came back. */
function optionsOf({ live, answers = [] }: ReturnedVariant): readonly string[] {
  return [...(live === true ? ['--live'] : []), ...answers.flatMap((answer) => ['--answer', answer])];
}

type Reports<Report> = ReadonlyMap<string, Report | BounceError>;

/** One run of the program for all messages: it has a line for each. */
async function read<Report extends { readonly file: string }>(
  post: PostOffice,
  command: readonly string[],
  files: readonly string[],
): Promise<Reports<Report>> {
  if (files.length === 0) return new Map();
  const { out, err } = await post.host.run(process.execPath, [program(), ...command, ...files, '--json'], { timeoutMs: 60_000 });
  const reports = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Report | BounceError);
  if (reports.length === 0) throw new Error(`nothing was explained: ${err.slice(0, 600)}`);
  return new Map(reports.map((report) => ['file' in report ? report.file : report.input, report]));
}

interface Judged {
  readonly found: string;
  readonly wrong: readonly string[];
}

function judgeReturned(scenario: PostScenario, came: Post, bounces: Reports<BounceReport>): Judged {
  const reports = came.returned.flatMap((file) => bounces.get(file) ?? []);
  const parts = reports.map((report) =>
    'error' in report ? report.error : `${report.kind}: ${report.recipients.map(({ cause }) => cause ?? 'no cause').join(', ')}`,
  );
  return {
    found: parts.length === 0 ? 'nothing came back' : [...new Set(parts)].join('; '),
    wrong: compareReturned(scenario, came, reports),
  };
}

function judgeTraced(scenario: PostScenario, came: Post, traces: Reports<TraceReport>): Judged {
  const report = traces.get(came.delivered ?? '');
  if (report === undefined) return { found: 'nothing arrived', wrong: [`nothing arrived, after "${came.reply}"`] };
  if ('error' in report) return { found: '–', wrong: [`not read: ${report.error}`] };
  const found = report.causes.map(({ id, confidence }) => `${id} (${confidence})`).join(', ');
  return { found: found === '' ? report.verdict : found, wrong: compareTraced(scenario, report) };
}

function deliveredOf({ variant }: PostScenario, post: Post | undefined): string | undefined {
  return variant.hops === undefined ? undefined : post?.delivered;
}

async function keep(
  folder: string,
  laid: readonly Laid[],
  posts: ReadonlyMap<string, Post>,
  logs: ReadonlyMap<string, string>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [server, text] of logs) await writeFile(join(folder, `${server}.log`), text);
  for (const { scenario, id } of laid) {
    const name = scenario.name.replaceAll(/[^\w.-]+/g, '_');
    const { returned = [], reply = '', delivered } = posts.get(id ?? '') ?? {};
    if (delivered !== undefined) await copyFile(delivered, join(folder, `${name}.delivered.eml`));
    for (const [index, file] of returned.entries()) await copyFile(file, join(folder, `${name}.${index}.eml`));
    if (returned.length === 0 && delivered === undefined) await writeFile(join(folder, `${name}.txt`), `${reply}\n`);
  }
}
