import { createSocket } from 'node:dgram';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import * as packet from 'dns-packet';
import { expect, onTestFinished, test } from 'vitest';
import type { Resolve } from '../../authentication/name-lookup.ts';
import type { World } from '../../probe.ts';
import { resolveBy, resolversOf } from './resolve.ts';

const RECORDS: Readonly<Record<string, readonly packet.Answer[]>> = {
  'TXT example.org': [{ type: 'TXT', name: 'example.org', data: ['v=spf1 ', '-all'] }],
  'MX example.org': [{ type: 'MX', name: 'example.org', data: { preference: 10, exchange: 'mx.example.org' } }],
  'A mx.example.org': [{ type: 'A', name: 'mx.example.org', data: '192.0.2.5' }],
  'A example.org': [],
};

test.each<[string, string, unknown]>([
  ['example.org', 'TXT', [['v=spf1 -all']]],
  ['example.org', 'MX', [{ exchange: 'mx.example.org', priority: 10 }]],
  ['mx.example.org', 'A', ['192.0.2.5']],
])('%s %s is answered as Node would', async (name, type, expected) => {
  const resolve = await resolving([await nameServer()]);
  expect(await resolve(name, type)).toEqual(expected);
});

test.each([
  ['example.org', 'A', 'ENODATA'],
  ['gone.example.org', 'TXT', 'ENOTFOUND'],
  [`${'a'.repeat(64)}.example.org`, 'TXT', 'EBADNAME'],
  ['refused.example.org', 'TXT', 'EREFUSED'],
  ['broken.example.org', 'TXT', 'ESERVFAIL'],
])('%s %s is %s', async (name, type, code) => {
  const resolve = await resolving([await nameServer()]);
  await expect(resolve(name, type)).rejects.toMatchObject({ code });
});

test('a resolver that says nothing is passed over for the next', async () => {
  const resolve = await resolving([await nameServer(true), await nameServer()], 900);
  expect(await resolve('mx.example.org', 'A')).toEqual(['192.0.2.5']);
});

test('silence everywhere is silence', async () => {
  const resolve = await resolving([await nameServer(true)], 900);
  await expect(resolve('example.org', 'TXT')).rejects.toMatchObject({ code: 'ETIMEOUT', absent: false });
});

async function resolving(resolvers: readonly string[], connectMs?: number): Promise<Resolve> {
  const here = world(resolvers, connectMs);
  return resolveBy(await resolversOf(here), here);
}

function world(resolvers: readonly string[], connectMs = 3000): World {
  return {
    vantage: 'this computer',
    configuration: Configuration.parse({ resolvers, timeouts: { connectMs, totalMs: 20_000 } }),
    roots: [],
    signal: new AbortController().signal,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => 0.5,
  };
}

async function nameServer(silent = false): Promise<string> {
  const socket = createSocket('udp4', (bytes, from) => {
    if (silent) return;
    const query = packet.decode(bytes);
    const [question] = query.questions ?? [];
    const name = question?.name ?? '';
    const answers = RECORDS[`${question?.type} ${name}`];
    const rcode = name.startsWith('refused') ? 5 : name.startsWith('broken') ? 2 : answers ? 0 : 3;
    socket.send(
      packet.encode({
        type: 'response',
        id: query.id ?? 0,
        flags: packet.RECURSION_AVAILABLE | rcode,
        questions: query.questions ?? [],
        answers: [...(answers ?? [])],
      }),
      from.port,
      from.address,
    );
  });
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void socket.close());
  return `127.0.0.1:${socket.address().port}`;
}
