import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { inLanes } from './in-lanes.ts';

interface Item {
  readonly lane: string;
  readonly takesMs: number;
}

async function worked(items: readonly Item[], atOnce = 3) {
  const record = { running: 0, most: 0, lanes: new Map<string, number>(), mostInLane: 0 };
  const results: Item[] = [];
  for await (const result of inLanes(items, {
    laneOf: ({ lane }) => lane,
    atOnce,
    work: async (item) => {
      record.most = Math.max(record.most, (record.running += 1));
      const here = (record.lanes.get(item.lane) ?? 0) + 1;
      record.lanes.set(item.lane, here);
      record.mostInLane = Math.max(record.mostInLane, here);
      await delay(item.takesMs);
      record.running -= 1;
      record.lanes.set(item.lane, here - 1);
      return item;
    },
  }))
    results.push(result);
  return { ...record, results };
}

describe('inLanes', () => {
  test('gives the results in the order of the items, whichever ends first', async () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((lane, index) => ({ lane, takesMs: 20 - index * 4 }));
    const { results, most } = await worked(items);
    expect(results).toEqual(items);
    expect(most).toBe(3);
  });

  test('works one after the other within a lane', async () => {
    const { mostInLane, most, results } = await worked([
      { lane: 'a', takesMs: 5 },
      { lane: 'a', takesMs: 5 },
      { lane: 'b', takesMs: 5 },
      { lane: 'a', takesMs: 1 },
    ]);
    expect([mostInLane, most, results.length]).toEqual([1, 2, 4]);
  });

  test('has nothing of nothing', async () => {
    expect((await worked([])).results).toEqual([]);
  });

  test('passes a failure on in its turn', async () => {
    const failing = inLanes([1, 2], {
      laneOf: String,
      atOnce: 2,
      work: async (item) => {
        if (item === 2) throw new Error('the second');
        await delay(5);
        return item;
      },
    });
    expect((await failing.next()).value).toBe(1);
    await expect(failing.next()).rejects.toThrow('the second');
  });
});
