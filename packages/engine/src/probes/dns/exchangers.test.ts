import { createSocket } from 'node:dgram';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import { LOOK_DATA } from '@mailmedic/contract/look-data.ts';
import type { Exchangers } from '@mailmedic/contract/looks/exchangers.ts';
import * as packet from 'dns-packet';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Seen } from '../../probe.ts';
import exchangers from './exchangers.ts';

const DOMAIN = 'example.org';
const SOA: packet.Answer = {
  type: 'SOA',
  name: DOMAIN,
  ttl: 300,
  data: { mname: 'ns1.example.org', rname: 'x.example.org', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 60 },
};
const NONE = { authorities: [SOA] };

interface Reply {
  readonly rcode?: number;
  readonly answers?: readonly packet.Answer[];
  readonly authorities?: readonly packet.Answer[];
}

describe('dns/exchangers', () => {
  test.each<[string, Readonly<Record<string, Reply>>, Seen['outcome'], Partial<Exchangers>]>([
    [
      'hosts in order of preference, with their addresses',
      {
        'MX example.org': { answers: [mx(20, 'b.example.org'), mx(10, 'A.example.org')] },
        'A a.example.org': { answers: [a('a.example.org', '192.0.2.1')] },
        'A b.example.org': { answers: [a('b.example.org', '192.0.2.2')] },
      },
      'ok',
      {
        takesNone: false,
        exchangers: [
          { preference: 10, host: 'a.example.org', says: 'addresses', addresses: ['192.0.2.1'], vouched: false },
          { preference: 20, host: 'b.example.org', says: 'addresses', addresses: ['192.0.2.2'], vouched: false },
        ],
      },
    ],
    [
      'an alias, a name that does not exist, one without addresses, one that fails and an address',
      {
        'MX example.org': {
          answers: [mx(1, 'alias.test'), mx(2, 'gone.test'), mx(3, 'bare.test'), mx(4, 'ill.test'), mx(5, '192.0.2.9')],
        },
        'A alias.test': { answers: [{ type: 'CNAME', name: 'alias.test', ttl: 60, data: 'real.test' }, a('real.test', '192.0.2.3')] },
        'A gone.test': { rcode: 3, ...NONE },
        'AAAA gone.test': { rcode: 3, ...NONE },
        'A ill.test': { rcode: 2 },
        'AAAA ill.test': { rcode: 2 },
      },
      'ok',
      {
        exchangers: [
          { preference: 1, host: 'alias.test', says: 'addresses', alias: 'real.test', addresses: ['192.0.2.3'], vouched: false },
          { preference: 2, host: 'gone.test', says: 'missing', addresses: [], vouched: true },
          { preference: 3, host: 'bare.test', says: 'nothing', addresses: [], vouched: true },
          { preference: 4, host: 'ill.test', says: 'failing', addresses: [], vouched: false },
          { preference: 5, host: '192.0.2.9', says: 'literal', addresses: [], vouched: false },
        ],
      },
    ],
    ['no mail is taken (RFC 7505)', { 'MX example.org': { answers: [mx(0, '.')] } }, 'refused', { takesNone: true, exchangers: [] }],
    [
      '"." beside a host leads nowhere',
      {
        'MX example.org': { answers: [mx(0, '.'), mx(10, 'a.example.org')] },
        'A a.example.org': { answers: [a('a.example.org', '192.0.2.1')] },
      },
      'ok',
      {
        takesNone: false,
        exchangers: [expect.objectContaining({ host: '.', says: 'missing' }), expect.objectContaining({ host: 'a.example.org' })],
      },
    ],
    [
      'no record: the domain itself stands in (RFC 5321 section 5.1)',
      { 'A example.org': { answers: [a(DOMAIN, '192.0.2.4')] } },
      'ok',
      { vouched: true, exchangers: [], implicit: { says: 'addresses', addresses: ['192.0.2.4'] } },
    ],
    [
      'no record, and a device that leaves out why',
      { 'MX example.org': {} },
      'refused',
      { vouched: false, implicit: { says: 'nothing', addresses: [] } },
    ],
    ['no such domain', { 'MX example.org': { rcode: 3, ...NONE } }, 'refused', { rcode: 'NXDOMAIN', exchangers: [] }],
  ])('%s', async (_, replies, outcome, data) => {
    const port = await nameServer((question) => replies[question] ?? NONE);
    const seen = await look(port);
    expect(seen).toMatchObject({ outcome, subject: { kind: 'domain', name: DOMAIN }, data });
    expect(LOOK_DATA['dns/exchangers'].parse(seen?.data)).toEqual(seen?.data);
  });

  test('silence is silence', async () => {
    const port = await nameServer(() => undefined);
    expect(await look(port)).toMatchObject({ outcome: 'silent', data: { exchangers: [] } });
  });
});

function mx(preference: number, exchange: string): packet.Answer {
  return { type: 'MX', name: DOMAIN, ttl: 300, data: { preference, exchange } };
}

function a(name: string, data: string): packet.Answer {
  return { type: 'A', name, ttl: 300, data };
}

async function look(port: number): Promise<Seen | undefined> {
  const seen: Seen[] = [];
  const world = {
    vantage: 'this computer',
    configuration: Configuration.parse({ timeouts: { connectMs: 900, totalMs: 5000 } }),
    roots: [],
    signal: new AbortController().signal,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => 0.5,
  };
  await exchangers.look({ domain: DOMAIN, server: '127.0.0.1', serverRole: 'resolver', port }, world, (one) => void seen.push(one));
  expect(seen.length).toBe(1);
  return seen[0];
}

/** Answers by `TYPE name`; `undefined` says nothing. */
async function nameServer(reply: (question: string) => Reply | undefined): Promise<number> {
  const udp = createSocket('udp4');
  udp.on('message', (bytes, from) => {
    const { id, questions = [] } = packet.decode(bytes);
    const [asked] = questions;
    const said = reply(`${asked?.type} ${asked?.name.toLowerCase()}`);
    if (!said) return;
    const { rcode = 0, answers = [], authorities = [] } = said;
    const flags = packet.RECURSION_AVAILABLE | rcode;
    udp.send(
      packet.encode({ type: 'response', id, questions, flags, answers: [...answers], authorities: [...authorities] }),
      from.port,
      from.address,
    );
  });
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  onTestFinished(() => void udp.close());
  return udp.address().port;
}
