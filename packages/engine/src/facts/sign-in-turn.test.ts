import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf } from '../testing/looks.ts';
import { turnAt } from './sign-in-turn.ts';

const imap = settingOf();
const submission = settingOf({ service: 'submission' });
const configured = [imap, submission];
const refused = (text: string, code?: string) =>
  lookAt({
    probe: 'mail/sign-in',
    outcome: 'refused',
    data: { result: 'refused', status: 'NO', text, ...(code === undefined ? {} : { code }) },
  });

describe('a sign-in', () => {
  test('is made where the person named the host, with the name that is published', () => {
    expect(turnAt(evidenceOf([], { configured }), imap, false)).toEqual({ is: 'go', username: 'ann@example.org' });
    const looks = [published([{ username: '%EMAILLOCALPART%' }])];
    expect(turnAt(evidenceOf(looks, { configured }), imap, false)).toEqual({ is: 'go', username: 'ann' });
    expect(turnAt(evidenceOf(looks, { configured, username: 'bob' }), imap, false)).toEqual({ is: 'go', username: 'bob' });
  });

  test('waits for somebody who vouches for a host that was found, and is withheld where nobody does', () => {
    const plain = published([{}], { origin: 'srv', trust: 'plain' });
    expect(turnAt(evidenceOf([plain]), imap, false)).toBe('wait');
    expect(turnAt(evidenceOf([plain]), imap, true)).toMatchObject({ is: 'withheld', because: expect.stringContaining('nobody vouches') });
    expect(turnAt(evidenceOf([plain, published([{}])]), imap, false)).toMatchObject({ is: 'go' });
  });

  test('is made once for each service', () => {
    const evidence = evidenceOf([lookAt({ probe: 'mail/sign-in' })], { configured });
    expect(turnAt(evidence, imap, true)).toEqual({ is: 'made-elsewhere' });
    expect(turnAt(evidence, submission, true)).toMatchObject({ is: 'go' });
  });

  test('is made for the rules where the same host has taken the name and secret for reading, and with that name', () => {
    const sieve = settingOf({ service: 'managesieve', encryption: 'starttls' });
    const accepted = lookAt({ probe: 'mail/sign-in', data: { username: 'ann' } });
    expect(turnAt(evidenceOf([accepted]), sieve, true)).toEqual({ is: 'go', username: 'ann', welcome: true });
    expect(turnAt(evidenceOf([accepted]), { ...sieve, host: 'other.example.org' }, true)).toMatchObject({ is: 'withheld' });
    expect(turnAt(evidenceOf([refused('no')]), sieve, true)).toMatchObject({ is: 'withheld' });
  });

  test.each([
    ['a wrong password', refused('Authentication failed.', 'AUTHENTICATIONFAILED'), 'go'],
    ['words that nobody knows', refused('xyzzy'), 'go'],
    ['a temporary refusal', refused('later', 'UNAVAILABLE'), 'go'],
    ['a lock', refused('Account locked for 15 minutes'), 'withheld'],
    ['an expired password', refused('Password expired'), 'withheld'],
    ['a demand for an app password', refused('Application-specific password required'), 'withheld'],
    ['too many connections', refused('Too many connections'), 'withheld'],
  ])('after %s elsewhere: %3$s', (_what, look, is) => {
    expect(turnAt(evidenceOf([look], { configured }), submission, true)).toMatchObject({ is });
  });

  test.each([
    ['at once', undefined, 'go'],
    ['after a moment', 2999, 'go'],
    ['after a wait that refused sign-ins bring about', 3000, 'withheld'],
  ])('is made again where the refusal came from a server that asked %s: %3$s', (_what, askedAfterMs, is) => {
    const data = { result: 'refused' as const, status: 'NO', code: 'AUTHENTICATIONFAILED', ...(askedAfterMs ? { askedAfterMs } : {}) };
    const look = lookAt({ probe: 'mail/sign-in', outcome: 'refused', data });
    expect(turnAt(evidenceOf([look], { configured }), submission, true)).toMatchObject({ is });
  });

  test('shows the next service the other form of a refused name where the person agrees, and only there', () => {
    const wrong = lookAt({
      probe: 'mail/sign-in',
      outcome: 'refused',
      data: { result: 'refused', status: 'NO', code: 'AUTHENTICATIONFAILED', username: 'ann' },
    });
    const given = { configured, username: 'ann' };
    expect(turnAt(evidenceOf([wrong], given), submission, true)).toEqual({ is: 'go', username: 'ann', again: true });
    const agreed = { ...given, answers: { tryOtherName: 'yes' as const } };
    expect(turnAt(evidenceOf([wrong], agreed), submission, true)).toEqual({ is: 'go', username: 'ann@example.org', again: true });
    expect(turnAt(evidenceOf([wrong], { ...agreed, answers: { tryOtherName: 'no' } }), submission, true)).toMatchObject({
      username: 'ann',
    });
    // a name that is published just so has no other form
    const asItIs = published([{ username: '%EMAILLOCALPART%' }]);
    expect(turnAt(evidenceOf([asItIs, wrong], agreed), submission, true)).toEqual({ is: 'go', username: 'ann', again: true });
  });

  test.each([
    ['EXAMPLE\\ann', 'ann@example.org'],
    ['ann@example.org', 'ann'],
    ['u1234567', 'u1234567'],
  ])('and the other form of %s is %s', (username, other) => {
    const data = { result: 'refused' as const, status: 'NO', code: 'AUTHENTICATIONFAILED', username };
    const wrong = lookAt({ probe: 'mail/sign-in', outcome: 'refused', data });
    const agreed = { configured, username, answers: { tryOtherName: 'yes' as const } };
    expect(turnAt(evidenceOf([wrong], agreed), submission, true)).toEqual({ is: 'go', username: other, again: true });
  });

  test('is never made a third time', () => {
    const looks = [
      refused('Authentication failed.'),
      lookAt({ probe: 'mail/sign-in', outcome: 'refused', data: { service: 'submission', port: 465, result: 'refused', status: '535' } }),
    ];
    const pop3 = settingOf({ service: 'pop3' });
    expect(turnAt(evidenceOf(looks, { configured: [...configured, pop3] }), pop3, true)).toMatchObject({ is: 'withheld' });
  });
});
