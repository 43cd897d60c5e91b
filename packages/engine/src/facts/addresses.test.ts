import { expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../testing/looks.ts';
import { families } from './addresses.ts';

const FOUR = { family: 4 as const, address: '192.0.2.20', prefix: 24, scope: 'global' as const };

test.each([
  ['an address of the world', '2001:db8:1::20', [FOUR], [4, 6]],
  ['an address of an organisation beside IPv4, which is preferred (RFC 6724)', 'fd00:aa::20', [FOUR], [4]],
  ['an address of an organisation alone', 'fd00:aa::20', [], [6]],
])('%s', (_what, address, others, expected) => {
  const six = { family: 6 as const, address, prefix: 64, scope: 'global' as const };
  const addresses = [...others, six];
  const looks = [
    lookAt({
      probe: 'link/interfaces',
      data: { platform: 'linux', interfaces: [{ name: 'eth0', up: true, loopback: false, kind: 'ethernet', addresses }] },
    }),
    ...([4, 6] as const).map((family) => lookAt({ probe: 'link/routes', data: { family } })),
  ];
  expect(families(evidenceOf(looks))).toEqual(expected);
});
