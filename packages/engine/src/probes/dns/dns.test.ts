import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import { LOOK_DATA } from '@mailmedic/contract/look-data.ts';
import * as packet from 'dns-packet';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Seen, World } from '../../probe.ts';
import addresses, { type AddressesInput } from './addresses.ts';
import question, { type QuestionInput } from './question.ts';

const NAME = 'mail.example.org';

interface Reply {
  readonly rcode?: number;
  readonly answers?: readonly packet.Answer[];
  readonly authorities?: readonly packet.Answer[];
  readonly flags?: number;
}
const A: packet.Answer = { type: 'A', name: NAME, ttl: 300, data: '192.0.2.1' };
const AAAA: packet.Answer = { type: 'AAAA', name: NAME, ttl: 300, data: '2001:db8::1' };
const SOA: packet.Answer = {
  type: 'SOA',
  name: 'example.org',
  ttl: 300,
  data: { mname: 'ns1.example.org', rname: 'x.example.org', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 60 },
};
const NS: packet.Answer = { type: 'NS', name: 'example.org', ttl: 300, data: 'ns1.example.org' };

describe('dns/addresses asks both families side by side', () => {
  test.each<[string, { A: Reply | undefined; AAAA: Reply | undefined }, string[]]>([
    ['both there', { A: { answers: [A] }, AAAA: { answers: [AAAA] } }, ['A ok NOERROR', 'AAAA ok NOERROR']],
    ['IPv4 only is in order', { A: { answers: [A] }, AAAA: { authorities: [SOA] } }, ['A ok NOERROR', 'AAAA ok NOERROR']],
    ['IPv6 only is in order', { A: { authorities: [SOA] }, AAAA: { answers: [AAAA] } }, ['A ok NOERROR', 'AAAA ok NOERROR']],
    [
      'an error for AAAA beside a good A is in order (RFC 4074)',
      { A: { answers: [A] }, AAAA: { rcode: 2 } },
      ['A ok NOERROR', 'AAAA ok SERVFAIL'],
    ],
    ['an error for A beside a good AAAA is not', { A: { rcode: 2 }, AAAA: { answers: [AAAA] } }, ['A refused SERVFAIL', 'AAAA ok NOERROR']],
    ['no address at all', { A: { authorities: [SOA] }, AAAA: { authorities: [SOA] } }, ['A refused NOERROR', 'AAAA refused NOERROR']],
    ['no such name', { A: { rcode: 3 }, AAAA: { rcode: 3 } }, ['A refused NXDOMAIN', 'AAAA refused NXDOMAIN']],
    ['refused', { A: { rcode: 5 }, AAAA: { rcode: 5 } }, ['A refused REFUSED', 'AAAA refused REFUSED']],
    ['silence', { A: undefined, AAAA: undefined }, ['A silent undefined', 'AAAA silent undefined']],
    ['silence for AAAA alone holds clients up', { A: { answers: [A] }, AAAA: undefined }, ['A ok NOERROR', 'AAAA silent undefined']],
  ])('%s', async (_, replies, expected) => {
    const port = await nameServer(({ questions: [asked] = [] }) => (asked?.type === 'A' ? replies.A : replies.AAAA));
    const seen = await lookAddresses({ port });
    expect(seen.map(({ outcome, data }) => `${data.type} ${outcome} ${data.rcode}`)).toEqual(expected);
    for (const { step, subject } of seen) expect({ step, subject }).toEqual({ step: 'name', subject: { kind: 'name', name: NAME } });
  });

  test('a chain of aliases is kept whole', async () => {
    const alias: packet.Answer = { type: 'CNAME', name: NAME, ttl: 60, data: 'pool.example.net' };
    const port = await nameServer(() => ({ answers: [alias, { ...A, name: 'pool.example.net' }] }));
    const [four] = await lookAddresses({ port });
    expect(four?.data.answers).toEqual([
      { name: NAME, type: 'CNAME', ttl: 60, data: 'pool.example.net' },
      { name: 'pool.example.net', type: 'A', ttl: 300, data: '192.0.2.1' },
    ]);
    expect(four?.outcome).toBe('ok');
  });

  test('a truncated answer is fetched over TCP and says so', async () => {
    const port = await nameServer((_, transport) => (transport === 'udp' ? { flags: packet.TRUNCATED_RESPONSE } : { answers: [A] }));
    const [four] = await lookAddresses({ port });
    expect(four).toMatchObject({ outcome: 'ok', data: { transport: 'tcp', followsTruncation: true, answers: [{ data: '192.0.2.1' }] } });
    expect(four?.transcript?.map(({ text }) => text).join('\n')).toContain('cut short (TC)');
  });
});

describe('dns/question', () => {
  test.each<[string, Partial<QuestionInput>, Reply, Partial<Seen>]>([
    [
      'the control name',
      { name: '.', type: 'NS', purpose: 'control' },
      { answers: [{ ...NS, name: '.' }] },
      { outcome: 'ok', step: 'resolver', subject: { kind: 'resolver', address: '127.0.0.1' } },
    ],
    [
      'a forwarder that does not know the root is alive all the same',
      { name: '.', type: 'NS', purpose: 'control' },
      { rcode: 4 },
      { outcome: 'ok' },
    ],
    [
      'one that refuses is not',
      { name: '.', type: 'NS', purpose: 'control' },
      { rcode: 5 },
      { outcome: 'refused', because: 'the server answered REFUSED' },
    ],
    [
      'a referral is what was asked for',
      { name: 'example.org', type: 'NS', purpose: 'delegation' },
      { authorities: [NS] },
      { outcome: 'ok', step: 'name', subject: { kind: 'zone', name: 'example.org' } },
    ],
    [
      'a record that is not there',
      { name: 'example.org', type: 'MX', purpose: 'name' },
      { authorities: [SOA] },
      { outcome: 'refused', because: 'the name has no MX record' },
    ],
    [
      'a question for what is published',
      { name: 'example.org', type: 'SRV', purpose: 'discovery' },
      { rcode: 3 },
      { outcome: 'refused', step: 'settings', subject: { kind: 'domain', name: 'example.org' } },
    ],
  ])('%s', async (_, input, reply, expected) => {
    const port = await nameServer(() => reply);
    expect(await lookQuestion({ port, ...input })).toMatchObject([expected]);
  });

  test('wishes make different looks, and letter case does not', () => {
    const base = { server: '192.0.2.53', serverRole: 'resolver', name: NAME, type: 'A', purpose: 'name' } as const;
    const keys = [
      base,
      { ...base, checkingDisabled: true },
      { ...base, dnssecOk: true },
      { ...base, recursionDesired: false },
      { ...base, transport: 'tcp' as const },
      { ...base, sample: 2 },
      { ...base, type: 'MX' },
    ].map((input) => question.key(input));
    expect(new Set(keys).size).toBe(keys.length);
    expect(question.key({ ...base, name: 'MAIL.example.org', type: 'a', transport: 'udp', sample: 1 })).toBe(question.key(base));
  });

  test('what no name can look like is known not to exist without asking', async () => {
    const [seen] = await lookQuestion({ name: `${'a'.repeat(64)}.example.org`, type: 'A' });
    expect(seen).toMatchObject({
      outcome: 'refused',
      because: 'no name in the DNS can look like that',
      data: { error: 'ENOTFOUND', tries: 0 },
    });
  });

  test('the end of the looking is no silence of the server', async () => {
    const port = await nameServer(() => undefined);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    expect(await lookQuestion({ port, type: 'A', name: NAME, purpose: 'name' }, stop.signal)).toMatchObject([{ outcome: 'unlooked' }]);
  });

  test('a later sample waits before it asks', async () => {
    const port = await nameServer(() => ({ answers: [A] }));
    const [seen] = await lookQuestion({ port, type: 'A', name: NAME, purpose: 'repeat', sample: 2, afterMs: 150 });
    expect(seen?.data).toMatchObject({ sample: 2 });
    expect(seen?.startedAtMs ?? 0).toBeGreaterThanOrEqual(began + 140);
  });
});

let began = 0;

type Query = Extract<Seen, { probe: 'dns/query' }>;

function lookAddresses(input: Partial<AddressesInput>): Promise<Query[]> {
  return gather((report) =>
    addresses.look({ server: '127.0.0.1', serverRole: 'resolver', name: NAME, purpose: 'name', ...input }, worldOf(), report),
  );
}

function lookQuestion(input: Partial<QuestionInput>, signal?: AbortSignal): Promise<Query[]> {
  return gather((report) =>
    question.look(
      { server: '127.0.0.1', serverRole: 'resolver', name: NAME, type: 'A', purpose: 'name', ...input },
      worldOf(signal),
      report,
    ),
  );
}

async function gather(look: (report: (seen: Seen) => void) => Promise<void>): Promise<Query[]> {
  const all: Query[] = [];
  began = Date.now();
  await look((seen) => {
    if (seen.probe !== 'dns/query') throw new Error(`unexpected ${seen.probe}`);
    expect(LOOK_DATA['dns/query'].parse(seen.data)).toEqual(seen.data);
    all.push(seen);
  });
  return all;
}

function worldOf(signal: AbortSignal = new AbortController().signal): World {
  return {
    vantage: 'this computer',
    configuration: Configuration.parse({ timeouts: { connectMs: 900, totalMs: 5000 } }),
    roots: [],
    signal,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => 0.5,
  };
}

/** One scripted name server on one port for UDP and TCP; `undefined` says nothing. */
async function nameServer(reply: (query: packet.DecodedPacket, transport: 'udp' | 'tcp') => Reply | undefined): Promise<number> {
  const tcp = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (bytes: Buffer) => {
      const answer = made(bytes.subarray(2), 'tcp');
      if (!answer) return;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(answer.length);
      socket.end(Buffer.concat([length, answer]));
    });
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const { port } = tcp.address() as { port: number };
  const udp = createSocket('udp4');
  udp.on('message', (bytes, from) => {
    const answer = made(bytes, 'udp');
    if (answer) udp.send(answer, from.port, from.address);
  });
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  onTestFinished(() => {
    tcp.close();
    udp.close();
  });
  return port;

  function made(bytes: Buffer, transport: 'udp' | 'tcp'): Buffer | undefined {
    const query = packet.decode(bytes);
    const said = reply(query, transport);
    if (!said) return undefined;
    const { id, questions } = query;
    const wire = packet.encode({
      type: 'response',
      id,
      questions,
      flags: said.flags ?? packet.RECURSION_AVAILABLE,
      answers: [...(said.answers ?? [])],
      authorities: [...(said.authorities ?? [])],
    });
    wire.writeUInt16BE(wire.readUInt16BE(2) | (said.rcode ?? 0), 2);
    return wire;
  }
}
