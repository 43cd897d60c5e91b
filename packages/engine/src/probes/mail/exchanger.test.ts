import { createServer, type Socket } from 'node:net';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import { LOOK_DATA } from '@mailmedic/contract/look-data.ts';
import type { ExchangerDialogue } from '@mailmedic/contract/looks/exchangers.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Seen } from '../../probe.ts';
import exchanger from './exchanger.ts';

describe('mail/exchanger', () => {
  test.each<[string, (socket: Socket) => void, Seen['outcome'], Partial<ExchangerDialogue>]>([
    [
      'a server that takes mail',
      smtp('220 mx.example.org ESMTP', '250-mx.example.org\r\n250 STARTTLS'),
      'ok',
      { reach: 'open', status: '220', serverName: 'mx.example.org', starttlsOffered: true },
    ],
    ['one without STARTTLS', smtp('220 mx.example.org ESMTP', '250 mx.example.org'), 'ok', { reach: 'open', starttlsOffered: false }],
    ['one that puts strangers off at EHLO', smtp('220 mx.example.org ESMTP', '451 later'), 'ok', { reach: 'open', status: '220' }],
    ['one that takes no mail (RFC 7504)', smtp('521 mx.example.org takes no mail', ''), 'refused', { reach: 'open', status: '521' }],
    ['one that turns this address away', smtp('554 no', ''), 'refused', { reach: 'open', status: '554' }],
    ['something else', (socket) => void socket.end('SSH-2.0-OpenSSH_10.0\r\n'), 'foreign', { reach: 'open' }],
    ['one that hangs up', (socket) => void socket.end(), 'cut', { reach: 'open' }],
  ])('%s', async (_, serve, outcome, data) => {
    const port = await listening(serve);
    const seen = await look(port);
    expect(seen).toMatchObject({ outcome, data: { host: 'mx.example.org', port, ...data } });
    expect(LOOK_DATA['mail/exchanger'].parse(seen?.data)).toEqual(seen?.data);
  });

  test('a port where nobody listens', async () => {
    const port = await listening(() => undefined, true);
    expect(await look(port)).toMatchObject({ outcome: 'refused', data: { reach: 'refused', error: 'ECONNREFUSED' } });
  });

  test('sends no command beyond its name and its farewell', async () => {
    const heard: string[] = [];
    const port = await listening((socket) => {
      socket.on('data', (chunk) => heard.push(chunk.toString()));
      smtp('220 mx.example.org ESMTP', '250 mx.example.org')(socket);
    });
    await look(port);
    await expect.poll(() => heard.join('')).toBe('EHLO [127.0.0.1]\r\nQUIT\r\n');
  });
});

function smtp(greeting: string, reply: string): (socket: Socket) => void {
  return (socket) => {
    socket.on('error', () => socket.destroy());
    socket.write(`${greeting}\r\n`);
    socket.on('data', (chunk) => (chunk.toString().startsWith('EHLO') ? socket.write(`${reply}\r\n`) : socket.end()));
  };
}

async function listening(serve: (socket: Socket) => void, gone = false): Promise<number> {
  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  if (gone) await new Promise((resolve) => server.close(resolve));
  else onTestFinished(() => void server.close());
  return port;
}

async function look(port: number): Promise<Seen | undefined> {
  const seen: Seen[] = [];
  const world = {
    vantage: 'this computer',
    configuration: Configuration.parse({}),
    roots: [],
    signal: new AbortController().signal,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => 0.5,
  };
  await exchanger.look({ host: 'mx.example.org', address: '127.0.0.1', port, purpose: 'exchanger' }, world, (one) => void seen.push(one));
  return seen[0];
}
