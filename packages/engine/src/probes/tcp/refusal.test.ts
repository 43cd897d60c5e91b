import { createServer, type AddressInfo } from 'node:net';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import { describe, expect, test } from 'vitest';
import type { Seen, World } from '../../probe.ts';
import refusal from './refusal.ts';

const world: World = {
  vantage: 'test',
  configuration: Configuration.parse({}),
  roots: [],
  signal: new AbortController().signal,
  now: () => Date.now(),
  elapsed: () => performance.now(),
  random: () => 0.5,
};

async function listening(): Promise<{ port: number; connections: () => number } & AsyncDisposable> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.on('error', () => undefined).resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => count,
    [Symbol.asyncDispose]: async () => void (await new Promise((resolve) => server.close(resolve))),
  };
}

/** A port that was free a moment ago. */
async function closedPort(): Promise<number> {
  await using server = await listening();
  return server.port;
}

async function look(port: number, beside?: number): Promise<Seen[]> {
  const seen: Seen[] = [];
  await refusal.look({ host: 'localhost', address: '127.0.0.1', port, ...(beside === undefined ? {} : { beside }) }, world, (one) =>
    seen.push(one),
  );
  return seen;
}

describe('tcp/refusal', () => {
  test('measures a refusal in turn with an open port of the same host', async () => {
    await using open = await listening();
    const port = await closedPort();
    const [seen, ...more] = await look(port, open.port);
    expect(more).toEqual([]);
    expect(seen).toMatchObject({
      probe: 'tcp/connect',
      step: 'connect',
      outcome: 'refused',
      subject: { kind: 'endpoint', name: 'localhost', address: '127.0.0.1', port },
    });
    expect(seen?.data).toMatchObject({ error: 'ECONNREFUSED', besideMs: expect.any(Number) });
    expect(open.connections()).toBe(4);
  });

  test.runIf(process.platform === 'linux')("knows a reset from an ICMP message by the computer's own counters", async () => {
    const [seen] = await look(await closedPort());
    expect(seen?.data).toMatchObject({ answer: 'rst' });
    expect(seen?.data).not.toHaveProperty('besideMs');
  });

  test('says so when the port takes connections after all', async () => {
    await using open = await listening();
    expect(await look(open.port)).toMatchObject([{ outcome: 'ok' }]);
    expect(open.connections()).toBe(1);
  });
});
