import { createSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';
import * as packet from 'dns-packet';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DnsRequest, exchangeDns } from './exchange.ts';

const LOOPBACK = '127.0.0.1';
const signal = new AbortController().signal;

describe('over UDP', () => {
  test('an answer comes back with its records in presentation form', async () => {
    const port = await udpServer((query) => [answer(query)]);
    const got = await ask({ port });
    expect(got).toMatchObject({
      is: 'answered',
      tries: 1,
      message: { rcode: 'NOERROR', flags: { aa: true }, answers: [{ name: 'mail.example.org', type: 'A', ttl: 300, data: '192.0.2.1' }] },
    });
  });

  test('a query that went astray is asked again', async () => {
    let seen = 0;
    const port = await udpServer((query) => (++seen === 1 ? [] : [answer(query)]));
    const got = await ask({ port });
    expect(got).toMatchObject({ is: 'answered', tries: 2, answeredTry: 2 });
    // from the second datagram on, not from the first
    expect(got.roundTripMs).toBeLessThan(500);
  });

  test('silence ends at the limit, after a second try', async () => {
    const port = await udpServer(() => []);
    const got = await ask({ port, timeoutMs: 1000 });
    expect(got).toMatchObject({ is: 'silent', tries: 2 });
    expect(got.elapsedMs).toBeLessThan(1300);
  });

  test('a port where nobody listens is an error by name, met twice', async () => {
    const port = await udpServer(() => []);
    const free = await closedPort();
    expect(await ask({ port: free })).toMatchObject({ is: 'failed', error: 'ECONNREFUSED', tries: 2 });
    expect(port).not.toBe(free);
  });

  test.each<[string, (query: Buffer) => Buffer]>([
    ['another id', (query) => answer(query, { id: (query.readUInt16BE(0) + 1) & 0xffff })],
    ['another question', (query) => answer(query, { questions: [{ name: 'other.example.org', type: 'A' }] })],
    ['the query itself', (query) => query],
    ['bytes that are no message', () => Buffer.from('HTTP/1.1 400 Bad Request')],
  ])('%s is passed over while the answer may still come', async (_, forged) => {
    const port = await udpServer((query) => [forged(query), answer(query)]);
    expect(await ask({ port })).toMatchObject({ is: 'answered', message: { answers: [{ data: '192.0.2.1' }] } });
    const onlyForged = await udpServer((query) => [forged(query)]);
    expect(await ask({ port: onlyForged, timeoutMs: 300 })).toMatchObject({ is: 'malformed', tries: 1 });
  });

  test('a flood of forged answers ends the exchange', async () => {
    const port = await udpServer((query) => Array.from({ length: 200 }, () => answer(query, { id: (query.readUInt16BE(0) + 1) & 0xffff })));
    const got = await ask({ port, timeoutMs: 3000 });
    expect(got.is).toBe('malformed');
    expect(got.lines.length).toBeLessThanOrEqual(100);
    expect(got.elapsedMs).toBeLessThan(2000);
  });

  test('an error reply that repeats no question is an answer', async () => {
    const port = await udpServer((query) => [answer(query, { questions: [], answers: [] }, 5)]);
    expect(await ask({ port })).toMatchObject({ is: 'answered', message: { rcode: 'REFUSED' } });
  });

  test('a truncated answer that ends in the middle of a record is read as truncated', async () => {
    const port = await udpServer((query) => {
      const whole = answer(query);
      whole.writeUInt16BE(whole.readUInt16BE(2) | packet.TRUNCATED_RESPONSE, 2);
      return [whole.subarray(0, whole.length - 3)];
    });
    expect(await ask({ port })).toMatchObject({ is: 'answered', message: { flags: { tc: true }, answers: [] } });
  });

  test('stopping from outside ends it at once', async () => {
    const port = await udpServer(() => []);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const got = await ask({ port, signal: stop.signal, timeoutMs: 5000 });
    expect(got.is).toBe('stopped');
    expect(got.elapsedMs).toBeLessThan(500);
    expect(await ask({ port, signal: stop.signal })).toMatchObject({ is: 'stopped' });
  });

  test('the wishes reach the server', async () => {
    const queries: packet.DecodedPacket[] = [];
    const port = await udpServer((query) => {
      queries.push(packet.decode(query));
      return [answer(query)];
    });
    await ask({ port, checkingDisabled: true, dnssecOk: true, recursionDesired: false });
    await ask({ port });
    expect(queries[0]).toMatchObject({
      flag_rd: false,
      flag_cd: true,
      additionals: [{ type: 'OPT', udpPayloadSize: 1232, flag_do: true }],
    });
    expect(queries[1]).toMatchObject({ flag_rd: true, flag_cd: false, additionals: [] });
  });
});

describe('over TCP', () => {
  test('an answer that comes byte by byte is put together', async () => {
    const port = await tcpServer(async (socket, query) => {
      for (const byte of framed(answer(query))) {
        socket.write(Buffer.of(byte));
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    expect(await ask({ port, transport: 'tcp' })).toMatchObject({
      is: 'answered',
      tries: 1,
      message: { answers: [{ data: '192.0.2.1' }] },
    });
  });

  test('a connection closed before the answer is a cut, met twice', async () => {
    const port = await tcpServer((socket, query) => void socket.end(framed(answer(query)).subarray(0, 20)));
    expect(await ask({ port, transport: 'tcp' })).toMatchObject({ is: 'cut', tries: 2, bytes: expect.objectContaining({ length: 20 }) });
  });

  test('a server that takes the question and says nothing is silent', async () => {
    const port = await tcpServer(() => undefined);
    expect(await ask({ port, transport: 'tcp', timeoutMs: 300 })).toMatchObject({ is: 'silent', connected: true });
  });

  test('a server that never stops talking does not hold us', async () => {
    const port = await tcpServer((socket) => {
      const timer = setInterval(() => socket.write(Buffer.alloc(20_000, 0xff)), 1);
      socket.on('close', () => clearInterval(timer));
    });
    const got = await ask({ port, transport: 'tcp', timeoutMs: 3000 });
    expect(got.is).toBe('malformed');
  });

  test('nobody listening is an error by name', async () => {
    expect(await ask({ port: await closedPort(), transport: 'tcp' })).toMatchObject({ is: 'failed', error: 'ECONNREFUSED' });
  });
});

test('what cannot be asked is the caller’s mistake', async () => {
  await expect(ask({ server: 'ns1.example.org' })).rejects.toThrow('not an IP address');
  await expect(ask({ name: `${'a'.repeat(64)}.example.org` })).rejects.toThrow('does not fit');
  await expect(ask({ type: 'NONSENSE' })).rejects.toThrow('No record type');
});

function ask(request: Partial<DnsRequest>) {
  return exchangeDns({
    server: LOOPBACK,
    transport: 'udp',
    name: 'mail.example.org',
    type: 'A',
    recursionDesired: true,
    checkingDisabled: false,
    dnssecOk: false,
    timeoutMs: 2500,
    signal,
    ...request,
  });
}

function answer(query: Buffer, changed: Partial<packet.Packet> = {}, rcode = 0): Buffer {
  const { id, questions } = packet.decode(query);
  const bytes = packet.encode({
    type: 'response',
    id,
    flags: packet.AUTHORITATIVE_ANSWER,
    questions,
    answers: [{ type: 'A', name: 'mail.example.org', ttl: 300, data: '192.0.2.1' }],
    ...changed,
  });
  bytes.writeUInt16BE(bytes.readUInt16BE(2) | rcode, 2);
  return bytes;
}

function framed(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}

function udpServer(reply: (query: Buffer) => readonly Buffer[]): Promise<number> {
  const socket = createSocket('udp4');
  onTestFinished(() => void socket.close());
  socket.on('message', (query, { port, address }) => reply(query).forEach((bytes) => socket.send(bytes, port, address)));
  return new Promise((resolve) => socket.bind(0, LOOPBACK, () => resolve(socket.address().port)));
}

function tcpServer(serve: (socket: Socket, query: Buffer) => unknown): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (bytes) => serve(socket, (bytes as Buffer).subarray(2)));
  });
  onTestFinished(() => void server.close());
  return new Promise((resolve) => server.listen(0, LOOPBACK, () => resolve((server.address() as { port: number }).port)));
}

/** A port that was free a moment ago, for UDP and TCP alike. */
async function closedPort(): Promise<number> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, LOOPBACK, resolve));
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(resolve));
  return port;
}
