import { describe, expect, test } from 'vitest';
import { NO_PAINT } from '../../render/paint.ts';
import { hop } from '../../testing/way.ts';
import { explainTrace } from '../explain.ts';
import { traceHtml } from './html/report.ts';
import { traceMarkdown } from './markdown.ts';
import { traceText } from './text.ts';

const reportOf = (...lines: readonly string[]) => explainTrace(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), 'late.eml');

const FROM_OUT = 'out.example.net (out.example.net [192.0.2.9])';
const LATE = reportOf(
  hop('mx.example.org (mx.example.org [198.51.100.2])', 'imap.example.org', '12:00:00'),
  hop('out.example.net (out.example.net [192.0.2.9])', 'mx.example.org', '11:00:00'),
  hop('[192.168.1.5] (dsl.example.com [203.0.113.7])', 'out.example.net', '10:00:00'),
  'Date: Sat, 21 Nov 2026 10:00:00 +0000',
  'Subject: <script>alert(1)</script>',
);

describe('the report of a trace', () => {
  test('draws the delays to scale', () => {
    const html = traceHtml([LATE]);
    const widths = [...html.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="14"/g)].map(([, width]) => Number(width));
    // Written and taken in the same second, then twice an hour: half of the way each. What took no time is a mark.
    expect(widths).toEqual([3, 260, 260]);
    expect(html).toMatch(/<desc id="m1-told">.*out\.example\.net: 1 h; mx\.example\.org: 1 h; imap\.example\.org\./);
  });

  test('draws the same for a telephone, with the names above the bars', () => {
    const html = traceHtml([LATE]);
    const narrow = html.slice(html.indexOf('<svg class="time-line narrow"'));
    const widths = [...narrow.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="12"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([3, 165, 165]);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ['one message', [LATE]],
    ['several', [LATE, LATE]],
  ])('leaves out no level of headings: %s', (_, reports) => {
    const levels = [...traceHtml(reports).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('tells beside the date of a wrong clock when the message was written in truth', () => {
    const way = (date: string) =>
      traceText(
        reportOf(
          hop('mx.example.org (mx.example.org [198.51.100.2])', 'imap.example.org', '09:00:09'),
          hop(FROM_OUT, 'mx.example.org', '09:00:08'),
          hop('pc ([127.0.0.1])', 'out.example.net', '09:00:03'),
          `Date: Sat, 21 Nov 2026 ${date} +0000`,
        ),
        { width: 100, paint: NO_PAINT, unicode: true },
        false,
      );
    expect(way('09:00:01')).toContain('  written 21 Nov 2026 09:00:01\n');
    expect(way('10:00:01')).toMatch(/ {2}written about 21 Nov 2026 09:00:0\d \(dated 21 Nov 2026 10:00:01\)/);
  });

  test.each([
    [
      'in a mailbox',
      'mailbox',
      'Received: from pop.example.org [198.51.100.9] by home.example.com with POP3 (fetchmail-6.4.37); Wed, 25 Nov 2026 19:00:00 +0000',
    ],
    ['by a clock that is wrong', 'clock', hop(FROM_OUT, 'home.example.com', '12:00:00').replace('2026', '2031')],
  ])('draws a time that was no delay shorter than it was, and says why it was none: %s', (_where, rest, line) => {
    const report = reportOf(
      line,
      hop(FROM_OUT, 'mx.example.org', '11:00:00'),
      hop('[192.168.1.5]', 'out.example.net', '10:00:00'),
      'Date: Sat, 21 Nov 2026 10:00:00 +0000',
    );
    expect(report.hops.at(-1)).toMatchObject({ rest });
    const html = traceHtml([report]);
    expect([...html.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="14"/g)].map(([, width]) => Number(width))).toEqual([
      3, 464.3, 55.7,
    ]);
    expect(html).toMatch(/<g class="rest">/);
    expect(html).toMatch(/no delay: it lay in the mailbox|no server keeps a message so long/);
    expect(html.match(/\+\d+ min/g)?.length).toBeGreaterThan(1);
  });

  test('cuts no name of a server in a narrow terminal', () => {
    const name = 've1eur02ft038.mail.protection.example.com';
    const text = traceText(reportOf(hop(FROM_OUT, name, '11:00:00')), { width: 60, paint: NO_PAINT, unicode: true }, false);
    expect(text.split('\n')).toContain(`       ${name}`);
  });

  test('tells in a table what the picture shows, fetches nothing, and holds no markup of the message', () => {
    const html = traceHtml([LATE]);
    expect(html).toContain('<th scope="row" role="rowheader">mx.<wbr>example.<wbr>org</th>');
    expect(html).toContain('told, may be forged');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|(?:src|href)="http/);
    expect(html).toContain('&lt;script&gt;');
  });

  test('is drawn without a picture where there are no times', () => {
    const html = traceHtml([reportOf('Received: from a.example.net by mx.example.org with ESMTP id 1')]);
    expect(html).not.toContain('<svg');
    expect(html).toContain('mx.example.org');
  });

  test('draws many servers in few rows, and what took long in a row of its own', () => {
    const at = (index: number) => new Date(Date.parse('2026-11-21T08:00:00Z') + index * 1000 + (index > 80 ? 3_000_000 : 0)).toISOString();
    const lines = Array.from({ length: 150 }, (_, index) =>
      hop(`h${index}.example.net`, `h${index + 1}.example.net`, at(index).slice(11, 19)),
    );
    const html = traceHtml([reportOf(...lines.toReversed())]);
    const picture = html.slice(html.indexOf('<svg'), html.indexOf('</svg>'));
    expect([...picture.matchAll(/class="name"/g)].length).toBeLessThan(40);
    expect(picture).toMatch(/<g class="long"><title>h81\.example\.net: 50 min/);
    expect(picture.match(/class="long"/g)).toHaveLength(1);
    expect(picture).toMatch(/<g class="short"><title>\d+ more servers: \d+/);
  });

  test('says the same in Markdown, and how many messages it leaves out', () => {
    const markdown = traceMarkdown([LATE], 7);
    expect(markdown).toMatch(/\| 2 \| mx\.example\.org \| 21 Nov 2026 11:00:00 \| 1 h \|/);
    expect(markdown).toContain('`delivery/delayed`');
    expect(markdown).toContain('7 more messages');
    expect(markdown).not.toContain('<script>');
  });

  test('fits a terminal and draws the line of trust once', () => {
    const text = traceText(LATE, { width: 80, paint: NO_PAINT, unicode: true }, false);
    expect(text.split('\n').filter((line) => line.includes('may be forged'))).toHaveLength(1);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  test.each([
    ['quickly', ['11:00:05', '11:00:02'], 'The message passed 2 stops in 5 s; nothing held it up.'],
    [
      'with a pause',
      ['11:02:35', '11:00:02'],
      'The message passed 2 stops in 2 min 35 s; the longest stretch was 2 min 33 s, until mx.example.org took it.',
    ],
  ])('says in one sentence that all went %s', (_how, [second = '', first = ''], sentence) => {
    const report = reportOf(
      hop(FROM_OUT, 'mx.example.org', second),
      hop('pc', 'out.example.net', first),
      'Date: Sat, 21 Nov 2026 11:00:00 +0000',
    );
    expect([report.verdict, report.summary]).toEqual(['healthy', sentence]);
  });

  test('counts no time in a mailbox, and says what a clock may have made', () => {
    const fetched =
      'Received: from pop.example.org [198.51.100.9] by home.example.com with POP3 (fetchmail-6.4.37) for <bob@localhost> (single-drop); Sat, 21 Nov 2026 19:00:00 +0000';
    const report = reportOf(fetched, hop(FROM_OUT, 'mx.example.org', '11:00:05'), hop('pc', 'out.example.net', '11:00:02'));
    expect(report.summary).toBe('The message passed 3 stops in 3 s; nothing held it up.');
    expect(report.notes).toMatchObject([
      { says: expect.stringMatching(/lay in the mailbox at mx\.example\.org for 7 h 59 min/) as string },
    ]);
    const dated = reportOf(hop(FROM_OUT, 'mx.example.org', '11:00:05'), 'Date: Sat, 21 Nov 2026 09:00:00 +0000');
    expect(dated.verdict).toBe('healthy');
    expect(dated.notes).toMatchObject([
      { says: expect.stringMatching(/2 h after the time that it is dated.*time zone/) as string, confidence: 'possible' },
    ]);
  });

  test('tells of greylisting that was over soon, and guesses at none where a filter says that there was none', () => {
    const way = (time: string) => [hop(FROM_OUT, 'mx.example.org', time), hop('pc', 'out.example.net', '11:00:00')];
    const soon = reportOf('X-Greylist: delayed 2 seconds by postgrey-1.37 at mx; Sat, 21 Nov 2026 11:00:02 UTC', ...way('11:00:02'));
    expect(soon).toMatchObject({
      verdict: 'healthy',
      notes: [{ says: 'postgrey at mx put the first attempt off (greylisting), and took it 2 s later.' }],
    });
    expect(reportOf(...way('11:04:00')).notes).toMatchObject([
      { says: expect.stringMatching(/greylisting would look like this/) as string },
    ]);
    const not = 'X-Greylist: Sender IP whitelisted, not delayed by milter-greylist-4.6.2 (mx.example.org [198.51.100.2]); Sat, 21 Nov 2026';
    expect(reportOf(not, ...way('11:04:00')).notes).toEqual([]);
  });

  test('says when nothing can be told', () => {
    expect(reportOf('Subject: a draft')).toMatchObject({
      verdict: 'inconclusive',
      summary: expect.stringMatching(/no Received line/) as string,
    });
    expect(reportOf('Received: (qmail 1 invoked by uid 1); 21 Nov 2026 11:00:00 -0000')).toMatchObject({ verdict: 'inconclusive' });
    expect(reportOf('Received: from a by mx.example.org with ESMTP id 1')).toMatchObject({
      verdict: 'inconclusive',
      summary: expect.stringMatching(/too few/) as string,
    });
  });

  test('shows no control characters', () => {
    const nasty = reportOf(
      'Received: from a\u001b[31m.example.net by mx.example.org with ESMTP; Sat, 21 Nov 2026 10:00:00 +0000',
      'Subject: =?utf-8?q?=1B[2J?=',
      'Authentication-Results: mx.example.org\u001b[2J; spf=pass smtp.mailfrom=example.org\u001b[31m',
    );
    const texts = [traceText(nasty, { width: 80, paint: NO_PAINT, unicode: true }, true), traceHtml([nasty]), traceMarkdown([nasty])];
    for (const text of texts) expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
