import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { NOT_REPRODUCIBLE } from './not-reproducible.ts';
import { modules, readScenarios } from './runner/read-scenarios.ts';

const CAUSES = fileURLToPath(new URL('../../engine/src/causes/', import.meta.url));
const causes = readdirSync(CAUSES, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^[^/]+\/[^/]+\.ts$/.test(file) && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
  .toSorted();

describe('the catalogue is covered', () => {
  test.each(causes)('%s has a fault in the lab, or a reason why not', (id) => {
    const fault = existsSync(fileURLToPath(new URL(`faults/${id}.ts`, import.meta.url)));
    expect({ fault, reason: NOT_REPRODUCIBLE[id] !== undefined }).not.toEqual({ fault: false, reason: false });
    expect({ fault, reason: NOT_REPRODUCIBLE[id] !== undefined }, 'a fault and a reason at once').not.toEqual({
      fault: true,
      reason: true,
    });
  });

  test.each(Object.keys(NOT_REPRODUCIBLE))('%s, which the lab cannot produce, is a cause', (id) => {
    expect(causes).toContain(id);
  });
});

test('every fault expects causes that exist', async () => {
  const known = new Set(causes);
  const strange = (await readScenarios()).flatMap(({ name, finds, warns = [], mayWarn = [] }) =>
    [...finds, ...warns, ...mayWarn].filter((id) => !known.has(id)).map((id) => `${name}: ${id}`),
  );
  expect(strange).toEqual([]);
});

test('scenarios have different names', async () => {
  const names = (await readScenarios()).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test('every fault file outside faults/double stands where its cause stands', async () => {
  const strange = (await modules('faults')).filter((path) => !path.startsWith('double/') && !causes.includes(path));
  expect(strange).toEqual([]);
});
