import { readGreylisting } from './greylisting.ts';
import { readTrace } from './header.ts';
import { findMoment, readMoment } from './moment.ts';
import { readReceived } from './read.ts';
import { soughtHeader } from './sought-header.ts';

const LINES = [
  'from [192.168.1.5] (dsl.example.com [203.0.113.7]:4123) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) (Authenticated sender: ann) by out.example.net (Postfix) with ESMTPSA id 4X for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100 (CET)',
  'from unknown (HELO ?10.0.1.3?) (ann@example.net@[203.0.113.24]) by 0 with (AES256-SHA encrypted) SMTP; 21 Nov 2026 11:00:00 -0000',
  'from AM6.example.com ([fe80::1%14]) by VI1.prod.outlook.com (2603:10a6::13) with mapi id 15.20; Sat, 21 Nov 2026 11:00:00 +0000',
  'by recvd-1 with SMTP id recvd-1-2 2026-11-21 11:00:00.321775142 +0000 UTC m=+6257497.217168445',
  '(qmail 21084 invoked from network); 21 Nov 2026 11:00:00 -0000',
];

const HEADER = `Delivered-To: bob@example.org
X-Greylist: delayed 300 seconds by postgrey-1.37 at mx; Sat, 21 Nov 2026 12:00:00 CET
${LINES.map((line) => `Received: ${line}`).join('\n')}
X-Received: by 2002:a05:6512::1 with SMTP id a1csp2; Sat, 21 Nov 2026 03:00:00 -0800 (PST)
Resent-From: carol@example.org
List-Id: =?utf-8?q?Gr=C3=BC=C3=9Fe?= <list.example.org>
Date: Sat, 21 Nov 2026 11:00:00 +0000

`;

export const fuzzTargets = [
  {
    name: 'trace line',
    seeds: LINES.map((text) => Buffer.from(text)),
    run(bytes: Uint8Array): void {
      const line = Buffer.from(bytes).toString('latin1');
      const reading = readReceived(line);
      const time = reading.is === 'hop' ? reading.hop.time : reading.time;
      if (time && !Number.isFinite(time.at)) throw new Error(`A time that is none came out: ${time.written}`);
    },
  },
  {
    name: 'moment',
    seeds: [
      'Sat, 21 Nov 2026 12:00:00.5 +0100 (CET)',
      'Sat Nov 21 12:00:00 2026 +0100',
      '2026-11-21T11:00:00Z',
      '21-Nov-26 11:00 PM EST',
    ].map((text) => Buffer.from(text)),
    run(bytes: Uint8Array): void {
      const text = Buffer.from(bytes).toString('utf8');
      for (const read of [readMoment(text), findMoment(text)])
        if (read && !(Math.abs(read.moment.at) < 8e15 && read.end <= text.length)) throw new Error('A moment beyond its text or all time.');
    },
  },
  {
    name: 'trace of a header',
    seeds: [
      HEADER,
      HEADER.replaceAll(/^/gm, '> '),
      `Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n${HEADER}\n--b--\n`,
    ].map((text) => Buffer.from(text)),
    run(bytes: Uint8Array): void {
      const trace = readTrace(soughtHeader(bytes));
      if (trace.hops.length > 500) throw new Error(`${trace.hops.length} hops were kept.`);
      readGreylisting(Buffer.from(bytes).toString('latin1'));
    },
  },
];
