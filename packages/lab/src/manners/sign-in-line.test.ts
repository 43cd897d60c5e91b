import { describe, expect, test } from 'vitest';
import { answerIn, signInIn } from './sign-in-line.ts';

describe('a line begins a sign-in', () => {
  test.each([
    ['A3 AUTHENTICATE PLAIN AGFubgA=', false, 'imap PLAIN'],
    ['a login ann "horse"', false, 'imap LOGIN'],
    ['AUTH SCRAM-SHA-256 biws', false, 'pop3 SCRAM-SHA-256'],
    ['PASS horse', false, 'pop3 PASS'],
    ['AUTH LOGIN', true, 'smtp LOGIN'],
    ['Authenticate "PLAIN" "AGFubgA="', false, 'managesieve PLAIN'],
  ])('%s (greeted by EHLO: %s): %s', (line, greeted, what) => {
    const found = signInIn(line, greeted);
    expect(`${found?.protocol} ${found?.by}`).toBe(what);
  });

  test.each([
    ['AUTH', false],
    ['USER ann', false],
    ['A4 CAPABILITY', false],
    ['A5 LOGOUT', false],
    ['MAIL FROM:<ann@example.org> AUTH=<>', true],
    ['PASS horse', true],
    ['AGFubgBob3JzZQ==', true],
    ['* OK login now', false],
    ['GET /login HTTP/1.1', false],
  ])('%s (greeted by EHLO: %s): none', (line, greeted) => {
    expect(signInIn(line, greeted)).toBeUndefined();
  });
});

describe('a line answers a sign-in', () => {
  test.each([
    ['imap', '+ ', undefined],
    ['imap', '* CAPABILITY IMAP4rev1', undefined],
    ['imap', 'B1 NO somebody else', undefined],
    ['imap', 'A1 OK done', 'yes'],
    ['imap', 'A1 NO [UNAVAILABLE]', 'no'],
    ['imap', '* BYE temporary problem', 'no'],
    ['pop3', '+ ', undefined],
    ['pop3', '+OK', 'yes'],
    ['pop3', '-ERR [AUTH] no', 'no'],
    ['smtp', '334 UGFzc3dvcmQ6', undefined],
    ['smtp', '535-5.7.8 more to come', undefined],
    ['smtp', '235 2.7.0 done', 'yes'],
    ['smtp', '454 4.7.0 later', 'no'],
    ['managesieve', 'OK', 'yes'],
    ['managesieve', 'NO "no"', 'no'],
  ] as const)('%s %j: %s', (protocol, line, answer) => {
    expect(answerIn(line, { protocol, by: 'PLAIN', ...(protocol === 'imap' ? { tag: 'A1' } : {}) })).toBe(answer);
  });
});
