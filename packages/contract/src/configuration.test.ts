import { describe, expect, test } from 'vitest';
import { Configuration, endpointOf } from './configuration.ts';

describe('endpointOf', () => {
  test.each<[string, number | undefined, string | undefined]>([
    ['192.0.2.1:443', undefined, '192.0.2.1 443'],
    ['[2001:db8::1]:443', undefined, '2001:db8::1 443'],
    ['192.0.2.53', 53, '192.0.2.53 53'],
    ['2001:db8::53', 53, '2001:db8::53 53'],
    ['[2001:db8::53]', 53, '2001:db8::53 53'],
    ['192.0.2.53:65535', 53, '192.0.2.53 65535'],
    ['192.0.2.53', undefined, undefined],
    ['192.0.2.53:0', 53, undefined],
    ['192.0.2.53:65536', 53, undefined],
    ['[192.0.2.53]:53', 53, undefined],
    ['192.0.2.256', 53, undefined],
    ['dns.example.org', 53, undefined],
    ['', 53, undefined],
  ])('%s with %s implied is %s', (text, implied, expected) => {
    const endpoint = endpointOf(text, implied);
    expect(endpoint && `${endpoint.address} ${endpoint.port}`).toBe(expected);
  });
});

describe('Configuration', () => {
  test('has a default for every key, and accepts its own defaults', () => {
    expect(Configuration.parse(Configuration.parse({}))).toEqual(Configuration.parse({}));
  });

  test.each([
    { resolvers: ['dns.example'] },
    { referenceEndpoints: ['192.0.2.1'] },
    { referenceWeb: 'ftp://x' },
    { timeouts: { connectMs: 0 } },
    { colour: 'red' },
  ])('refuses %j', (given) => {
    expect(Configuration.safeParse(given).success).toBe(false);
  });

  test('takes an empty text for no source of time, as for the web and registration data', () => {
    const { referenceTime, referenceWeb, rdap } = Configuration.parse({ referenceTime: '', referenceWeb: '', rdap: '' });
    expect([referenceTime, referenceWeb, rdap]).toEqual([[], '', '']);
  });
});
