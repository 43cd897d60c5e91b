import { createSecureContext } from 'node:tls';
import { expect, test } from 'vitest';
import { abilitiesOf, EXAMPLES, withSystem } from './abilities.ts';

test.each<[string, string | undefined, string | undefined]>([
  ['Outlook 2010 on Windows 7', 'Outlook 2010 on Windows 7', 'TLSv1'],
  ['outlook 2013, windows 10', 'Outlook 2013 on Windows 10', 'TLSv1.2'],
  ['Outlook 365 on Windows 11', 'Outlook 365 on Windows 11', 'TLSv1.3'],
  ['Windows Live Mail on Windows Vista', 'Windows Mail on Windows Vista', 'TLSv1'],
  ['Outlook on Windows Server 2008 R2', 'Outlook on Windows 7', 'TLSv1'],
  ['Thunderbird 24.8', 'Thunderbird 24.8', 'TLSv1'],
  ['Mozilla Thunderbird version 30', 'Thunderbird 30', 'TLSv1'],
  ['Thunderbird 31', 'Thunderbird 31', 'TLSv1.2'],
  ['Thunderbird 140 on Windows 7', 'Thunderbird 140', 'TLSv1.3'],
  ['Apple Mail on OS X 10.9', 'Mail on OS X 10.9', 'TLSv1'],
  ['Mail, OS X 10.11 El Capitan', 'Mail on OS X 10.11', 'TLSv1'],
  ['macOS 10.12', 'Mail on macOS 10.12', 'TLSv1.2'],
  ['Mail on Yosemite', 'Mail on Yosemite', 'TLSv1'],
  ['macOS 14', 'Mail on macOS 14', 'TLSv1.3'],
  ['iPhone with iOS 9.3', 'Mail on iOS 9.3', 'TLSv1'],
  ['iOS 10', 'Mail on iOS 10', 'TLSv1.2'],
  ['Android 4.4', 'a mail program on Android 4.4', 'TLSv1'],
  ['Android 5', 'a mail program on Android 5', 'TLSv1.2'],
  ['Android 12', 'a mail program on Android 12', 'TLSv1.3'],
  ['Android 8', 'a mail program on Android 8', 'TLSv1.2'],
  ['K-9 Mail 6.8 on Android 9', 'K-9 Mail on Android 9', 'TLSv1.2'],
  ['Samsung Email, Android 6.0', 'Samsung Email on Android 6', 'TLSv1.2'],
  ['Thunderbird 45', 'Thunderbird 45', 'TLSv1.2'],
  ['Thunderbird 60.9', 'Thunderbird 60.9', 'TLSv1.3'],
  ['iPhone with iOS 12', 'Mail on iOS 12', 'TLSv1.2'],
  // their makers' servers fetch the mail
  ['Outlook for iPhone, iOS 15', undefined, undefined],
  ['Outlook on Android 13', undefined, undefined],
  ['Outlook Express 6 on Windows XP', 'Outlook Express 6 on Windows XP', 'TLSv1'],
  ['Outlook 2010', undefined, undefined],
  ['Outlook Express 6', undefined, undefined],
  ['Thunderbird', undefined, undefined],
  ['my mail program', undefined, undefined],
  ['', undefined, undefined],
])('%s', (said, name, newest) => {
  const abilities = abilitiesOf(said);
  expect([abilities?.name, abilities?.tls.at(-1)]).toEqual([name, newest]);
});

test('every example is understood', () => {
  expect(EXAMPLES.filter((said) => abilitiesOf(said) === undefined)).toEqual([]);
});

test.each<[string, string, boolean]>([
  ['Outlook 2016 on Windows 8.1', 'ECDHE-RSA-AES256-GCM-SHA384', false],
  ['Outlook 2016 on Windows 10', 'ECDHE-RSA-AES256-GCM-SHA384', true],
  ['Outlook 2016 on Windows 10', 'ECDHE-RSA-CHACHA20-POLY1305', false],
  ['Thunderbird 45', 'ECDHE-RSA-AES128-GCM-SHA256', true],
  ['Thunderbird 45', 'ECDHE-RSA-AES256-GCM-SHA384', false],
  ['Android 6', 'ECDHE-RSA-AES256-GCM-SHA384', true],
  ['Android 6', 'ECDHE-RSA-CHACHA20-POLY1305', false],
  ['iOS 10', 'ECDHE-RSA-CHACHA20-POLY1305', false],
])('%s and %s', (said, cipher, has) => {
  expect(abilitiesOf(said)?.ciphers?.split(':').includes(cipher)).toBe(has);
});

test.each<[string, string, boolean]>([
  ['Thunderbird 31', 'XOAUTH2', false],
  ['Thunderbird 115', 'XOAUTH2', true],
  ['Thunderbird 115', 'SCRAM-SHA-256', false],
  ['K-9 Mail on Android 9', 'CRAM-MD5', true],
])('%s and %s', (said, mechanism, knows) => {
  expect(abilitiesOf(said)?.mechanisms?.imap?.includes(mechanism)).toBe(knows);
});

test('every list of ciphers is one that OpenSSL reads', () => {
  const lists = ['Windows 8', 'Windows 10', 'Android 6', 'iOS 10', 'Thunderbird 45'].map((said) => abilitiesOf(said)?.ciphers ?? '');
  for (const ciphers of lists) expect(() => createSecureContext({ ciphers: `${ciphers}:@SECLEVEL=0` })).not.toThrow();
});

test.each<[string, string | undefined]>([
  ['Outlook 2016', 'Outlook 2016 on Windows 10'],
  ['Microsoft Outlook', 'Microsoft Outlook on Windows 10'],
  ['Outlook Express 6', 'Outlook Express 6 on Windows XP'],
  ['Windows Live Mail', 'Windows Live Mail on Windows 7'],
  ['Apple Mail', 'Apple Mail on OS X 10.11'],
  ['K-9 Mail 6.8', 'K-9 Mail 6.8 on Android 9'],
  ['Outlook 2016 on Windows 10', undefined],
  // the system does not matter there
  ['Outlook on Android 13', undefined],
  ['Thunderbird', undefined],
  ['Eudora 8', undefined],
])('%s lacks a system: %s', (said, example) => {
  expect(withSystem(said)).toBe(example);
  if (example !== undefined) expect(abilitiesOf(example)).toBeDefined();
});

test('Outlook Express signs in by no OAuth', () => {
  expect(abilitiesOf('Outlook Express 6 on Windows XP')?.mechanisms?.imap).not.toContain('XOAUTH2');
  expect(abilitiesOf('Outlook 2010 on Windows 7')?.mechanisms?.imap).toContain('XOAUTH2');
});
