import { describe, expect, test } from 'vitest';
import { cutterFor } from './cut-out.ts';

const SECRET = 'pa"ss wörd';
const cut = cutterFor('ann@example.org', SECRET);

describe('a secret is cut out', () => {
  test.each([
    ['as it is', `wrong password ${SECRET}!`],
    ['quoted', 'LOGIN "ann" "pa\\"ss wörd"'],
    ['percent-encoded', `?p=${encodeURIComponent(SECRET)}`],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in PLAIN', Buffer.from(`\0ann@example.org\0${SECRET}`).toString('base64')],
    ['in base64 after one byte', Buffer.from(`x${SECRET} and more`).toString('base64')],
    ['in base64 after two bytes', Buffer.from(`xy${SECRET} and more`).toString('base64')],
  ])('%s', (_how, text) => {
    expect(cut(text)).toContain('[secret]');
    for (const form of [SECRET, Buffer.from(SECRET).toString('base64').slice(0, 10)]) expect(cut(text)).not.toContain(form);
  });

  test('and nothing else is', () => {
    expect(cut('NO [AUTHENTICATIONFAILED] Authentication failed.')).toBe('NO [AUTHENTICATIONFAILED] Authentication failed.');
    expect(cutterFor('ann', '')('anything')).toBe('anything');
  });
});
