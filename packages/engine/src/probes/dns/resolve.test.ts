import { expect, test } from 'vitest';
import type { Resolve } from '../../authentication/name-lookup.ts';
import { nameServer, type Records, worldAsking } from '../../testing/name-server.ts';
import { resolveBy, resolversOf } from './resolve.ts';

/** Longer than one string of a TXT record may be. */
const SPF = `v=spf1 ${'ip4:192.0.2.0/24 '.repeat(20)}-all`;
const RECORDS: Records = {
  'TXT example.org': [SPF],
  'MX example.org': ['10 mx.example.org'],
  'A mx.example.org': ['192.0.2.5'],
  'TXT refused.example.org': 'REFUSED',
  'TXT broken.example.org': 'SERVFAIL',
};

test.each<[string, string, unknown]>([
  ['example.org', 'TXT', [[SPF]]],
  ['example.org', 'MX', [{ exchange: 'mx.example.org', priority: 10 }]],
  ['mx.example.org', 'A', ['192.0.2.5']],
])('%s %s is answered as Node would', async (name, type, expected) => {
  const resolve = await resolving([await nameServer(RECORDS)]);
  expect(await resolve(name, type)).toEqual(expected);
});

test.each([
  ['example.org', 'A', 'ENODATA'],
  ['gone.example.org', 'TXT', 'ENOTFOUND'],
  [`${'a'.repeat(64)}.example.org`, 'TXT', 'EBADNAME'],
  ['refused.example.org', 'TXT', 'EREFUSED'],
  ['broken.example.org', 'TXT', 'ESERVFAIL'],
])('%s %s is %s', async (name, type, code) => {
  const resolve = await resolving([await nameServer(RECORDS)]);
  await expect(resolve(name, type)).rejects.toMatchObject({ code });
});

test('a resolver that says nothing is passed over for the next', async () => {
  const resolve = await resolving([await nameServer('silent'), await nameServer(RECORDS)], 900);
  expect(await resolve('mx.example.org', 'A')).toEqual(['192.0.2.5']);
});

test('silence everywhere is silence', async () => {
  const resolve = await resolving([await nameServer('silent')], 900);
  await expect(resolve('example.org', 'TXT')).rejects.toMatchObject({ code: 'ETIMEOUT', absent: false });
});

async function resolving(resolvers: readonly string[], connectMs = 3000): Promise<Resolve> {
  const world = worldAsking(resolvers, { connectMs, totalMs: 20_000 });
  return resolveBy(await resolversOf(world), world);
}
