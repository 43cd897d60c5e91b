import { createServer, type AddressInfo, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import { LOOK_DATA } from '@mailmedic/contract/look-data.ts';
import type { Encryption } from '@mailmedic/contract/settings.ts';
import { issue } from '@mailmedic/wire/tls/testing/authority.ts';
import { expect, onTestFinished, test } from 'vitest';
import type { Seen } from '../../probe.ts';
import announced from './announced.ts';

const HOST = 'mail.example.org';
const leaf = issue({ subject: HOST, names: [`DNS:${HOST}`], issuer: issue({ subject: 'Test Root', authority: true }) });
const LINE = 'PROXY UNKNOWN\r\n';

test.each<[string, Encryption, (socket: Socket) => void, boolean]>([
  ['a server that expects the line', 'starttls', expecting((socket) => void socket.write('* OK ready\r\n')), true],
  ['one that expects it before TLS', 'tls', expecting(greetInside), true],
  [
    'one that takes it for a command',
    'starttls',
    (socket) => {
      socket.write('* OK ready\r\n');
      socket.once('data', () => socket.write('PROXY BAD unknown command\r\n'));
    },
    false,
  ],
  ['one that takes it for TLS', 'tls', (socket) => greetInside(socket), false],
  ['one that hangs up', 'tls', (socket) => void socket.destroy(), false],
  ['one that stays mute', 'starttls', () => undefined, false],
])('%s', async (_, encryption, serve, isExpected) => {
  const seen = await look(serve, encryption);
  expect(seen.map(({ probe, outcome }) => `${probe} ${outcome}`)).toEqual(isExpected ? ['mail/greeting ok'] : []);
  for (const { data } of seen) expect(LOOK_DATA['mail/greeting'].parse(data)).toMatchObject({ announced: true });
});

function expecting(serve: (socket: Socket) => void) {
  return (socket: Socket): void => {
    socket.once('readable', () => {
      const line = socket.read(LINE.length) as Buffer | null;
      if (line?.toString() === LINE) serve(socket);
      else socket.destroy();
    });
  };
}

function greetInside(socket: Socket): void {
  const inside = new TLSSocket(socket, { isServer: true, key: leaf.key, cert: leaf.cert });
  inside.on('error', () => socket.destroy());
  inside.write('* OK ready\r\n');
}

async function look(serve: (socket: Socket) => void, encryption: Encryption): Promise<readonly Seen[]> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const seen: Seen[] = [];
  const world = {
    ...{ vantage: 'this computer', configuration: Configuration.parse({}), roots: [], signal: new AbortController().signal },
    ...{ now: () => Date.now(), elapsed: () => performance.now(), random: () => 0.5 },
  };
  const { port } = server.address() as AddressInfo;
  await announced.look({ service: 'imap', host: HOST, address: '127.0.0.1', port, encryption }, world, (one) => seen.push(one));
  return seen;
}
