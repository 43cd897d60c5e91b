import { expect, test } from 'vitest';
import { printable, printableBytes } from './printable.ts';

test.each([
  ['plain text, ünïcode ✓', 'plain text, ünïcode ✓'],
  ['tab\tline\r\n', 'tab\\tline\\r\\n'],
  ['\u001b]0;title\u0007', '\\x1b]0;title\\x07'],
  ['\u009b31m', '\\x9b31m'],
  ['admin\u202etxt.exe', 'admin\\u202etxt.exe'],
  ['\ud800 alone', '\\ud800 alone'],
  ['😀', '😀'],
])('printable escapes what steers a terminal: %j', (text, expected) => {
  expect(printable(text)).toBe(expected);
});

test('printable is bounded', () => {
  expect(printable('x'.repeat(5000), 100)).toHaveLength(100);
  expect(printable('\u0000'.repeat(5000), 100)).toHaveLength(100);
});

test('bytes that are no text are shown one by one', () => {
  expect(printableBytes(Buffer.from('15030100020228ff', 'hex'))).toBe('\\x15\\x03\\x01\\x00\\x02\\x02(ÿ');
});
