import { describe, expect, test } from 'vitest';
import { block, code, plain } from './markdown.ts';

describe('plain', () => {
  test.each([
    ['mail.wrong-name.test:993 (TLS 1.3)', 'mail.wrong-name.test:993 (TLS 1.3)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[click](http://evil.example)', '\\[click\\](http&#58;//evil.example)'],
    ['![x](y) **b** _i_ `c` ~~s~~ | cell', '!\\[x\\](y) \\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~\\~s\\~\\~ \\| cell'],
    ['www.evil.example and @somebody', 'www&#46;evil.example and &#64;somebody'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['two\nlines\u001b[0m', 'two\\\\u{a}lines\\\\u{1b}\\[0m'],
  ])('%j stands as %j', (text, shown) => {
    expect(plain(text)).toBe(shown);
  });
});

test('a block cannot be ended by what is in it', () => {
  expect(block(['a', '```', '<b>'])).toEqual(['````text', 'a', '```', '<b>', '````']);
});

test('nor can a code span', () => {
  expect([code('a'), code('a`b'), code('a|b')]).toEqual(['`a`', '`` a`b ``', '`a\\|b`']);
});
