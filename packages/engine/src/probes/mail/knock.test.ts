import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Encryption } from '@mailmedic/contract/settings.ts';
import { issue } from '@mailmedic/wire/tls/testing/authority.ts';
import { expect, onTestFinished, test } from 'vitest';
import type { Seen } from '../../probe.ts';
import knock from './knock.ts';

const HOST = 'mail.example.org';
const leaf = issue({ subject: HOST, names: [`DNS:${HOST}`], issuer: issue({ subject: 'Test Root', authority: true }) });
const WEB = (socket: Socket): void => void socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
const TLS_ALERT = (socket: Socket): void => void socket.once('data', () => socket.end(Buffer.from('15030300020246', 'hex')));

test.each<[string, (socket: Socket) => void, Encryption, string | undefined]>([
  ['a web server in the clear', WEB, 'starttls', 'http'],
  ['a web server inside encryption', WEB, 'tls', 'http'],
  ['a server that waits for an offer of TLS', TLS_ALERT, 'starttls', 'tls'],
  ['a mail server that greets late', (socket) => void setTimeout(() => socket.write('* OK ready\r\n'), 400), 'tls', undefined],
  ['a mail server that complains', (socket) => void socket.once('data', () => socket.end('* BYE too early\r\n')), 'starttls', undefined],
  ['a server that hangs up', (socket) => void socket.once('data', () => socket.destroy()), 'starttls', undefined],
  ['a server that stays mute', () => undefined, 'starttls', undefined],
  ['words that nobody knows', (socket) => void socket.once('data', () => socket.end('hello\r\n')), 'starttls', undefined],
])('%s', async (_, serve, encryption, recognised) => {
  const seen = await look(serve, encryption);
  expect(seen.map(({ probe, outcome, data }) => ({ probe, outcome, recognised: 'recognised' in data ? data.recognised : '' }))).toEqual(
    recognised === undefined ? [] : [{ probe: 'mail/greeting', outcome: 'foreign', recognised }],
  );
});

test('says the farewell of the protocol, and nothing else', async () => {
  const heard: string[] = [];
  await look((socket) => void socket.on('data', (chunk) => heard.push(chunk.toString())), 'plain');
  expect(heard.join('')).toMatch(/^\S+ LOGOUT\r\n$/);
});

test('reports nothing where nobody listens', async () => {
  expect(await look(() => undefined, 'plain', true)).toEqual([]);
});

async function look(serve: (socket: Socket) => void, encryption: Encryption, closed = false): Promise<readonly Seen[]> {
  const server: Server = encryption === 'tls' ? createTls({ key: leaf.key, cert: leaf.cert }, serve) : createServer(serve);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  if (closed) close();
  else onTestFinished(close);
  const seen: Seen[] = [];
  const world = {
    ...{ vantage: 'this computer', configuration: Configuration.parse({}), roots: [], signal: new AbortController().signal },
    ...{ now: () => Date.now(), elapsed: () => performance.now(), random: () => 0.5 },
  };
  await knock.look({ service: 'imap', host: HOST, address: '127.0.0.1', port, encryption }, world, (one) => seen.push(one));
  return seen;
}
