import { describe, expect, test } from 'vitest';
import { clip, columnsOf, pad, wrap } from './wrap.ts';

describe('wrap', () => {
  test.each<[string, number, readonly string[]]>([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 13, ['one two three']],
    ['one two three', 12, ['one two', 'three']],
    ['a mailbox.very-long-name.example.org b', 10, ['a', 'mailbox.very-long-name.example.org', 'b']],
    ['  spaces \n and  lines ', 80, ['spaces and lines']],
    ['邮件 邮件 邮件', 9, ['邮件 邮件', '邮件']],
    ['', 10, []],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});

describe('columnsOf', () => {
  test.each([
    ['plain', 5],
    ['é', 1],
    ['e\u0301', 1],
    ['邮件', 4],
    ['✓', 1],
    ['👩‍💻', 2],
    ['', 0],
  ])('%j takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdef', 5, 'abcd…'],
  ['邮件邮件', 5, '邮件…'],
  ['abc', 1, '…'],
  ['abc', 0, ''],
])('clip %j to %i is %j', (text, width, clipped) => {
  expect(clip(text, width)).toBe(clipped);
});

test('pad fills up to a width and cuts nothing', () => {
  expect([pad('ab', 4), pad('邮', 3), pad('abcd', 2)]).toEqual(['ab  ', '邮 ', 'abcd']);
});
