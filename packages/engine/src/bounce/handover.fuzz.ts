import { returnedMessage } from '@mailmedic/message/bounce/returned-message.ts';
import { handoverOf } from './handover.ts';

const RETURNED = `Received: from mail.example.org (mail.example.org [192.0.2.9]) by forward.example.com (Postfix) with ESMTPS id 4ABC; Sat, 21 Nov 2026 10:00:02 +0000
Received: from laptop (dsl.example [203.0.113.77]) by mail.example.org with ESMTPSA id 1A; Sat, 21 Nov 2026 10:00:00 +0000
From: ann@example.org
Subject: Lunch

Today?
`;
const REPORT = (type: string): string => `From: MAILER-DAEMON@forward.example.com
To: ann@example.org
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; forward.example.com

--b
Content-Type: ${type}

${RETURNED}
--b--
`;

export const fuzzTargets = [
  {
    name: 'who handed a returned message over',
    seeds: ['message/rfc822', 'text/rfc822-headers'].map((type) => Buffer.from(REPORT(type))),
    run(bytes: Uint8Array): void {
      const returned = returnedMessage(bytes);
      if (returned) handoverOf(returned.header, { remote: 'mx.example.net', reporter: 'forward.example.com' });
    },
  },
];
