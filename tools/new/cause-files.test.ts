import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../repository.ts';
import { causeFiles } from './cause-files.ts';
import { writeFiles } from './write-files.ts';

const ID = 'tls/some-state';
const FILES = [...causeFiles(ID).keys()];
// What a new cause leans on, linked into a repository of its own, so that the real one stays untouched.
const LINKED = [
  'node_modules',
  'packages/engine/src/cause.ts',
  'packages/engine/src/evidence.ts',
  'packages/engine/src/testing',
  'packages/lab/src/fault.ts',
];
let root: string;

beforeAll(() => {
  mkdirSync(path.join(ROOT, 'build'), { recursive: true });
  root = mkdtempSync(path.join(ROOT, 'build/scaffold-'));
  for (const linked of [...LINKED, '.oxfmtrc.json', 'vitest.config.ts']) {
    mkdirSync(path.dirname(path.join(root, linked)), { recursive: true });
    symlinkSync(path.join(ROOT, linked), path.join(root, linked));
  }
  writeFileSync(path.join(root, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(path.join(root, 'tsconfig.json'), '{ "extends": "../../tsconfig.json", "include": ["packages"] }\n');
  writeFileSync(path.join(root, 'oxlint.config.ts'), "export { default } from '../../oxlint.config.ts';\n");
});
afterAll(() => rmSync(root, { recursive: true }));

test('a scaffold is three files that keep the format, the rules and the types, and whose test passes', () => {
  expect(writeFiles(causeFiles(ID), root)).toEqual(FILES.map((file) => `wrote ${file}`));
  expect(complaintsOf('oxfmt', '--check', ...FILES)).toBe('');
  expect(complaintsOf('oxlint', '--no-ignore', '--deny-warnings', ...FILES)).toBe('');
  expect(complaintsOf('tsc', '--project', '.').match(/some-state.*/g)).toBeNull();
  expect(complaintsOf('vitest', 'run', '--passWithNoTests=false')).toBe('');
}, 120_000);

test('what is already there is kept', () => {
  expect(writeFiles(causeFiles(ID), root)).toEqual(FILES.map((file) => `kept  ${file}`));
});

test('an id that is none is one sentence and status 2', () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/new.ts', 'cause', 'TLS'], { cwd: ROOT, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('"TLS" is not layer/some-state')]);
});

/** What a program says when it fails; nothing when it does not. */
function complaintsOf(name: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(path.join(ROOT, 'node_modules/.bin', name), args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? '' : stdout + stderr;
}
