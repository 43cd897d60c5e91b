import { expect, test } from 'vitest';
import { codesIn } from './codes.ts';

test.each([
  ['550 5.1.1 no such user', { reply: '550', status: '5.1.1' }],
  ['571 you are banned', { reply: '571' }],
  ['it took 572 seconds', {}],
  ['552 5.0.0 sorry: 552 5.2.2 full', { reply: '552', status: '5.2.2' }],
  ['from 192.0.2.5.1', {}],
])('the codes of "%s"', (text, codes) => {
  expect(codesIn(text)).toEqual(codes);
});
