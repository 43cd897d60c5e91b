import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './repository.ts';

const COMMANDS = [
  ['npm run fuzz', 'tools/fuzz.ts'],
  ['npm run generate', 'tools/generate.ts'],
  ['npm run check', 'tools/check.ts'],
  ['npm run new', 'tools/new.ts'],
  ['npm run pack', 'tools/pack.ts'],
  ['npm test', 'tools/test.ts'],
  ['npm run bench', 'bench/main.ts'],
  ['npm run lab', 'packages/lab/src/main.ts'],
] as const;

describe.each(COMMANDS)('%s', (name, file) => {
  test('says with --help how it is called', () => {
    const { status, stdout, stderr } = run(file, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith(name)).toBe(true);
  });

  test('refuses what it does not take in one line', () => {
    const { status, stdout, stderr } = run(file, '--no-such-option');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^(?:lab: )?Unknown option '--no-such-option'\. [^\n]*\n$/);
    expect(stderr).toContain(`${name} -- --help`);
  });
});

test.each([
  ['tools/fuzz.ts', ['--inputs', 'many'], '--inputs takes a whole number, not "many".'],
  ['tools/generate.ts', ['everything'], "Unexpected argument 'everything'."],
  ['tools/new.ts', [], '`npm run new` makes causes'],
  ['bench/main.ts', ['start-down'], 'There is no benchmark "start-down".'],
  ['packages/lab/src/main.ts', ['--only'], "Option '--only <value>' argument missing."],
  ['tools/fuzz.ts', ['--seed', '-1'], "Option '--seed' argument is ambiguous."],
])('%s %s is refused', (file, args, sentence) => {
  const { status, stderr } = run(file, ...args);
  expect(status).toBe(2);
  expect(stderr.split('\n')[0]).toContain(sentence);
});

function run(file: string, ...args: string[]) {
  return spawnSync(process.execPath, [path.join(ROOT, file), ...args], { cwd: ROOT, encoding: 'utf8', timeout: 15_000 });
}
