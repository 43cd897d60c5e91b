import { expect, test } from 'vitest';
import { parseIfconfig } from './interfaces/ifconfig.ts';
import { lines } from './lines.ts';
import { parseRegistryProxy } from './proxies/windows-registry.ts';
import { parseScutilDns } from './resolvers/scutil-dns.ts';

test('lines end with or without a carriage return, and are bounded', () => {
  expect(lines('a\r\nb\nc')).toEqual(['a', 'b', 'c']);
  expect(lines('x'.repeat(10_000))[0]).toHaveLength(400);
});

test.each([
  ['ifconfig', () => parseIfconfig(`en0: flags=1<UP>\n  status:${' '.repeat(300_000)}${'x'.repeat(60)}`)],
  ['scutil', () => parseScutilDns(`resolver #1\n${' '.repeat(300_000)}`)],
  ['the registry', () => parseRegistryProxy(`  ProxyServer REG_SZ${' '.repeat(300_000)}x${'y'.repeat(600)}`)],
])('endless spaces do not hold up the reader of %s', (_, read) => {
  const began = performance.now();
  read();
  expect(performance.now() - began).toBeLessThan(1_000);
});
