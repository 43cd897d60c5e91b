import { describe, expect, test } from 'vitest';
import { findMoment, readMoment } from './moment.ts';

const ISO = (text: string) => {
  const read = readMoment(text);
  return read && [new Date(read.moment.at).toISOString(), read.moment.offset];
};

describe('a moment', () => {
  test.each([
    ['Sat, 21 Nov 2026 12:00:05 +0100', '2026-11-21T11:00:05.000Z', 60],
    ['Sat, 21 Nov 2026 12:00:05 +0100 (CET)', '2026-11-21T11:00:05.000Z', 60],
    ['21 Nov 2026 12:00:05 -0330', '2026-11-21T15:30:05.000Z', -210],
    ['Sat, 21 Nov 2026 12:00 +0000', '2026-11-21T12:00:00.000Z', 0],
    ['Sat, 21 Nov 2026 11:00:05 -0000', '2026-11-21T11:00:05.000Z', undefined],
    ['Sat, 21 Nov 2026 11:00:05', '2026-11-21T11:00:05.000Z', undefined],
    ['Sat, 21 Nov 2026 11:00:05 GMT', '2026-11-21T11:00:05.000Z', 0],
    ['Sat, 21 Nov 2026 11:00:05 Z', '2026-11-21T11:00:05.000Z', 0],
    ['Sat, 21 Nov 2026 06:00:05 EST', '2026-11-21T11:00:05.000Z', -300],
    ['Sat, 21 Nov 2026 03:00:05 (PST)', '2026-11-21T11:00:05.000Z', -480],
    // The military letters were specified the wrong way round once (RFC 5322 section 4.3).
    ['Sat, 21 Nov 2026 11:00:05 K', '2026-11-21T11:00:05.000Z', undefined],
    ['Sat, 21 Nov 26 11:00:05 +0000', '2026-11-21T11:00:05.000Z', 0],
    ['Sun, 21 Nov 99 11:00:05 +0000', '1999-11-21T11:00:05.000Z', 0],
    ['Sat, 21 Nov 126 11:00:05 +0000', '2026-11-21T11:00:05.000Z', 0],
    ['Sat, 21-Nov-2026 11:00:05 GMT', '2026-11-21T11:00:05.000Z', 0],
    ['Sat, 21 Nov 2026 11:00:05 GMT+0100', '2026-11-21T10:00:05.000Z', 60],
    ['Sat, 21 Nov 2026 11:00:05 +01:00', '2026-11-21T10:00:05.000Z', 60],
    ['Fri, 01 Nov 2019 10:00:18 +0800 (GMT-8)', '2019-11-01T02:00:18.000Z', 480],
    ['Sat, 21 Nov 2026 11:00:05.282 +0000 (UTC)', '2026-11-21T11:00:05.282Z', 0],
    ['Sat, 21 Nov 2026 11:00:60 +0000', '2026-11-21T11:01:00.000Z', 0],
    ['Sat Nov 21 11:00:05 2026', '2026-11-21T11:00:05.000Z', undefined],
    ['Sat Nov 21 12:00:05 CET 2026', '2026-11-21T11:00:05.000Z', 60],
    ['Sat Nov 21 12:00:05 2026 +0100', '2026-11-21T11:00:05.000Z', 60],
    ['Nov 21, 2026 1:00:05 PM +0000', '2026-11-21T13:00:05.000Z', 0],
    ['Nov 21, 2026 12:00:05 AM +0000', '2026-11-21T00:00:05.000Z', 0],
    ['2026-11-21T12:00:05+01:00', '2026-11-21T11:00:05.000Z', 60],
    ['2026-11-21T11:00:05Z', '2026-11-21T11:00:05.000Z', 0],
    ['2026-11-21 11:00:05.321775142 +0000 UTC m=+62.2', '2026-11-21T11:00:05.321Z', 0],
    ['Sa, 21 Nov 2026 12:00:05 +0100', '2026-11-21T11:00:05.000Z', 60],
    ['Sam., 21 déc. 2026 12:00:05 +0100', '2026-12-21T11:00:05.000Z', 60],
    ['Do, 21 Mai 2026 12:00:05 MESZ', '2026-05-21T10:00:05.000Z', 120],
  ])('written "%s"', (text, iso, offset) => {
    expect(ISO(text)).toEqual([iso, offset]);
  });

  test.each([
    'Sat, 32 Nov 2026 11:00:05 +0000',
    'Sat, 21 Abc 2026 11:00:05 +0000',
    'Sat, 21 Nov 2026 25:00:05 +0000',
    'Sat, 21 Nov 2026',
    'Sat, 21 Nov 1926 11:00:05 +0000',
    'tomorrow',
    '',
  ])('is not "%s"', (text) => {
    expect(readMoment(text)).toBeUndefined();
  });

  test('is found where the semicolon before it was lost', () => {
    const text = 'by 192.0.2.80 with SMTP id mf39.31452.5090F3731 Wed, 31 Oct 2012 04:46:27 -0500 (CDT)';
    const found = findMoment(text);
    expect(found && text.slice(found.start, found.end)).toBe('Wed, 31 Oct 2012 04:46:27 -0500');
    expect(findMoment('by 192.0.2.80 with SMTP id 12-34-56')).toBeUndefined();
  });
});
