import { expect, test } from 'vitest';
import { hop } from '../../testing/way.ts';
import { explainTrace } from '../explain.ts';
import { traceHtml } from './html/report.ts';
import { traceMarkdown } from './markdown.ts';

const HEADER = [
  'Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=bounce.esp.example; dkim=pass header.d=example.org header.s=s1; dmarc=pass header.from=example.org',
  'X-Spam-Status: Yes, score=7.9 required=5.0 tests=[BAYES_99=3.5, LOCAL_<b>=1] version=4.0.1',
  hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.example.net', '10:00:05'),
  'Authentication-Results: <script>alert</script>; spf=fail',
  hop('home.example (home.example [198.51.100.7])', 'mail.example.org', '10:00:01'),
  'From: Ann <ann@example.org>',
].join('\r\n');

test.each([
  ['HTML', traceHtml],
  ['Markdown', traceMarkdown],
])('the report in %s says who it is from and what filters made of it, and runs nothing', (_, render) => {
  const report = render([explainTrace(Buffer.from(`${HEADER}\r\n\r\n`), 'x.eml')]);
  for (const words of [
    'Whether it is from example.org',
    'DMARC passed',
    'another organisation',
    'took it for spam',
    'its words are those of spam',
    'Told, but by whom cannot be known',
  ])
    expect(report).toContain(words);
  expect(report).not.toContain('<script>alert');
});

test('the JSON holds each check with what it says of the author', () => {
  const { authentication, spam } = explainTrace(Buffer.from(`${HEADER}\r\n\r\n`), 'x.eml');
  expect(authentication).toMatchObject({
    author: 'example.org',
    checkedBy: 'mx.example.net',
    confidence: 'certain',
    checks: [
      { method: 'spf', result: 'pass', domain: 'bounce.esp.example', aligned: false },
      { method: 'dkim', result: 'pass', domain: 'example.org', selector: 's1', aligned: true },
      { method: 'dmarc', result: 'pass', domain: 'example.org' },
    ],
    told: [{ server: '<script>alert</script>' }],
  });
  expect(spam).toMatchObject([
    { filter: 'SpamAssassin', verdict: 'spam', trust: 'trusted', score: 7.9, threshold: 5, reasons: [{ code: 'BAYES_99', points: 3.5 }] },
  ]);
});
