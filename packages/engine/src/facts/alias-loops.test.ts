import { expect, test } from 'vitest';
import { evidenceOf } from '../testing/looks.ts';
import { NS1, NS2, says } from '../testing/names.ts';
import { aliasLoop } from './alias-loops.ts';

const alias = (name: string, data: string) => ({ name, type: 'CNAME', ttl: 300, data });
const told = (server: string, name: string, ...records: readonly ReturnType<typeof alias>[]) => says(server, name, 'nothing', { records });

test.each([
  ['back to itself', [told(NS1, 'a.test', alias('a.test', 'a.test'))], ['a.test']],
  ['over another name', [told(NS1, 'a.test', alias('a.test', 'b.test'), alias('b.test', 'a.test'))], ['a.test', 'b.test']],
  [
    'told piece by piece',
    [told(NS1, 'a.test', alias('a.test', 'B.test.')), told(NS2, 'b.test', alias('b.test', 'A.test.'))],
    ['a.test', 'b.test'],
  ],
  ['into a loop further on', [told(NS1, 'a.test', alias('a.test', 'b.test'), alias('b.test', 'b.test'))], ['a.test', 'b.test']],
  ['that ends', [told(NS1, 'a.test', alias('a.test', 'b.test'))], undefined],
  ['none', [], undefined],
])('aliases %s', (_, looks, expected) => {
  expect(aliasLoop(evidenceOf(looks.flat()), 'a.test')).toEqual(expected);
});
