import { describe, expect, test } from 'vitest';
import { readAddress, readHostName } from './address.ts';

describe('readAddress', () => {
  test.each([
    ['ann@example.org', 'ann@example.org'],
    ['  ann@example.org ', 'ann@example.org'],
    ['Ann.Lee+news@EXAMPLE.Org', 'Ann.Lee+news@example.org'],
    ['ann@example.org.', 'ann@example.org'],
    ["o'hara!#$%&*/=?^_`{|}~-@example.org", "o'hara!#$%&*/=?^_`{|}~-@example.org"],
    ['"ann lee"@example.org', '"ann lee"@example.org'],
    ['"a@b\\"c"@example.org', '"a@b\\"c"@example.org'],
    ['ann@[192.0.2.1]', 'ann@[192.0.2.1]'],
    ['ann@[IPv6:2001:DB8::1]', 'ann@[IPv6:2001:db8::1]'],
    ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
    ['δοκιμή@παράδειγμα.example', 'δοκιμή@xn--hxajbheg2az3al.example'],
    ['ann@localhost', 'ann@localhost'],
    ['1@1.example', '1@1.example'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('reads %s as %s', (text, address) => {
    expect(readAddress(text)).toBe(address);
  });

  test.each([
    ['', 'The address is empty; give one like ann@example.org.'],
    ['example.org', '"example.org" is no e-mail address: it has no @.'],
    ['@example.org', '"@example.org" is no e-mail address: nothing stands before the @.'],
    ['ann@', '"ann@" is no e-mail address: nothing stands after the @.'],
    ['ann@lee@example.org', '"ann@lee@example.org" is no e-mail address: it has more than one @.'],
    ['ann lee@example.org', '"ann lee@example.org" is no e-mail address: there is a space before the @.'],
    ['ann@exa mple.org', '"ann@exa mple.org" is no e-mail address: there is a space after the @.'],
    ['.ann@example.org', '".ann@example.org" is no e-mail address: a dot before the @ must stand between two other characters.'],
    ['ann..lee@example.org', '"ann..lee@example.org" is no e-mail address: a dot before the @ must stand between two other characters.'],
    ['ann(x)@example.org', '"ann(x)@example.org" is no e-mail address: the part before the @ cannot hold "(" unless it is quoted.'],
    ['ann@192.0.2.1', '"ann@192.0.2.1" is no e-mail address: an IP address after the @ stands in brackets: [192.0.2.1].'],
    [
      'ann@[192.0.2.256]',
      '"ann@[192.0.2.256]" is no e-mail address: "[192.0.2.256]" is no IP address in brackets (as in [192.0.2.1] or [IPv6:2001:db8::1]).',
    ],
    ['ann@example..org', '"ann@example..org" is no e-mail address: "example..org" cannot be a domain.'],
    ['ann@-example.org', '"ann@-example.org" is no e-mail address: "-example.org" cannot be a domain.'],
    ['ann@exa_mple.org', '"ann@exa_mple.org" is no e-mail address: "exa_mple.org" cannot be a domain.'],
    [
      `${'a'.repeat(65)}@example.org`,
      `"${'a'.repeat(65)}@example.org" is no e-mail address: the part before the @ is longer than 64 bytes.`,
    ],
    ['mailto:ann@example.org', 'Give the address alone, without "mailto:", in place of "mailto:ann@example.org".'],
    ['Ann <ann@example.org>', 'Give the address alone, without a name or angle brackets, in place of "Ann <ann@example.org>".'],
    [
      'ann\u001b[31m@example.org',
      '"ann?[31m@example.org" is no e-mail address: the part before the @ cannot hold "?" unless it is quoted.',
    ],
  ])('refuses %j in one sentence', (text, message) => {
    expect(() => readAddress(text)).toThrow(message);
  });
});

describe('readHostName', () => {
  test.each([
    ['MAIL.Example.ORG.', 'mail.example.org'],
    ['0x7f.1', undefined],
    ['192.0.2.300', undefined],
    ['mail.123', undefined],
    ['exa%6dple.org', undefined],
    [`${'a'.repeat(63)}.example`, `${'a'.repeat(63)}.example`],
    [`${'a'.repeat(64)}.example`, undefined],
    [`${'a.'.repeat(126)}a`, `${'a.'.repeat(126)}a`],
    [`${'a.'.repeat(127)}a`, undefined],
  ])('reads %s as %s', (name, host) => {
    expect(readHostName(name)).toBe(host);
  });
});
