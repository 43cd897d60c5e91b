import { describe, expect, test } from 'vitest';
import { safe, withoutSecret, withoutSecrets } from './safe-text.ts';

describe('safe', () => {
  test.each([
    ['\u001b[2Jgone', '\\u{1b}[2Jgone'],
    ['a\r\nb\u0000', 'a\\u{d}\\u{a}b\\u{0}'],
    ['\u009b31m', '\\u{9b}31m'],
    ['exe.\u202egpj', 'exe.\\u{202e}gpj'],
    ['zero\u200bwidth', 'zero\\u{200b}width'],
    ['قطة 邮件 é', 'قطة 邮件 é'],
  ])('%j becomes %j', (text, shown) => {
    expect(safe(text)).toBe(shown);
  });
});

describe('a secret in a web address', () => {
  test.each([
    ['http://ann:s3cret@proxy.example:3128/', 'http://[secret]@proxy.example:3128/'],
    ['use socks5://:x@10.0.0.1 now', 'use socks5://[secret]@10.0.0.1 now'],
    ['https://example.org/a:b@c', 'https://example.org/a:b@c'],
    ['imap://ann@example.org', 'imap://ann@example.org'],
  ])('%s becomes %s', (text, shown) => {
    expect(withoutSecret(text)).toBe(shown);
  });

  test('is taken out of a whole record', () => {
    expect(withoutSecrets({ proxies: [{ url: 'http://a:b@c' }], count: 1 })).toEqual({ proxies: [{ url: 'http://[secret]@c' }], count: 1 });
  });
});
