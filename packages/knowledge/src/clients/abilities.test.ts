import { expect, test } from 'vitest';
import { abilitiesOf, EXAMPLES } from './abilities.ts';

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
  ['Outlook 2010', undefined, undefined],
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
