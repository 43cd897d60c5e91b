import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { connectThroughProxy } from './connect.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function proxy(scheme: string, talk: (socket: Socket, said: Buffer) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (said: Buffer) => talk(socket, said));
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ask = (url: string, timeoutMs = 2000) => connectThroughProxy({ proxy: url, host: 'mail.example.org', port: 993, timeoutMs });

describe('an HTTP proxy', () => {
  test('is asked by CONNECT and carries the connection (RFC 9110 section 9.3.6)', async () => {
    let said = '';
    const url = await proxy('http', (socket, bytes) => {
      said += bytes.toString();
      if (said.endsWith('\r\n\r\n')) socket.write('HTTP/1.1 200 OK\r\n\r\n');
    });
    expect(await ask(url)).toMatchObject({ is: 'carried' });
    expect(said).toBe('CONNECT mail.example.org:993 HTTP/1.1\r\nHost: mail.example.org:993\r\n\r\n');
  });

  test('answers in pieces', async () => {
    const url = await proxy('http', (socket) => {
      for (const [index, piece] of ['HTT', 'P/1.1 4', '03 Forb', 'idden\r\n\r\n'].entries())
        setTimeout(() => socket.write(piece), index * 20);
    });
    expect(await ask(url)).toMatchObject({ is: 'declined', status: 403 });
  });

  test.each([
    ['something else', '220 mail ESMTP\r\n', 'EPROTO'],
    ['an endless line', 'x'.repeat(20_000), 'EPROTO'],
    ['nothing', '', 'ETIMEDOUT'],
  ])('fails when it answers %s', async (_, answer, error) => {
    const url = await proxy('http', (socket) => void socket.write(answer));
    expect(await ask(url, 300)).toMatchObject({ is: 'failed', error });
  });

  test('fails when it hangs up, or is not there', async () => {
    const url = await proxy('http', (socket) => void socket.end());
    expect(await ask(url)).toMatchObject({ is: 'failed', error: 'ECONNRESET' });
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await ask(url)).toMatchObject({ is: 'failed', error: 'ECONNREFUSED' });
  });
});

describe('a SOCKS 5 proxy (RFC 1928)', () => {
  const socks = (method: number, reply: number) =>
    proxy('socks5', (socket, said) => {
      if (said.length === 3) socket.write(Buffer.from([5, method]));
      else socket.write(Buffer.from([5, reply, 0, 1, 0, 0, 0, 0, 0, 0]));
    });

  test('carries the connection', async () => {
    expect(await ask(await socks(0, 0))).toMatchObject({ is: 'carried' });
  });

  test.each([
    ['wants a user name', 0xff, 0, 0xff],
    ['does not allow it', 0, 2, 2],
  ])('%s', async (_, method, reply, status) => {
    expect(await ask(await socks(method, reply))).toMatchObject({ is: 'declined', status });
  });
});
