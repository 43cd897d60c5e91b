import path from 'node:path';
import { expect, test } from 'vitest';
import { runCampaign, type Failure } from './campaign.ts';

const FILE = path.join(import.meta.dirname, 'testing/readers.ts');

test('a sound reader stands everything', async () => {
  expect(await feed('sound')).toEqual([]);
});

test('a crash is reported with the input that made it', async () => {
  const [failure] = await feed('crashes');
  expect(failure).toMatchObject({ target: 'crashes', is: 'crash', error: expect.stringContaining('no 0xff, please') as string });
  expect(failure?.input.includes(0xff)).toBe(true);
});

test('the same seed finds the same crash', async () => {
  expect(await feed('crashes')).toEqual(await feed('crashes'));
});

test('a hang is ended and reported with its input', async () => {
  const [failure] = await feed('hangs');
  expect(failure?.is).toBe('hang');
  expect(failure?.input.includes(0)).toBe(true);
});

test('a reader that hoards memory is ended', async () => {
  expect(await feed('hoards')).toMatchObject([{ target: 'hoards', is: 'memory' }]);
});

function feed(name: string): Promise<Failure[]> {
  return runCampaign({ targets: [{ file: FILE, name }], inputs: 20_000, seed: 7, hangMs: 1000, memoryBytes: 64 * 1_048_576, workers: 1 });
}
