import { describe, expect, test } from 'vitest';
import { cutterFor, isUnmistakable } from './cut-out.ts';

const SECRET = 'pa"ss wörd';
const cut = cutterFor('ann@example.org', SECRET);

describe('a secret is cut out', () => {
  test.each([
    ['as it is', `wrong password ${SECRET}!`],
    ['quoted', 'LOGIN "ann" "pa\\"ss wörd"'],
    ['percent-encoded', `?p=${encodeURIComponent(SECRET)}`],
    ['in capitals', `[PASSWORD=${SECRET.toUpperCase()}]`],
    ['with its letters taken apart', `wrong: ${SECRET.normalize('NFD')}`],
    ['in hexadecimal', Buffer.from(SECRET).toString('hex').toUpperCase()],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in PLAIN', Buffer.from(`\0ann@example.org\0${SECRET}`).toString('base64')],
    ['in base64 after one byte', Buffer.from(`x${SECRET} and more`).toString('base64')],
    ['in base64 after two bytes', Buffer.from(`xy${SECRET} and more`).toString('base64')],
  ])('%s', (_how, text) => {
    expect(cut(text)).toContain('[secret]');
    for (const form of [SECRET, SECRET.toUpperCase(), SECRET.normalize('NFD'), Buffer.from(SECRET).toString('base64').slice(0, 10)])
      expect(cut(text)).not.toContain(form);
  });

  test('and nothing else is', () => {
    expect(cut('NO [AUTHENTICATIONFAILED] Authentication failed.')).toBe('NO [AUTHENTICATIONFAILED] Authentication failed.');
    expect(cutterFor('ann', '')('anything')).toBe('anything');
  });
});

describe('a secret that is part of other words', () => {
  test.each([
    // one or two letters: only where they are put between marks
    ['a', 'NO Authentication failed: "a" is a bad password', 'NO Authentication failed: "[secret]" is a bad password'],
    ['ok', '* OK ready; wrong (ok)', '* OK ready; wrong ([secret])'],
    // a few letters: only where they stand alone
    ['mango', 'mangosteen, mango, and MANGO2', 'mangosteen, [secret], and MANGO2'],
    ['1234', '12345 messages, told 1234.', '12345 messages, told [secret].'],
    ['gr\u00fcn', 'begr\u00fcnt gr\u00fcn', 'begr\u00fcnt [secret]'],
    ['c++', 'NO c++ is c++11', 'NO [secret] is c++11'],
    // what servers say anyway: as if it were short
    ['password', 'Wrong password', 'Wrong password'],
    ['Password', 'Wrong password <password>', 'Wrong password <[secret]>'],
    [
      'authentication',
      '535 5.7.8 Error: authentication failed: authentication failure',
      '535 5.7.8 Error: authentication failed: authentication failure',
    ],
    // the name, which is no secret
    ['ann@example.org', 'NO ann@example.org is unknown', 'NO ann@example.org is unknown'],
    // characters that mean something in a pattern
    ['^.*$[x](y){2}\\d|+?', 'NO ^.*$[x](y){2}\\d|+? no', 'NO [secret] no'],
    ['$&$1', 'NO $&$1', 'NO [secret]'],
  ])('%s: %s', (secret, said, kept) => {
    expect(cutterFor('ann@example.org', secret)(said)).toBe(kept);
  });

  test.each(['a', 'ok', 'mango', 'password', 'ann@example.org'])('%s: as the sign-in sends it', (secret) => {
    const sent = Buffer.from(`\0ann@example.org\0${secret}`).toString('base64');
    expect(cutterFor('ann@example.org', secret)(`BAD unknown ${sent}.`)).toBe('BAD unknown [secret].');
  });

  test.each([
    ['Tr0ub4dor', true],
    ['correct horse', true],
    ['short1', false],
    ['grandmother', false],
    ['mail.example.org', false],
    ['ann@example.org', false],
  ])('%s stands in no text by chance: %s', (secret, is) => {
    expect(isUnmistakable(secret)).toBe(is);
  });
});
