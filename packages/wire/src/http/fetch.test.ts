import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchHttp, type HttpRequest } from './fetch.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('fetchHttp', () => {
  test('gives status, headers, body and date of an answer', async () => {
    const url = await serving('HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 10:00:00 GMT\r\nContent-Length: 5\r\nX-Odd: a\r\n\r\nhello');
    const answer = await fetched({ url });
    expect(answer).toMatchObject({
      outcome: 'ok',
      status: 200,
      truncated: false,
      dateMs: Date.UTC(2026, 10, 21, 10),
      headers: { 'x-odd': 'a' },
    });
    expect(answer.outcome === 'ok' && Buffer.from(answer.body).toString()).toBe('hello');
  });

  test('connects to the address it is given and names the host of the URL', async () => {
    let said = '';
    const port = await listening((socket) =>
      socket.on('data', (bytes) => {
        said += bytes.toString();
        socket.end('HTTP/1.1 204 No Content\r\n\r\n');
      }),
    );
    const answer = await fetched({ url: 'http://autoconfig.example.org/mail?x=1', address: '127.0.0.1', port });
    expect(answer).toMatchObject({ outcome: 'ok', status: 204 });
    expect(said).toMatch(/^GET \/mail\?x=1 HTTP\/1\.1\r\n/);
    expect(said).toContain('host: autoconfig.example.org\r\n');
  });

  test('returns a redirect without following it', async () => {
    const url = await serving('HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\nContent-Length: 0\r\n\r\n');
    expect(await fetched({ url })).toMatchObject({ outcome: 'ok', status: 302, location: 'https://elsewhere.example/' });
  });

  test('reads no more of the body than it is allowed', async () => {
    const url = await serving(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(100_000)}`);
    const answer = await fetched({ url, maxBytes: 1000 });
    expect(answer).toMatchObject({ outcome: 'ok', truncated: true });
    expect(answer.outcome === 'ok' && answer.body.length).toBe(1000);
  });

  test.each([
    ['nothing is ever said', ''],
    ['the body never ends', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf'],
  ])('is silent when %s', async (_, bytes) => {
    const port = await listening((socket) => socket.write(bytes));
    expect(await fetched({ url: `http://127.0.0.1:${port}/`, timeoutMs: 150 })).toMatchObject({ outcome: 'silent' });
  });

  test('is silent when the body comes so slowly that the limit passes', async () => {
    const port = await listening((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const dripping = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(dripping)).on('error', () => clearInterval(dripping));
    });
    const answer = await fetched({ url: `http://127.0.0.1:${port}/`, timeoutMs: 200 });
    expect(answer.outcome).toBe('silent');
    expect(answer.elapsedMs).toBeLessThan(2000);
  });

  test.each([
    ['refused', 'a port where nobody listens', undefined],
    ['cut', 'a connection that closes before an answer', (socket: Socket) => socket.end()],
    ['malformed', 'an answer that is not HTTP', (socket: Socket) => socket.end('* OK IMAP4rev1 ready\r\n')],
    ['malformed', 'headers without end', (socket: Socket) => socket.end(`HTTP/1.1 200 OK\r\nA: ${'x'.repeat(40_000)}\r\n\r\n`)],
  ])('is %s at %s', async (outcome, _, talk) => {
    const port = await listening(talk ?? (() => {}));
    if (talk === undefined) await new Promise((resolve) => servers.pop()?.close(resolve));
    expect((await fetched({ url: `http://127.0.0.1:${port}/` })).outcome).toBe(outcome);
  });

  test('is foreign where TLS is expected and something else answers', async () => {
    const port = await listening((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect((await fetched({ url: `https://127.0.0.1:${port}/` })).outcome).toBe('foreign');
  });

  test('ends with the run', async () => {
    const port = await listening(() => {});
    const ending = new AbortController();
    const answer = fetched({ url: `http://127.0.0.1:${port}/`, signal: ending.signal });
    ending.abort();
    expect(await answer).toMatchObject({ outcome: 'cut', error: 'ABORTED' });
  });
});

function fetched(request: Partial<HttpRequest> & { readonly url: string }) {
  return fetchHttp({ timeoutMs: 3000, maxBytes: 10_000, verify: true, ...request });
}

async function serving(answer: string): Promise<string> {
  const port = await listening((socket) => socket.once('data', () => socket.end(answer)));
  return `http://127.0.0.1:${port}/`;
}

async function listening(talk: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    talk(socket);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
