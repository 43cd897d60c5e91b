import { expect, test } from 'vitest';
import { isHeldBy, isInside, isNear } from './network.ts';

test.each([
  ['127.0.0.1', true],
  ['10.255.255.255', true],
  ['11.0.0.0', false],
  ['172.15.255.255', false],
  ['172.16.0.0', true],
  ['172.31.255.255', true],
  ['172.32.0.0', false],
  ['192.168.1.1', true],
  ['192.169.0.0', false],
  ['100.63.255.255', false],
  ['100.64.0.0', true],
  ['169.254.0.9', true],
  ['203.0.113.7', false],
  ['::1', true],
  ['fe80::1', true],
  ['fd00::1', true],
  ['2001:db8::1', false],
  ['nonsense', false],
  ['', false],
])('%s is inside a network: %s', (address, expected) => {
  expect(isInside(address)).toBe(expected);
});

test.each([
  ['203.0.113.7', '203.0.200.1', true],
  ['203.0.113.7', '203.1.113.7', false],
  ['2001:db8:1::1', '2001:db8:2::1', true],
  ['2001:db8::1', '2001:db9::1', false],
  ['203.0.113.7', '2001:db8::1', false],
  ['nonsense', '203.0.113.7', false],
])('%s and %s are near each other: %s', (one, other, expected) => {
  expect(isNear(one, other)).toBe(expected);
});

test.each([
  ['outlook.com', '2603:10a6:20b:a9::13', true],
  // Azure, which anybody rents.
  ['outlook.com', '2603:1030::1', false],
  ['outlook.com', '203.0.113.7', false],
  ['icloud.com', '17.111.174.65', true],
  ['example.org', '17.111.174.65', false],
  [undefined, '17.111.174.65', false],
])('%s holds %s: %s', (house, address, expected) => {
  expect(isHeldBy(house, address)).toBe(expected);
});
