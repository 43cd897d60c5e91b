import { describe, expect, test } from 'vitest';
import { ipv6FromHex, plainAddress, prefixOf, scopeOf, within } from './address.ts';

describe('addresses', () => {
  test.each([
    ['fe80::1%en0', 'fe80::1'],
    ['[2001:DB8::1]', '2001:db8::1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['192.0.2', undefined],
    ['mail.example.org', undefined],
    ['', undefined],
  ])('%j is %j', (text, address) => {
    expect(plainAddress(text)).toBe(address);
  });

  test.each([
    ['127.0.0.1', 'host'],
    ['::1', 'host'],
    ['169.254.1.1', 'link'],
    ['fe80::1', 'link'],
    ['febf::1', 'link'],
    ['fec0::1', 'global'],
    ['10.0.0.1', 'global'],
    ['2001:db8::1', 'global'],
  ])('%s reaches as far as %s', (address, scope) => {
    expect(scopeOf(address)).toBe(scope);
  });

  test.each([
    ['192.0.2.63', '192.0.2.0', 26, true],
    ['192.0.2.64', '192.0.2.0', 26, false],
    ['2001:db8:1::5', '2001:db8:1::', 64, true],
    ['2001:db8:1:1::5', '2001:db8:1::', 64, false],
    ['192.0.2.1', '2001:db8::', 0, false],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.0', 120, true],
    ['nonsense', '192.0.2.0', 24, false],
    ['192.0.2.1', '192.0.2.1', 128, true],
  ])('%s within %s/%i: %s', (address, network, prefix, inside) => {
    expect(within(address, network, prefix)).toBe(inside);
  });

  test.each([
    ['255.255.255.0', 24],
    ['0.0.0.0', 0],
    ['255.255.255.255', 32],
    ['ffff:ffff::', 32],
    ['::', 0],
    ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 128],
  ])('the prefix of %s is %i', (mask, prefix) => {
    expect(prefixOf(mask)).toBe(prefix);
  });

  test.each([
    ['0'.repeat(32), '::'],
    ['fe800000000000000000000000000001', 'fe80::1'],
    ['20010db8000000010000000000000001', '2001:db8:0:1::1'],
    ['20010db8000100020003000400050006', '2001:db8:1:2:3:4:5:6'],
    ['20010db800010000', undefined],
  ])('%s of /proc is %s (RFC 5952)', (hex, address) => {
    expect(ipv6FromHex(hex)).toBe(address);
  });
});
