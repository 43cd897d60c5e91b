import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Seen, World } from '../../probe.ts';
import size from './size.ts';
import type { SizeInput } from './size/exchange.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

const world: World = {
  vantage: 'this computer',
  configuration: Configuration.parse({}),
  roots: [],
  signal: new AbortController().signal,
  now: () => Date.now(),
  elapsed: () => performance.now(),
  random: () => 0.5,
};

async function look(of: Partial<SizeInput>, talk: (socket: Socket) => void): Promise<Extract<Seen, { probe: 'tcp/size' }>> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    talk(socket);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const seen: Seen[] = [];
  await size.look(
    { service: 'imap', host: 'mail.example.org', address: '127.0.0.1', port: (server.address() as AddressInfo).port, over: 'plain', ...of },
    world,
    (one) => seen.push(one),
  );
  expect(seen).toHaveLength(1);
  return seen[0] as Extract<Seen, { probe: 'tcp/size' }>;
}

/** An IMAP server that answers every command, and is given only what fits: `limit` bytes at once pass, more vanish. */
function imap(limits: { readonly towards?: number; readonly back?: number } = {}) {
  return (socket: Socket): void => {
    socket.write('* OK ready\r\n');
    socket.on('data', (bytes) => {
      if (bytes.length > (limits.towards ?? Infinity)) return;
      const answer = bytes
        .toString()
        .split('\r\n')
        .filter((line) => line !== '')
        .map((line) =>
          line.endsWith('CAPABILITY') ? '* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED ID ENABLE IDLE\r\na OK done\r\n' : 'a OK\r\n',
        )
        .join('');
      if (answer.length <= (limits.back ?? Infinity)) socket.write(answer);
    });
  };
}

const came = (seen: Extract<Seen, { probe: 'tcp/size' }>) => seen.data.exchanges.map(({ size: which, came: what }) => `${which} ${what}`);

describe('tcp/size', () => {
  test('is ok when packets of every size are answered', async () => {
    const seen = await look({}, imap());
    expect(seen.outcome).toBe('ok');
    expect(came(seen)).toEqual(['small answered', 'large-out answered', 'large-in answered']);
  });

  test('shows large packets lost on the way there', async () => {
    const seen = await look({}, imap({ towards: 1000 }));
    expect(seen).toMatchObject({ outcome: 'silent', because: expect.stringContaining('large packet from here') });
    expect(came(seen)).toEqual(['small answered', 'large-out silent', 'large-in answered']);
  });

  test('shows large packets lost on the way back', async () => {
    expect(came(await look({}, imap({ back: 1000 })))).toEqual(['small answered', 'large-out answered', 'large-in silent']);
  });

  test.each([
    [
      'enough for several packets',
      '* CAPABILITY IMAP4rev1\r\na OK done\r\n',
      ['small answered', 'large-out answered', 'large-in answered'],
    ],
    ['too little for a large one', 'a OK\r\n', ['small answered', 'large-out answered']],
  ])('a server that has little to tell tells %s', async (_, answer, expected) => {
    const seen = await look({}, (socket) => {
      socket.write('* OK ready\r\n');
      socket.on('data', (bytes) => void socket.write(answer.repeat(bytes.toString().split('\r\n').length - 1)));
    });
    expect(came(seen)).toEqual(expected);
    expect(seen.outcome).toBe('ok');
  });

  test('does not take a command that is swallowed for a lost packet', async () => {
    const seen = await look({}, (socket) => {
      socket.write('* OK ready\r\n');
      socket.on('data', (bytes) => void (bytes.includes('CAPABILITY') || socket.write('a OK\r\n')));
    });
    expect(came(seen)).toEqual(['small answered', 'large-out answered']);
  });

  test('tries no larger packets where small ones are lost already', async () => {
    expect(came(await look({}, (socket) => void socket.write('* OK ready\r\n')))).toEqual(['small silent']);
  });

  test('takes an alert, and a server that hangs up, for answers to an offer of TLS', async () => {
    const alert = Buffer.from([21, 3, 3, 0, 2, 2, 40]);
    expect(came(await look({ over: 'tls' }, (socket) => socket.on('data', () => socket.end(alert))))).toEqual([
      'small answered',
      'large-out answered',
      'large-in answered',
    ]);
    expect(came(await look({ over: 'tls' }, (socket) => socket.on('data', () => socket.end())))).toEqual([
      'small answered',
      'large-out answered',
      'large-in cut',
    ]);
  });

  test('is unlooked where nobody listens', async () => {
    const seen: Seen[] = [];
    await size.look({ service: 'imap', host: 'h', address: '127.0.0.1', port: 9, over: 'plain' }, world, (one) => seen.push(one));
    expect(seen).toMatchObject([{ outcome: 'unlooked' }]);
  });
});
