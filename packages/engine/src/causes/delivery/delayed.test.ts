import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import { evidenceOfHeader, hop } from '../../testing/way.ts';
import cause from './delayed.ts';

const SUBMITTED = hop('[192.168.1.5] (dsl.example.com [203.0.113.7])', 'out.example.net', '09:00:02');
const taken = (time: string) => hop('out.example.net (out.example.net [192.0.2.9])', 'mx.example.org', time);
const stored = (time: string) => hop('mx.example.org (mx.example.org [198.51.100.2])', 'imap.example.org', time);

describe('delivery/delayed', () => {
  test.each([
    ['four minutes and 59 seconds', '09:05:01', []],
    ['five minutes', '09:05:02', ['found']],
    ['three hours', '12:12:08', ['found']],
  ])('after %s', (_long, time, states) => {
    expect(cause.judge(evidenceOfHeader([taken(time), SUBMITTED])).map(({ state }) => state)).toEqual(states);
  });

  test('is certain between servers that can be believed, likely where somebody else wrote one of the times', () => {
    const [inside] = cause.judge(evidenceOfHeader([stored('12:12:08'), taken('09:00:04'), SUBMITTED]));
    const [border] = cause.judge(evidenceOfHeader([stored('12:12:09'), taken('12:12:08'), SUBMITTED]));
    expect(inside).toMatchObject({ state: 'found', certainty: 'certain', impact: 'sometimes' });
    expect(border).toMatchObject({ state: 'found', certainty: 'likely' });
    if (inside?.state !== 'found' || border?.state !== 'found') throw new Error('Not found.');
    const evidence = evidenceOf([]);
    expect(cause.words(inside, evidence).fix.who).toBe('provider');
    expect(cause.words(border, evidence).fix.who).toBe('sender');
    expect(cause.words(border, evidence).summary).toContain('waited 3 h 12 min at out.example.net before mx.example.org took it');
  });

  test('is no clock that is wrong', () => {
    // The middle one is ten minutes ahead, so that the next seems to be before it.
    expect(cause.judge(evidenceOfHeader([stored('09:00:06'), taken('09:10:04'), SUBMITTED]))).toEqual([]);
  });

  test('is no mail that lay in its mailbox until it was fetched', () => {
    const fetched =
      'Received: from pop.example.org [198.51.100.9] by home.example.com with POP3 (fetchmail-6.4.37) for <bob@localhost> (single-drop); Sun, 22 Nov 2026 08:00:00 +0000';
    expect(cause.judge(evidenceOfHeader([fetched, taken('09:00:04'), SUBMITTED]))).toEqual([]);
  });

  test.each([
    ['half an hour and a bit', '08:29:00', ['found']],
    ['a while', '08:40:00', []],
    ['exactly two hours, as a wrong time zone makes it', '07:00:00', []],
  ])('sent %s after it was written', (_long, time, states) => {
    const findings = cause.judge(evidenceOfHeader([SUBMITTED, `Date: Sat, 21 Nov 2026 ${time} +0000`]));
    expect(findings.map(({ state }) => state)).toEqual(states);
  });

  test('is no newsletter that takes its time to be sent', () => {
    const lines = [SUBMITTED, 'Date: Sat, 21 Nov 2026 07:29:00 +0000'];
    expect(cause.judge(evidenceOfHeader(lines))).toHaveLength(1);
    expect(cause.judge(evidenceOfHeader([...lines, 'List-Unsubscribe: <https://news.example.net/out>']))).toEqual([]);
  });

  test('is not asked of anything but a header', () => {
    expect(cause.judge(evidenceOf([lookAt({ probe: 'tcp/connect', outcome: 'silent' })]))).toEqual([]);
  });
});
