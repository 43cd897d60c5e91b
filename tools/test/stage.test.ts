import { expect, test } from 'vitest';
import { countOf, runStage, sumOf } from './stage.ts';

test.for([
  ['units: 12 passed, 0 failed, 3 skipped\n', { passed: 12, failed: 0, skipped: 3 }],
  ['check: 8 passed, 1 failed\n', { passed: 8, failed: 1, skipped: 0 }],
  ['1 passed, 0 failed\nmore\n2 passed, 5 failed, 0 skipped\n', { passed: 2, failed: 5, skipped: 0 }],
  ['nothing to count\n', undefined],
] as const)('%j counts as %j', ([said, count]) => {
  expect(countOf(said)).toEqual(count);
});

test('a program that fails without naming a failure has failed', async () => {
  expect(await runStage(printing('3 passed, 0 failed', 1))).toEqual({ passed: 3, failed: 1, skipped: 0 });
  expect(await runStage(printing('nothing', 0))).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('where a stage must run, a skip is a failure', async () => {
  expect(await runStage({ ...printing('', 0), skip: 'not root' })).toEqual({ passed: 0, failed: 0, skipped: 1 });
  expect(await runStage({ ...printing('', 0), skip: 'not root', required: true })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(await runStage({ ...printing('9 passed, 0 failed, 2 skipped', 0), required: true })).toEqual({ passed: 9, failed: 2, skipped: 0 });
});

test('counts add up', () => {
  expect(sumOf([countOf('1 passed, 2 failed, 3 skipped') ?? fail(), countOf('10 passed, 0 failed') ?? fail()])).toEqual({
    passed: 11,
    failed: 2,
    skipped: 3,
  });
});

function printing(line: string, status: number): { name: string; command: string[] } {
  return { name: 'a stage', command: [process.execPath, '-e', `console.log(${JSON.stringify(line)}); process.exitCode = ${status}`] };
}

function fail(): never {
  throw new Error('There is a count in this text.');
}
