import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { openConnection } from './connect.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

test('the limit of a second try that was given up does not end the connection in use', async () => {
  const server = createServer((socket) => socket.on('error', () => socket.destroy())).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // The second try begins at once, so that it is often under way when the first one connects.
  const connections = await Promise.all(
    Array.from({ length: 20 }, () => openConnection({ address: '127.0.0.1', port, timeoutMs: 100, secondTryAfterMs: 0 })),
  );
  expect(connections.some(({ tries }) => tries === 2)).toBe(true);
  await sleep(250);
  for (const connection of connections) {
    expect.assert(connection.is === 'connected');
    expect(connection.socket.destroyed).toBe(false);
    connection.socket.destroy();
  }
});
