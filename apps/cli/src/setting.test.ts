import { describe, expect, test } from 'vitest';
import { readExchangeHost, readSetting, type SettingOption } from './setting.ts';

describe('readSetting', () => {
  test.each<[SettingOption, string, string, string]>([
    ['imap', 'mail.example.org:1993/tls', 'imap mail.example.org:1993 tls', ''],
    ['imap', 'Mail.Example.org:143/starttls', 'imap mail.example.org:143 starttls', ''],
    ['imap', 'mail.example.org:143/plain', 'imap mail.example.org:143 plain', ''],
    ['imap', 'mail.example.org:993', 'imap mail.example.org:993 tls', 'encryption'],
    ['imap', 'mail.example.org:143', 'imap mail.example.org:143 starttls', 'encryption'],
    ['imap', 'mail.example.org/starttls', 'imap mail.example.org:143 starttls', 'port'],
    ['imap', 'mail.example.org', 'imap mail.example.org:993 tls', 'port encryption'],
    ['imap', 'mail.example.org:10993', 'imap mail.example.org:10993 tls', 'encryption'],
    ['pop3', 'mail.example.org:110', 'pop3 mail.example.org:110 starttls', 'encryption'],
    ['pop3', 'mail.example.org/TLS', 'pop3 mail.example.org:995 tls', 'port'],
    ['smtp', 'mail.example.org:465', 'submission mail.example.org:465 tls', 'encryption'],
    ['smtp', 'mail.example.org:587', 'submission mail.example.org:587 starttls', 'encryption'],
    ['smtp', 'mail.example.org:25', 'submission mail.example.org:25 starttls', 'encryption'],
    ['smtp', 'mail.example.org/starttls', 'submission mail.example.org:587 starttls', 'port'],
    ['smtp', '192.0.2.1:465/tls', 'submission 192.0.2.1:465 tls', ''],
    ['imap', '[2001:DB8:0::1]:993/tls', 'imap 2001:db8::1:993 tls', ''],
    ['imap', '[2001:db8::1]', 'imap 2001:db8::1:993 tls', 'port encryption'],
    ['imap', 'bücher.example', 'imap xn--bcher-kva.example:993 tls', 'port encryption'],
  ])('--%s %s', (option, text, setting, assumed) => {
    const read = readSetting(option, text);
    expect(`${read.service} ${read.host}:${read.port} ${read.encryption}`).toBe(setting);
    expect(read.assumed?.join(' ') ?? '').toBe(assumed);
  });

  test.each<[string, string]>([
    ['mail.example.org:0', '"0" is no port; ports are 1 to 65535.'],
    ['mail.example.org:65536', '"65536" is no port; ports are 1 to 65535.'],
    ['mail.example.org:', '"" is no port; ports are 1 to 65535.'],
    ['mail.example.org:imaps', '"imaps" is no port; ports are 1 to 65535.'],
    ['mail.example.org:993/ssl', '"/ssl" is no encryption; write /tls.'],
    ['mail.example.org:993/startls', '"/startls" is no encryption; write /starttls.'],
    ['mail.example.org:993/', '"/" is no encryption; write /tls, /starttls or /plain.'],
    [':993', 'the host is missing.'],
    ['2001:db8::1', 'write an IPv6 address in brackets: [2001:db8::1].'],
    ['[2001:db8::g]', '"[2001:db8::g]" is no IPv6 address.'],
    ['[fe80::1%eth0]', '"[fe80::1%eth0]" is no IPv6 address.'],
    ['ann@example.org', 'give a server, not an e-mail address.'],
    ['https://mail.example.org', 'give the host name alone, without a web address.'],
    ['mail example.org', '"mail example.org" cannot be a host name.'],
    ['mail.example.org:993:994', '"993:994" is no port; ports are 1 to 65535.'],
  ])('refuses --imap %s', (text, why) => {
    expect(() => readSetting('imap', text)).toThrow(`--imap "${text}": ${why}`);
  });
});

test.each([
  ['Exchange.example.org', 'exchange.example.org'],
  ['https://exchange.example.org/owa/', 'exchange.example.org'],
  ['exchange.example.org:443', 'exchange.example.org'],
])('--exchange %s', (text, host) => {
  expect(readExchangeHost(text)).toBe(host);
});

test('--exchange refuses what is no host name', () => {
  for (const text of ['', 'two words', 'exchange.example.org:8443'])
    expect(() => readExchangeHost(text)).toThrow('give the host name of the Exchange server');
});
