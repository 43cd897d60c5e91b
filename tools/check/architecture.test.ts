import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../repository.ts';

const MAY_NOT = [
  ['packages/wire/src/a.ts', `import '@mailmedic/engine/probe.ts';`, 'Below the engine nothing of ours is known.'],
  ['packages/host/src/a.ts', `import { Run } from '@mailmedic/contract/run.ts'; Run;`, 'Write `import type`.'],
  ['packages/client/src/a.ts', `import '@mailmedic/engine/probe.ts';`, 'Below the engine nothing of ours is known.'],
  ['packages/contract/src/a.ts', `import 'node:fs';`, 'The contract does no I/O'],
  ['packages/engine/src/render/a.ts', `import '@mailmedic/lab/a.ts';`, 'The engine knows neither screens nor servers.'],
  ['packages/engine/src/probes/tls/a.ts', `import '../../causes/tls/b.ts';`, 'A probe looks and never judges.'],
  ['packages/engine/src/facts/a.ts', `import '../causes/tls/b.ts';`, 'A fact knows no cause.'],
  ['packages/engine/src/causes/tls/a.ts', `import './b.ts';`, 'A cause knows no other cause.'],
  ['packages/engine/src/causes/tls/a.ts', `import '../dns/b.ts';`, 'A cause knows no other cause.'],
  ['packages/engine/src/causes/tls/a.ts', `import 'node:net'; import 'node:fs';`, 'Causes and facts are pure'],
  ['packages/engine/src/causes/tls/a.ts', `export const at = Date.now();`, 'never ask the time'],
  ['packages/engine/src/causes/tls/a.ts', `setTimeout(() => {}, 1);`, 'neither wait nor fetch'],
  ['packages/engine/src/diagnose/a.ts', `process.exit(1);`, 'Only apps/*/src/main.ts'],
  ['packages/engine/src/diagnose/a.ts', `console.log('hello');`, 'no-console'],
  ['packages/lab/src/a.ts', `import '@mailmedic/engine/causes/tls/a.ts';`, 'The lab uses only what engine/diagnose'],
  ['packages/lab/src/a.ts', `import '@mailmedic/wire/a.ts';`, 'The lab sees the product from outside.'],
  ['packages/lab/src/a.ts', `import '../../../apps/cli/src/main.ts';`, 'Start it as a process.'],
  ['apps/cli/src/commands/a.ts', `import '@mailmedic/lab/a.ts';`, 'The command line speaks for the engine.'],
  ['apps/cli/src/commands/a.ts', `import '../../../../packages/wire/src/a.ts';`, "Write the package's name"],
  ['apps/cli/src/commands/a.ts', `export const home = process.env['HOME'];`, 'Only apps/*/src/main.ts'],
] as const;

const MAY = [
  ['packages/wire/src/a.ts', `import type { Line } from '@mailmedic/contract/look.ts'; export type { Line };`],
  [
    'packages/engine/src/causes/tls/a.ts',
    `import '../../facts/b.ts'; import '@mailmedic/contract/look.ts'; export const at = new Date('2026-11-21');`,
  ],
  ['packages/engine/src/causes/tls/a.test.ts', `import './a.ts'; import '../dns/b.ts';`],
  ['packages/lab/src/a.ts', `import '@mailmedic/engine/diagnose/judge.ts'; import '@mailmedic/engine/causes.gen.ts';`],
  ['apps/cli/src/main.ts', `console.log(process.argv, process.env); process.exit(0);`],
] as const;

// A small repository beside the real one, linted once by the real configuration: each case is a file of its own.
let root: string;
let said: ReadonlyMap<string, string>;

beforeAll(() => {
  mkdirSync(path.join(ROOT, 'build'), { recursive: true });
  root = mkdtempSync(path.join(ROOT, 'build', 'architecture-'));
  write('oxlint.config.ts', [
    `import { architecture } from ${JSON.stringify(path.join(ROOT, 'tools/check/architecture.ts'))};`,
    'export default { categories: { correctness: "off" }, overrides: architecture };',
  ]);
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  const files = [...MAY_NOT, ...MAY].map(([file], index) => fileOf(file, index));
  for (const [index, [, text]] of [...MAY_NOT, ...MAY].entries()) write(files[index] ?? '', [text]);
  said = lint(files);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true }));

test.for(MAY_NOT.map((one, index) => [...one, index] as const))('%s may not: %s', ([file, , sentence, index]) => {
  expect(said.get(fileOf(file, index))).toContain(sentence);
});

test.for(MAY.map((one, index) => [...one, MAY_NOT.length + index] as const))('%s may: %s', ([file, , index]) => {
  expect(said.get(fileOf(file, index))).toBeUndefined();
});

/** `a.ts` → `a3.ts`: no two cases share a file. */
function fileOf(file: string, index: number): string {
  return file.endsWith('main.ts') ? file : file.replace(/\ba\./, `a${index}.`);
}

function write(file: string, lines: readonly string[]): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, `${lines.join('\n')}\n`);
}

/** What the linter says of each file. */
function lint(files: readonly string[]): Map<string, string> {
  const { stdout } = spawnSync(path.join(ROOT, 'node_modules/.bin/oxlint'), ['--no-ignore', '--format', 'json', ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { filename: string; code: string; message: string; help?: string }[];
  };
  const byFile = Map.groupBy(diagnostics, ({ filename }) => filename);
  return new Map(
    [...byFile].map(([file, found]) => [file, found.map(({ code, message, help = '' }) => `${code} ${message} ${help}`).join('\n')]),
  );
}
