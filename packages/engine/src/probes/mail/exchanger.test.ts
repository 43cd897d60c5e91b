import { createServer, type Socket } from 'node:net';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import { LOOK_DATA } from '@mailmedic/contract/look-data.ts';
import type { Acceptance, ExchangerDialogue } from '@mailmedic/contract/looks/exchangers.ts';
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

  const TAKES = {
    'EHLO [127.0.0.1]': '250 mx.example.org',
    'MAIL FROM:<>': '250 ok',
    'RCPT TO:<ann@example.org>': '250 ok',
    RSET: '250 ok',
  };
  const GROUPED = {
    'EHLO [127.0.0.1]': '250-mx.example.org\r\n250 PIPELINING',
    'MAIL FROM:<>\r\nRCPT TO:<ann@example.org>\r\nRSET': '250 ok\r\n550 5.1.1 no such user\r\n250 ok',
  };

  test.each<[string, Readonly<Record<string, string>>, Seen['outcome'], Partial<Acceptance>]>([
    ['takes it', TAKES, 'ok', { status: '250' }],
    [
      'refuses it',
      { ...TAKES, 'RCPT TO:<ann@example.org>': '552 5.2.2 full' },
      'refused',
      { refusedAt: 'RCPT', status: '552', code: '5.2.2' },
    ],
    ['takes no notice', { ...TAKES, 'MAIL FROM:<>': '550 no' }, 'refused', { refusedAt: 'MAIL', status: '550' }],
    ['takes commands in a group', GROUPED, 'refused', { refusedAt: 'RCPT', status: '550', code: '5.1.1' }],
  ])('names a recipient, hands nothing over, and hears that the server %s', async (_, replies, outcome, data) => {
    const heard: string[] = [];
    const [, acceptance, ...more] = await looks(await listening(answering(replies, heard)), 'ann@example.org');
    expect(acceptance).toMatchObject({ probe: 'mail/acceptance', outcome, data: { recipient: 'ann@example.org', ...data } });
    expect(LOOK_DATA['mail/acceptance'].parse(acceptance?.data)).toEqual(acceptance?.data);
    expect(more).toEqual([]);
    expect(heard.join('\n')).not.toMatch(/DATA|BDAT/);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['puts strangers off at EHLO', { 'EHLO [127.0.0.1]': '451 later' }],
    ['hangs up when a sender is named', { 'EHLO [127.0.0.1]': '250 mx.example.org' }],
  ])('tells nothing of the recipient where the server %s', async (_, replies) => {
    const seen = await looks(await listening(answering(replies, [])), 'ann@example.org');
    expect(seen.map(({ probe }) => probe)).toEqual(['mail/exchanger']);
  });
});

/** Greets, and answers each line or group of lines as told; hangs up at any other. */
function answering(replies: Readonly<Record<string, string>>, heard: string[]): (socket: Socket) => void {
  return (socket) => {
    socket.on('error', () => socket.destroy());
    socket.write('220 mx.example.org ESMTP\r\n');
    socket.on('data', (chunk) => {
      const said = chunk.toString().trimEnd();
      heard.push(said);
      const reply = replies[said];
      if (reply === undefined) socket.end();
      else socket.write(`${reply}\r\n`);
    });
  };
}

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
  return (await looks(port))[0];
}

async function looks(port: number, recipient?: string): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const about = recipient === undefined ? {} : { recipient };
  const world = {
    vantage: 'this computer',
    configuration: Configuration.parse({}),
    roots: [],
    signal: new AbortController().signal,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => 0.5,
  };
  await exchanger.look(
    { host: 'mx.example.org', address: '127.0.0.1', port, purpose: 'exchanger', ...about },
    world,
    (one) => void seen.push(one),
  );
  return seen;
}
