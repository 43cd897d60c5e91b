import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openConnection } from './connect.ts';
import { failureOf } from './failure.ts';

const cleanup: (() => void)[] = [];
afterEach(() => cleanup.splice(0).forEach((undo) => undo()));

describe('openConnection', () => {
  test('returns a connected socket and our own address', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    cleanup.push(() => server.close());
    const connection = await openConnection({ address: '127.0.0.1', port: (server.address() as AddressInfo).port, timeoutMs: 1000 });
    expect(connection).toMatchObject({ is: 'connected', localAddress: '127.0.0.1', tries: 1 });
    if (connection.is === 'connected') connection.socket.destroy();
  });

  test('reports a refusal at once, without a second try', async () => {
    const server = createServer().listen(0, '::1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    expect(await openConnection({ address: '::1', port, timeoutMs: 1000 })).toMatchObject({
      is: 'refused',
      error: 'ECONNREFUSED',
      tries: 1,
    });
  });

  test('calls it silence only after a second try', async () => {
    const { port } = await muteServer();
    const connection = await openConnection({ address: '127.0.0.1', port, timeoutMs: 300, secondTryAfterMs: 100 });
    expect(connection).toMatchObject({ is: 'silent', answer: 'none', tries: 2 });
    expect(connection.elapsedMs).toBeGreaterThanOrEqual(390);
  });

  test('ends the second try with the first, once it had time for a retransmission', async () => {
    const { port } = await muteServer();
    const connection = await openConnection({ address: '127.0.0.1', port, timeoutMs: 2000, secondTryAfterMs: 900 });
    expect(connection).toMatchObject({ is: 'silent', tries: 2 });
    expect(connection.elapsedMs).toBeLessThan(2800);
  });

  test('takes the answer of the second try where the first stays silent', async () => {
    const { port, process, filling } = await muteServer();
    setTimeout(() => {
      filling.forEach((socket) => socket.destroy());
      process.kill('SIGCONT');
    }, 100);
    const connection = await openConnection({ address: '127.0.0.1', port, timeoutMs: 900, secondTryAfterMs: 500 });
    expect(connection).toMatchObject({ is: 'connected', tries: 2 });
    if (connection.is === 'connected') connection.socket.destroy();
  });

  test('ends at once when the run is interrupted', async () => {
    const { port } = await muteServer();
    const interrupt = new AbortController();
    setTimeout(() => interrupt.abort(), 50);
    expect(await openConnection({ address: '127.0.0.1', port, timeoutMs: 5000, signal: interrupt.signal })).toMatchObject({
      is: 'aborted',
    });
  });
});

test.each([
  ['ECONNREFUSED', 4, 20, 'refused', 'unknown'],
  ['EHOSTUNREACH', 4, 20, 'refused', 'unknown'],
  ['ENETUNREACH', 4, 0.2, 'refused', 'local'],
  ['ENETUNREACH', 6, 20, 'refused', 'icmp-net'],
  ['EACCES', 6, 20, 'refused', 'icmp-prohibited'],
  ['EACCES', 4, 20, 'denied', 'local'],
  ['EPERM', 4, 0.1, 'denied', 'local'],
  ['EINVAL', 6, 0.1, 'denied', 'local'],
  ['ETIMEDOUT', 4, 3000, 'silent', 'none'],
] as const)('reads %s over IPv%i after %d ms as %s (%s)', (error, family, elapsedMs, is, answer) => {
  expect(failureOf(error, family, elapsedMs)).toEqual({ is, error, answer });
});

/** A server that is stopped and whose queue of waiting connections is full: the kernel drops what comes. */
async function muteServer(): Promise<{ port: number; process: ChildProcess; filling: readonly Socket[] }> {
  const program = "const s=require('net').createServer().listen({port:0,host:'127.0.0.1',backlog:1},()=>console.log(s.address().port))";
  const process = spawn(globalThis.process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  cleanup.push(() => process.kill('SIGKILL'));
  const [first] = (await once(process.stdout!, 'data')) as [Buffer];
  const port = Number(first);
  process.kill('SIGSTOP');
  const filling = Array.from({ length: 6 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  cleanup.push(() => filling.forEach((socket) => socket.destroy()));
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { port, process, filling };
}
