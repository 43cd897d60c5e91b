import { setTimeout as delay } from 'node:timers/promises';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import { describe, expect, test } from 'vitest';
import { control, defineProbe, onPath, type Seen, type World } from '../probe.ts';
import { CountedConnections } from './connections.ts';
import { Schedule } from './schedule.ts';

const world: World = {
  vantage: 'this computer',
  configuration: Configuration.parse({}),
  roots: [],
  signal: new AbortController().signal,
  now: () => Date.now(),
  elapsed: () => performance.now(),
  random: () => 0.5,
};

const seen = (port: number): Seen => ({
  probe: 'tcp/connect',
  step: 'connect',
  subject: { kind: 'endpoint', address: '192.0.2.1', port },
  target: `192.0.2.1:${port}`,
  outcome: 'ok',
  data: { address: '192.0.2.1', family: 4, port, purpose: 'service', elapsedMs: 1, tries: 1 },
});

/** A probe that takes its time at one address and notes how many of it ran together. */
function slowProbe() {
  const record = { running: 0, most: 0, ran: [] as number[] };
  const probe = defineProbe<{ readonly port: number; readonly address?: string }>({
    id: 'test/slow',
    doing: ({ port }) => `Looking at ${port}`,
    key: ({ port }) => String(port),
    occupies: ({ address }) => address,
    async look({ port }, _world, report) {
      record.ran.push(port);
      record.most = Math.max(record.most, (record.running += 1));
      await delay(5);
      record.running -= 1;
      report(seen(port));
    },
  });
  return { record, probe };
}

async function settled(schedule: Schedule): Promise<void> {
  while (schedule.pending().length > 0) await delay(2);
}

describe('Schedule', () => {
  test('looks once at what is asked for twice', async () => {
    const { record, probe } = slowProbe();
    const schedule = new Schedule(world, () => {});
    expect(schedule.add([onPath(probe, { port: 1 }), onPath(probe, { port: 1 })])).toHaveLength(1);
    expect(schedule.add([onPath(probe, { port: 1 })])).toHaveLength(0);
    await settled(schedule);
    expect(record.ran).toEqual([1]);
  });

  test('looks again when a repeat is asked for, in the same series', async () => {
    const { probe } = slowProbe();
    const schedule = new Schedule(world, () => {});
    schedule.add([onPath(probe, { port: 1 }), { ...onPath(probe, { port: 1 }), attempt: 2 }]);
    await settled(schedule);
    const [first, second] = schedule.looks();
    expect(first?.series).toBe(second?.series);
    expect([first?.attempt, second?.attempt]).toEqual([1, 2]);
    expect(first?.id).not.toBe(second?.id);
  });

  test('holds at most two connections to one address, the path first, then what the answer hangs on', async () => {
    const { record, probe } = slowProbe();
    const schedule = new Schedule(world, () => {});
    const address = '192.0.2.1';
    const controls = [1, 2, 3].map((port) => ({ ...control(probe, { port, address }, []), awaited: port === 3 }));
    schedule.add([...controls, onPath(probe, { port: 9, address })]);
    await settled(schedule);
    expect(record.most).toBe(2);
    expect(record.ran).toEqual([9, 3, 1, 2]);
  });

  test('holds at most two connections to one address across runs that look side by side, and forgets none', async () => {
    const { record, probe } = slowProbe();
    const shared = { ...world, connections: new CountedConnections() };
    const schedules = [1, 2, 3].map(() => new Schedule(shared, () => {}));
    for (const schedule of schedules)
      schedule.add([1, 2, 3].map((port) => onPath(probe, { port, address: '192.0.2.1' })).concat(onPath(probe, { port: 4 })));
    await Promise.all(schedules.map(settled));
    expect(record.ran.filter((port) => port !== 4).toSorted()).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
    // The three that are at no address need no place.
    expect(record.most).toBeLessThanOrEqual(2 + 3);
    expect(shared.connections.take('192.0.2.1')).toBe(true);
  });

  test('gives its place to another run once it is closed and its last look has ended', async () => {
    const { record, probe } = slowProbe();
    const shared = { ...world, connections: new CountedConnections() };
    const [first, second] = [new Schedule(shared, () => {}), new Schedule(shared, () => {})];
    first.add([1, 2].map((port) => onPath(probe, { port, address: '192.0.2.1' })));
    second.add([onPath(probe, { port: 3, address: '192.0.2.1' })]);
    expect(record.ran).toEqual([1, 2]);
    first.close();
    await settled(second);
    expect(record.ran).toEqual([1, 2, 3]);
  });

  test('raises what was a control to the path when the path needs it', async () => {
    const { probe } = slowProbe();
    const schedule = new Schedule(world, () => {});
    schedule.add([control(probe, { port: 1 }, [])]);
    schedule.add([onPath(probe, { port: 1 })]);
    await settled(schedule);
    expect(schedule.looks().map(({ role }) => role)).toEqual(['path']);
  });

  test('lets a control wait less long, and looks again with full patience when the path needs it', async () => {
    const patience: number[] = [];
    const probe = defineProbe<{ readonly patienceMs: number }>({
      id: 'test/patient',
      doing: () => '',
      key: () => '',
      hurried: () => ({ patienceMs: 1 }),
      async look({ patienceMs }, _world, report) {
        patience.push(patienceMs);
        report({ ...seen(1), outcome: 'silent' } as Seen);
      },
    });
    const schedule = new Schedule(world, () => {});
    schedule.add([control(probe, { patienceMs: 9 }, [])]);
    await settled(schedule);
    schedule.add([onPath(probe, { patienceMs: 9 }), control(probe, { patienceMs: 9 }, [])]);
    await settled(schedule);
    expect(patience).toEqual([1, 9]);
    expect(schedule.looks().map(({ role }) => role)).toEqual(['control', 'path']);
  });

  test('turns a crash of ours into a look that accuses nobody, and goes on', async () => {
    const { probe } = slowProbe();
    const crashing = defineProbe<object>({
      id: 'test/crashing',
      doing: () => '',
      key: () => '',
      look: async () => {
        throw new Error('our own mistake');
      },
    });
    const schedule = new Schedule(world, () => {});
    schedule.add([onPath(crashing, {}), onPath(probe, { port: 1 })]);
    await settled(schedule);
    expect(schedule.looks().map(({ probe: by, outcome }) => [by, outcome])).toEqual([
      ['probe/crashed', 'unlooked'],
      ['tcp/connect', 'ok'],
    ]);
  });

  test('puts the last word in the place of an earlier one, under its id', async () => {
    const first = seen(1);
    const takingBack = defineProbe<object>({
      id: 'test/taking-back',
      doing: () => '',
      key: () => '',
      look: async (_input, _world, report) => {
        report(first);
        report(seen(2));
        report({ ...first, outcome: 'refused' }, first);
      },
    });
    const schedule = new Schedule(world, () => {});
    schedule.add([onPath(takingBack, {})]);
    await settled(schedule);
    expect(schedule.looks().map(({ id, target, outcome }) => [id, target, outcome])).toEqual([
      ['tcp/connect#1', '192.0.2.1:1', 'refused'],
      ['tcp/connect#2', '192.0.2.1:2', 'ok'],
    ]);
  });

  test('takes nothing more once it is closed', async () => {
    const { probe } = slowProbe();
    const schedule = new Schedule(world, () => {});
    schedule.add([onPath(probe, { port: 1 })]);
    schedule.close();
    await settled(schedule);
    expect(schedule.looks()).toEqual([]);
  });

  test('begins what is wanted for a while only with a place, while it is wanted', async () => {
    const { probe, record } = slowProbe();
    const schedule = new Schedule(world, () => {});
    const address = '192.0.2.1';
    const path = [1, 2].map((port) => onPath(probe, { port, address }));
    const beside = (port: number) => ({ ...control(probe, { port, address }, []), whileWanted: true as const });
    schedule.add([...path, beside(25), beside(26)]);
    await delay(30);
    // a place is free, and nobody has said that it is still wanted
    expect(record.ran).toEqual([1, 2]);
    schedule.add([...path, beside(26)]);
    await delay(30);
    expect(record.ran).toEqual([1, 2, 26]);
    expect(schedule.pending()).toEqual([]);
  });
});
