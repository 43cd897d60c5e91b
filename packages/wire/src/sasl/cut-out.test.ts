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

describe('a secret is cut out of what was escaped', () => {
  const hard = `p\u00e4&"'<b>\\ x+/`;
  const page = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
  const bytes = Buffer.from(hard);
  test.each([
    ['for a web page', page(hard)],
    ['by numbers', page(hard).replaceAll('\u00e4', '&#xE4;')],
    ['for a form', encodeURIComponent(hard).replaceAll('%20', '+')],
    ['byte by byte', [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')],
    ['by a program', JSON.stringify(hard).slice(1, -1).replaceAll('\u00e4', '\\u00e4')],
    ['by who takes UTF-8 for Latin-1', bytes.toString('latin1')],
    ['in base64 for web addresses', bytes.toString('base64url')],
    ['in a message of XOAUTH2', Buffer.from(`user=somebody\u0001auth=Bearer ${hard}\u0001\u0001`).toString('base64')],
    ['in a message of PLAIN with another name', Buffer.from(`\0somebody\0${hard}`).toString('base64url')],
  ])('%s', (_how, escaped) => {
    expect(cutterFor('ann', hard)(`no: ${escaped} is wrong`)).toBe('no: [secret] is wrong');
  });

  test.each([
    ['with gaps', 'x9 '],
    ['as a token is', 'ey9_-./+'],
    ['beyond ASCII', 'ß\u{1f600}'],
  ])('however long it is, whole or broken off, before long: %s', (_how, piece) => {
    const long = piece.repeat(5000);
    const cut = cutterFor('ann', long);
    const began = performance.now();
    const beginning = Array.from(long).slice(0, 150).join('').trimEnd();
    const base64 = Buffer.from(long).toString('base64');
    for (const said of [`no ${long} no`, `no ${base64} no`, `no ${base64.slice(0, 400)} no`, `no ${Buffer.from(long).toString('hex')} no`])
      expect(cut(said)).toBe('no [secret] no');
    expect(cut(`no ${beginning}`)).toMatch(/^no \[secret\]/);
    expect(cut('z'.repeat(50_000))).toBe('z'.repeat(50_000));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('a secret that is part of other words', () => {
  test.each([
    // one or two letters: only where they are put between marks
    ['a', 'NO Authentication failed: "a" is a bad password', 'NO Authentication failed: "[secret]" is a bad password'],
    ['ok', '* OK ready; wrong (ok)', '* OK ready; wrong ([secret])'],
    // a few letters: only where they stand alone
    ['zq', 'NO zq, enE= and enE', 'NO [secret], [secret] and enE'],
    ['hunter2', 'xhunter2y', 'x[secret]y'],
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
