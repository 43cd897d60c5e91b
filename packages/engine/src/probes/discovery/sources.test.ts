import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Discovery } from '@mailmedic/contract/looks/discovery.ts';
import { decode, encode, type Answer } from 'dns-packet';
import { afterEach, describe, expect, test } from 'vitest';
import type { Probe, Seen, World } from '../../probe.ts';
import autoconfigDatabase from './autoconfig-database.ts';
import autoconfig from './autoconfig.ts';
import autodiscover from './autodiscover.ts';
import guess from './guess.ts';
import { discoveryInput, type DiscoveryInput } from './input.ts';
import { lookUp } from './look-up.ts';
import mxProvider from './mx-provider.ts';
import pacc from './pacc.ts';
import providerTable from './provider-table.ts';
import srv from './srv.ts';

type Zone = Readonly<Record<string, readonly string[]>>;

const open: (Socket | Server)[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

describe('SRV records', () => {
  test('give servers in the order of their priority', async () => {
    const seen = await look(srv, {
      'SRV _imaps._tcp.example.org': ['20 0 993 b.example.org', '10 0 993 a.example.org'],
      'SRV _submission._tcp.example.org': ['0 0 587 smtp.example.org'],
    });
    expect(seen).toMatchObject([{ outcome: 'ok', data: { origin: 'srv' } }]);
    expect(settings(seen)).toEqual([
      'submission smtp.example.org:587/starttls plain',
      'imap a.example.org:993/tls plain',
      'imap b.example.org:993/tls plain',
    ]);
  });

  test('say what is not offered by a lone "."', async () => {
    const [seen] = await look(srv, {
      'SRV _imaps._tcp.example.org': ['0 0 993 a.example.org'],
      'SRV _imap._tcp.example.org': ['0 0 0 .'],
      'SRV _pop3s._tcp.example.org': ['0 0 0 .'],
    });
    expect(dataOf(seen).absent).toEqual(['pop3']);
  });

  test('that name an address or port 0 are defects', async () => {
    const [seen] = await look(srv, {
      'SRV _imaps._tcp.example.org': ['0 0 993 192.0.2.1'],
      'SRV _pop3s._tcp.example.org': ['0 0 0 pop.example.org'],
    });
    expect(seen?.outcome).toBe('refused');
    expect(dataOf(seen).defects).toHaveLength(2);
  });

  test('that are not there are refused, not silent', async () => {
    expect(await look(srv, {})).toMatchObject([{ outcome: 'refused' }]);
  });
});

describe('the provider behind the MX', () => {
  test('is known by its host', async () => {
    const seen = await look(mxProvider, { 'MX example.org': ['10 alt1.aspmx.l.google.com', '1 aspmx.l.google.com'] });
    expect(settings(seen)).toContain('imap imap.gmail.com:993/tls plain');
    expect(dataOf(seen[0])).toMatchObject({ provider: 'google', mx: ['aspmx.l.google.com', 'alt1.aspmx.l.google.com'] });
  });

  test('is not a filter in front of it', async () => {
    const [seen] = await look(mxProvider, { 'MX example.org': ['10 eu-smtp-inbound-1.mimecast.com'] });
    expect(seen).toMatchObject({ outcome: 'refused' });
    expect(seen?.because).toContain('Mimecast');
  });

  test('is taken from the database when nothing else knows it', async () => {
    const base = await serving({ '/v1.1/mailhoster.example': clientConfig('imap', 'imap.mailhoster.example', 993, 'SSL') });
    const seen = await look(mxProvider, { 'MX example.org': ['10 mx1.mailhoster.example'] }, { autoconfig: [`${base}/v1.1/`] });
    expect(settings(seen)).toEqual(['imap imap.mailhoster.example:993/tls plain']);
  });

  test('is nobody where mail is refused by a null MX', async () => {
    expect(await look(mxProvider, { 'MX example.org': ['0 .'] })).toMatchObject([{ outcome: 'refused', data: { mx: [] } }]);
  });
});

describe('the database', () => {
  test('is asked for the domain; over plain HTTP it is trusted less', async () => {
    const base = await serving({ '/v1.1/example.org': clientConfig('pop3', 'pop.example.org', 995, 'SSL') });
    expect(settings(await look(autoconfigDatabase, {}, { autoconfig: [`${base}/v1.1/`] }))).toEqual(['pop3 pop.example.org:995/tls plain']);
  });

  test.each([
    ['does not know the domain', 404, 'refused', ''],
    ['answers with a page', 200, 'refused', '<html>Welcome</html>'],
    ['breaks off', 200, 'malformed', '<clientConfig version="1.1"><emailProvider id="x">'],
  ])('that %s publishes nothing', async (_, status, outcome, body) => {
    const base = await serving({ '/v1.1/example.org': body }, status);
    expect(await look(autoconfigDatabase, {}, { autoconfig: [`${base}/v1.1/`] })).toMatchObject([{ outcome }]);
  });

  test('that is not configured is not looked at', async () => {
    expect(await look(autoconfigDatabase, {}, { autoconfig: [] })).toMatchObject([{ outcome: 'unlooked' }]);
  });
});

test.each([
  ['autoconfig', autoconfig],
  ['PACC', pacc],
  ['Autodiscover', autodiscover],
  ['guess', guess],
] as const)('%s finds nothing where no name exists', async (_, probe) => {
  const seen = await look(probe, {});
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.every(({ outcome }) => outcome === 'refused')).toBe(true);
});

test.each([
  ['ann@gmail.com', 'imap imap.gmail.com:993/tls authenticated'],
  ['ann@inbox.lv', 'imap mail.inbox.lv:993/tls authenticated'],
])('the built-in table knows %s', async (address, expected) => {
  expect(settings(await look(providerTable, {}, {}, address))).toContain(expected);
});

test('guesses are names that exist', async () => {
  const seen = await look(guess, { 'A mail.example.org': ['127.0.0.1'] });
  expect(settings(seen)).toHaveLength(6);
  expect(settings(seen)[0]).toBe('imap mail.example.org:993/tls guess');
});

describe('a resolver', () => {
  test('that fails is stood in for by the next', async () => {
    const failing = await resolver('SERVFAIL');
    const sound = await resolver({ 'A mail.example.org': ['192.0.2.1'] });
    const answer = await lookUp('mail.example.org', 'A', { resolvers: [failing, sound], signal: AbortSignal.timeout(3000) });
    expect(answer).toMatchObject({ is: 'records', records: [{ data: '192.0.2.1' }] });
  });

  test('that says no is believed', async () => {
    const answer = await lookUp('mail.example.org', 'A', {
      resolvers: [await resolver({}), await resolver({ 'A mail.example.org': ['192.0.2.1'] })],
      signal: AbortSignal.timeout(3000),
    });
    expect(answer).toEqual({ is: 'none', rcode: 'NXDOMAIN' });
  });

  test('that is not there leaves the question unanswered', async () => {
    expect(await lookUp('mail.example.org', 'A', { resolvers: [], signal: AbortSignal.timeout(3000) })).toMatchObject({ is: 'unanswered' });
    expect(
      await lookUp('mail.example.org', 'A', { resolvers: [await resolver('SERVFAIL')], signal: AbortSignal.timeout(3000) }),
    ).toMatchObject({ is: 'unanswered' });
  });
});

async function look(
  probe: Probe<DiscoveryInput>,
  zone: Zone,
  configuration: Partial<Configuration> = {},
  address = 'ann@example.org',
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  await probe.look(discoveryInput(address, [await resolver(zone)]), world(configuration), (one) => seen.push(one));
  return seen;
}

function settings(seen: readonly Seen[]): readonly string[] {
  return seen.flatMap((one) =>
    dataOf(one).publications.map(({ service, host, port, encryption, trust }) => `${service} ${host}:${port}/${encryption} ${trust}`),
  );
}

function dataOf(seen: Seen | undefined): Discovery {
  if (seen?.probe !== 'discovery') throw new Error('no discovery');
  return seen.data;
}

function world(configuration: Partial<Configuration>): World {
  return {
    vantage: 'this computer',
    configuration: Configuration.parse({ autoconfig: [], ...configuration }),
    roots: [],
    signal: AbortSignal.timeout(8000),
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => 0.5,
  };
}

/** A resolver on the loopback that knows a zone like `{ 'MX example.org': ['10 mx.example.org'] }` and nothing else. */
async function resolver(zone: Zone | 'SERVFAIL'): Promise<string> {
  const socket = createSocket('udp4');
  open.push(socket);
  socket.on('message', (bytes, from) => {
    const query = decode(bytes);
    const question = query.questions?.[0];
    if (!question) return;
    const found = zone === 'SERVFAIL' ? [] : (zone[`${question.type} ${question.name}`] ?? []);
    const exists = zone !== 'SERVFAIL' && Object.keys(zone).some((key) => key.endsWith(` ${question.name}`));
    const rcode = zone === 'SERVFAIL' ? 2 : exists ? 0 : 3;
    const answers = found.map(
      (data) => ({ type: question.type, name: question.name, ttl: 60, data: rdata(question.type, data) }) as Answer,
    );
    socket.send(
      encode({ type: 'response', id: query.id ?? 0, flags: 0x180 | rcode, questions: [question], answers }),
      from.port,
      from.address,
    );
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return `127.0.0.1:${socket.address().port}`;
}

function rdata(type: string, data: string): unknown {
  const words = data.split(' ');
  if (type === 'MX') return { preference: Number(words[0]), exchange: words[1] };
  if (type === 'SRV') return { priority: Number(words[0]), weight: Number(words[1]), port: Number(words[2]), target: words[3] };
  return data;
}

async function serving(pages: Readonly<Record<string, string>>, status = 200): Promise<string> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : status).end(page);
  });
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function clientConfig(type: string, host: string, port: number, socketType: string): string {
  return `<clientConfig version="1.1"><emailProvider id="x"><incomingServer type="${type}"><hostname>${host}</hostname><port>${port}</port><socketType>${socketType}</socketType></incomingServer></emailProvider></clientConfig>`;
}
