import { NO_PAINT } from '../render/paint.ts';
import { explainTrace } from './explain.ts';
import { traceHtml } from './render/html/report.ts';
import { traceText } from './render/text.ts';

const LINES = [
  'Received: from laptop (dsl.example.com [203.0.113.7]) by out.example.net (Postfix) with ESMTPSA id 4X; Sat, 21 Nov 2026 10:00:00 +0000',
  'Received: from out.example.net (out.example.net [192.0.2.9]) by club.example (Exim 4.96) id 1A for <info@club.example>; Sat, 21 Nov 2026 10:00:05 +0000',
  'Received: from club.example (club.example [198.51.100.4]) by mx.example.org with ESMTPS id 7 for <bob@example.org>; Sat, 21 Nov 2026 10:09:09 +0000',
  'Received: from pop.example.org [198.51.100.9] by home with POP3 (fetchmail-6.4.37) for <bob@localhost>; Sat, 21 Nov 2026 19:00:00 +0000',
];
const CHECKED = [
  'Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=ann@example.net; dkim=fail (body hash) header.d=example.net; dmarc=fail (p=quarantine dis=quarantine) header.from=example.net',
  'X-Greylist: delayed 540 seconds by postgrey-1.37 at mx.example.org; Sat, 21 Nov 2026 10:09:09 UTC',
  'X-Spam-Status: Yes, score=7.5 required=5.0 tests=[BAYES_99=3.5, DMARC_REJECT=1.8]',
  'X-Forwarded-To: bob@example.org',
];
const AUTHOR = ['From: Ann <ann@example.net>', 'To: info@club.example', 'Date: Sat, 21 Nov 2026 09:59:58 +0000'];
const header = (...fields: readonly (readonly string[])[]) => Buffer.from(`${fields.flat().join('\n')}\n\nhello\n`);

export const fuzzTargets = [
  {
    name: 'way of a message explained',
    seeds: [header(CHECKED, LINES.toReversed(), AUTHOR), header(AUTHOR, LINES, CHECKED), header(LINES.slice(0, 3), CHECKED, AUTHOR)],
    run(bytes: Uint8Array): void {
      const report = explainTrace(bytes, 'x.eml');
      const times = report.hops.flatMap(({ corrected, time }) => corrected ?? time ?? []);
      if (times.some((time) => Number.isNaN(Date.parse(time)))) throw new Error('A hop has a time that is none.');
      if ((report.totalMs ?? 0) < 0 || report.hops.some(({ waitedMs = 0 }) => waitedMs < 0)) throw new Error('Time went back.');
      if (/\p{Cc}/u.test(traceText(report, { width: 80, paint: NO_PAINT, unicode: true }, true).replaceAll('\n', '')))
        throw new Error('A control character reaches the terminal.');
      // The page is large, and what it escapes it escapes in one place.
      if (bytes.length % 16 === 0 && /<script/i.test(traceHtml([report]))) throw new Error('Markup of the message reaches the report.');
    },
  },
];
