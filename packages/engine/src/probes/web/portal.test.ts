import { describe, expect, test } from 'vitest';
import type { HttpOutcome } from '@mailmedic/wire/http/fetch.ts';
import { pageSeen } from './portal.ts';

const URL = 'http://detectportal.example/success.txt';
const answer = (status: number, body: string, location?: string): HttpOutcome => ({
  outcome: 'ok',
  status,
  headers: {},
  body: Buffer.from(body),
  truncated: false,
  elapsedMs: 5,
  ...(location === undefined ? {} : { location }),
});

describe('a page of known content', () => {
  test.each<[string, HttpOutcome, string]>([
    ['its word', answer(200, 'success\n'), 'ok'],
    ['the page that Apple asks for', answer(200, '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>'), 'ok'],
    ['the word that Windows asks for', answer(200, 'Microsoft Connect Test'), 'ok'],
    ['nothing, and says so', answer(204, ''), 'ok'],
    ['another short text', answer(200, 'all is well'), 'ok'],
    ['the same host over HTTPS', answer(301, '', 'https://detectportal.example/success.txt'), 'ok'],
    ['a way to another host', answer(302, '', 'http://login.hotel.example/'), 'foreign'],
    ['a page for a person', answer(200, '<html><body>Welcome, please sign in</body></html>'), 'foreign'],
    ['a form that speaks of success', answer(200, '<form>Success is near</form>'), 'foreign'],
    [
      'a way on that repeats what was asked for',
      answer(200, '<html><script>location="http://login.example/?for=http://detectportal.example/success.txt"</script></html>'),
      'foreign',
    ],
    ['that the network wants a sign-in (RFC 6585)', answer(511, ''), 'foreign'],
    ['an error', answer(503, 'busy'), 'refused'],
    ['nothing at all', { outcome: 'silent', error: 'ETIMEDOUT', because: 'no answer', elapsedMs: 3000 }, 'silent'],
  ])('that holds %s', (_, came, outcome) => {
    expect(pageSeen(URL, came, 0).outcome).toBe(outcome);
  });

  test('whose place nobody knows was not looked at', () => {
    expect(pageSeen(URL, undefined, 0)).toMatchObject({ outcome: 'unlooked', data: { purpose: 'captive-portal' } });
  });

  test('is kept without control characters', () => {
    expect((pageSeen(URL, answer(200, '\u001b[31mred'), 0).data as { excerpt?: string }).excerpt).not.toContain('\u001b');
  });
});
