import { expect, test } from 'vitest';
import { lines, pattern } from './pattern.ts';

test('line breaks and the space about them are no part of a pattern, and backslashes stand as between slashes', () => {
  expect(lines`
    \bmail box\b|
      post(?:box|fach)
  `).toBe(String.raw`\bmail box\b|post(?:box|fach)`);
});

test('what is put in stands where it was put', () => {
  const box = '(?:box|fach)';
  expect(
    pattern('i')`
      \bpost${box}\b|
      \bmail ${box}\b
    `.exec('My PostFach')?.[0],
  ).toBe('PostFach');
  expect(pattern()`a|b`.flags).toBe('');
});
