import { describe, expect, test } from 'vitest';
import { NO_PAINT } from '../../render/paint.ts';
import { hop } from '../../testing/way.ts';
import { explainTrace } from '../explain.ts';
import { traceHtml } from './html/report.ts';
import { traceMarkdown } from './markdown.ts';
import { traceText } from './text.ts';

const reportOf = (...lines: readonly string[]) => explainTrace(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), 'late.eml');

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
    // Written and taken in the same second, then twice an hour: half of the way each.
    expect(widths).toEqual([285, 285]);
    expect(html).toMatch(/<desc id="m1-told">.*out\.example\.net: 1 h; mx\.example\.org: 1 h; imap\.example\.org\./);
  });

  test('tells in a table what the picture shows, fetches nothing, and holds no markup of the message', () => {
    const html = traceHtml([LATE]);
    expect(html).toContain('<th scope="row">mx.example.org</th>');
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

  test('shows no control characters', () => {
    const nasty = reportOf(
      'Received: from a\u001b[31m.example.net by mx.example.org with ESMTP; Sat, 21 Nov 2026 10:00:00 +0000',
      'Subject: =?utf-8?q?=1B[2J?=',
    );
    const texts = [traceText(nasty, { width: 80, paint: NO_PAINT, unicode: true }, true), traceHtml([nasty]), traceMarkdown([nasty])];
    for (const text of texts) expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
