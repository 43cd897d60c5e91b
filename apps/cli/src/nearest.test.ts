import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['starttsl', ['tls', 'starttls'], 'starttls'],
  ['reolvers', ['resolvers', 'referenceResolvers'], 'resolvers'],
  ['chekc', ['check', 'explain', 'demo'], 'check'],
  ['jsn', ['json', 'save'], 'json'],
  ['migrate', ['check', 'explain', 'demo'], undefined],
  ['', ['a'], undefined],
])('nearest to %s in %j is %s', (text, candidates, expected) => {
  expect(nearest(text, candidates)).toBe(expected);
});
