import { expect, test } from 'vitest';
import { CLIENT_KINDS, OTHER_NAMES } from './kinds.ts';
import { notReadable } from './not-readable.ts';

test.each([
  ['gmail', 'on-the-phone'],
  ['Google Mail', 'on-the-phone'],
  ['samsung_email', 'on-the-phone'],
  ['outlook-mobile', 'on-the-phone'],
  ['iPhone', 'on-the-phone'],
  ['eM Client', 'in-its-own-form'],
  ['claws', 'in-its-own-form'],
  ['roundcube', 'on-the-web'],
  ['Gmail on Android', 'on-the-phone'],
  ['Microsoft Outlook for iOS', 'on-the-phone'],
  ['mail app', 'on-the-phone'],
  ['Apple Mail', 'in-its-own-form'],
  ['mail', 'in-its-own-form'],
  ['outlook.com', 'on-the-web'],
  ['Hotmail', 'in-another-program'],
  ['Yahoo Mail', 'in-another-program'],
  ['web.de', 'in-another-program'],
  ['Microsoft 365', 'in-another-program'],
])('the settings of %s are kept %s', (word, keeps) => {
  expect(notReadable(word)?.keeps).toBe(keeps);
});

test.each(['', 'gmails', 'kmial', 'notes.txt', ...CLIENT_KINDS, ...Object.keys(OTHER_NAMES)])(
  'nothing of that kind is said of "%s"',
  (word) => {
    expect(notReadable(word)).toBeUndefined();
  },
);
