import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BounceError, BounceReport } from '@mailmedic/contract/bounce.ts';
import type { Letter, ReturnedVariant } from '../post/letter.ts';
import { PostOffice, type Post } from '../post/office.ts';
import { meetWishes } from '../world/requirements.ts';
import { compareReturned } from './compare-returned.ts';
import type { PostScenario } from './scenario.ts';
import type { Result } from './run-scenario.ts';

const PROGRAM = fileURLToPath(new URL('../../../../apps/cli/src/main.ts', import.meta.url));

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
    const files = [...posts.values()].flatMap(({ returned }) => returned);
    const explained = performance.now();
    const reports = await explain(post, files);
    const checkedMs = (performance.now() - explained) / scenarios.length;
    if (save !== undefined) await keep(save, laid, posts, await post.logs());
    return laid.map(({ scenario, id, wrong }) => {
      const came = posts.get(id ?? '');
      const own = (came?.returned ?? []).flatMap((file) => reports.get(file) ?? []);
      const seen = came ? compareReturned(scenario, came, own) : wrong;
      return { scenario, state: seen.length === 0 ? 'passed' : 'failed', found: summary(own), wrong: seen, arrangedMs, checkedMs };
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

/** One run of the program for all messages: it has a line for each. */
async function explain(post: PostOffice, files: readonly string[]): Promise<ReadonlyMap<string, BounceReport | BounceError>> {
  if (files.length === 0) return new Map();
  const { out, err } = await post.host.run(process.execPath, [PROGRAM, 'bounce', ...files, '--json'], { timeoutMs: 60_000 });
  const reports = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as BounceReport | BounceError);
  if (reports.length === 0) throw new Error(`nothing was explained: ${err.slice(0, 600)}`);
  return new Map(reports.map((report) => ['file' in report ? report.file : report.input, report]));
}

function summary(reports: readonly (BounceReport | BounceError)[]): string {
  const parts = reports.map((report) =>
    'error' in report ? report.error : `${report.kind}: ${report.recipients.map(({ cause }) => cause ?? 'no cause').join(', ')}`,
  );
  return parts.length === 0 ? 'nothing came back' : [...new Set(parts)].join('; ');
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
    const { returned = [], reply = '' } = posts.get(id ?? '') ?? {};
    for (const [index, file] of returned.entries()) await copyFile(file, join(folder, `${name}.${index}.eml`));
    if (returned.length === 0) await writeFile(join(folder, `${name}.txt`), `${reply}\n`);
  }
}
