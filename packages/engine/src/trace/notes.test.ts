import { describe, expect, test } from 'vitest';
import { hop } from '../testing/way.ts';
import { explainTrace } from './explain.ts';

const explained = (...lines: readonly string[]) => explainTrace(Buffer.from(`${lines.join('\r\n')}\r\n\r\nhello\r\n`), 'one.eml');
const said = (...lines: readonly string[]) => explained(...lines).notes.map(({ says }) => says);
const OUT = 'out.example.net (out.example.net [192.0.2.9])';
const note = (seconds: number) =>
  `X-Greylist: delayed ${seconds} seconds by postgrey-1.37 at mx.example.org; Sat, 21 Nov 2026 09:00:12 UTC`;
const DATE = 'Date: Sat, 21 Nov 2026 09:00:00 +0000';

describe('what is worth a sentence', () => {
  test('a delay longer than the whole way was another message’s', () => {
    const lines = (seconds: number) =>
      said(note(seconds), hop(OUT, 'mx.example.org', '09:00:12'), hop('pc', 'out.example.net', '09:00:01'), DATE);
    expect(lines(480)).toContainEqual(expect.stringMatching(/had put off an earlier message .*did not hold this one up/));
    expect(lines(10)).toContainEqual(expect.stringMatching(/put the first attempt off .*took it 10 s later/));
  });

  test('somebody who sends a message anew delays nothing', () => {
    const report = explained(
      hop(OUT, 'mx.example.org', '21:00:03'),
      hop('localhost (bob@localhost)', 'out.example.net', '21:00:00'),
      'Resent-From: bob@example.net',
      'Resent-To: ann@example.org',
      hop('mail.example.com (mail.example.com [198.51.100.4])', 'out.example.net', '09:00:02'),
      DATE,
    );
    expect([report.verdict, report.causes]).toEqual(['healthy', []]);
    expect(report.summary).toBe('The message passed 3 stops in 5 s; nothing held it up.');
    expect(report.notes.map(({ says }) => says)).toContainEqual(
      expect.stringMatching(/^bob@example\.net sent it anew .*11 h 59 min after out\.example\.net/),
    );
  });

  describe('lines that stand upside down', () => {
    const lines = [
      hop('pc', 'out.example.net', '09:00:01'),
      hop(OUT, 'mx.example.com', '09:00:05'),
      hop('mx.example.com (mx.example.com [198.51.100.9])', 'mx.example.org', '09:00:09'),
    ];
    const results = 'Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=ann@example.net; dmarc=fail header.from=example.net';
    const way = ['out.example.net', 'mx.example.com', 'mx.example.org'];

    test.each([
      ['the trace lines alone', [results, ...lines, DATE, 'From: ann@example.net']],
      ['the whole header', [DATE, 'From: ann@example.net', ...lines, results]],
    ])('are turned where names and times agree: %s', (_, header) => {
      const turned = explained(...header);
      expect(turned.hops.map(({ server }) => server)).toEqual(way);
      expect([turned.clocks, turned.totalMs, turned.authentication?.checkedBy]).toEqual([[], 9000, 'mx.example.org']);
      expect(turned.causes).toMatchObject([{ id: 'delivery/dmarc-fail', confidence: 'likely' }]);
      expect(turned.notes[0]?.says).toMatch(/stood upside down.*turned round here/);
    });

    test('are turned of two, too, where the very server is named', () => {
      const later = lines[1]?.replace('09:00:05', '09:00:09') ?? '';
      expect(explained(lines[0] ?? '', later, DATE)).toMatchObject({ totalMs: 9000, hops: [{ server: way[0] }, { server: way[1] }] });
      const other = hop('other.example.net (other.example.net [192.0.2.77])', 'mx.example.com', '09:00:09');
      expect(explained(lines[0] ?? '', other, DATE).hops.map(({ server }) => server)).toEqual(['mx.example.com', 'out.example.net']);
    });

    test('stand right where only the clocks go back', () => {
      const [first = '', second = '', third = ''] = lines;
      const wrong = [third.replace('09:00:09', '08:59:01'), second, first.replace('09:00:01', '09:00:40')];
      const report = explained(...wrong, DATE);
      expect(report.hops.map(({ server }) => server)).toEqual(way);
      expect(report.clocks.length).toBeGreaterThan(0);
      expect(explained(...lines.toReversed(), DATE)).toMatchObject({ summary: 'The message passed 3 stops in 9 s; nothing held it up.' });
    });

    test('are told of where no name shows it', () => {
      const nameless = (time: string, by: string) => hop('unknown', by, time);
      const report = explained(nameless('09:00:01', 'a.example'), nameless('09:00:05', 'b.example'), nameless('09:00:09', 'c.example'));
      expect([report.summary, report.clocks]).toEqual([expect.stringMatching(/upside down/), []]);
    });
  });

  test('no server keeps a message for months: then a clock is wrong, and nothing was late', () => {
    const report = explained(hop(OUT, 'mx.example.org', '09:00:05'), hop('pc', 'out.example.net', '09:00:01').replace('2026', '1999'));
    expect([report.causes, report.summary]).toEqual([[], expect.stringMatching(/clocks lie too far apart/)]);
    expect(report.notes.map(({ says }) => says)).toContainEqual(expect.stringMatching(/No server keeps a message so long/));
  });

  test('what is dated days before it was sent was not on its way for days', () => {
    const lines = [hop(OUT, 'mx.example.org', '09:00:07'), hop('pc', 'out.example.net', '09:00:01')];
    const report = explained(...lines, DATE.replace('21 Nov', '2 Nov').replace('Sat', 'Mon'));
    expect([report.causes, report.summary, report.longest?.ms]).toEqual([
      [],
      'The message passed 2 stops in 6 s; nothing held it up.',
      6000,
    ]);
    expect(report.notes.map(({ says }) => says)).toContainEqual(expect.stringMatching(/19 days .*after the time that it is dated/));
    expect(report.hops[0]).toMatchObject({ rest: 'dated' });
  });

  test('a stretch that rests on a doubted clock is told as that', () => {
    const { summary } = explained(
      hop('b.example.com (b.example.com [198.51.100.8])', 'mx.example.org', '09:20:00'),
      hop('a.example.net (a.example.net [198.51.100.7])', 'b.example.com', '08:59:00'),
      hop('pc', 'a.example.net', '09:00:00'),
      DATE,
    );
    expect(summary).toMatch(/seem to have passed until mx\.example\.org took it, as far as the clocks can be believed/);
  });
});
