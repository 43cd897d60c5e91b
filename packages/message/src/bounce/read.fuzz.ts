import { normalised } from '../reply/normalised.ts';
import { MessageSplitter } from '../stream/splitter.ts';
import { readBounce } from './read.ts';

const QMAIL = `From: MAILER-DAEMON@mx.example.org
Subject: failure notice

Hi. This is the qmail-send program at mx.example.org.

<bob@example.net>:
Remote host said: 550 5.1.1 unknown

--- Below this line is a copy of the message.

Received: from a by b
From: ann@example.org
`;
const REPORT = `From: MAILER-DAEMON@mx.example.org
Subject: =?utf-8?q?Undelivered=20Mail?=
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/html; charset=iso-2022-jp
Content-Transfer-Encoding: quoted-printable

<p>&lt;bob@example.net&gt;: =1B$B0 550 5.2.2 full</p>
--b1
Content-Type: message/delivery-status
Content-Transfer-Encoding: base64

RmluYWwtUmVjaXBpZW50OiByZmM4MjI7IGJvYkBleGFtcGxlLm5ldApBY3Rpb246IGZhaWxlZAo=
--b1
Content-Type: message/rfc822

From: ann@example.org

hello
--b1--
`;

const NOTIFICATION = `From: no-reply@sns.amazonaws.com
Subject: AWS Notification Message

{"notificationType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"bob@example.net","status":"5.1.1","diagnosticCode":"smtp; 550 no"}]}}
`;

const TRANSCRIPT = `From: MDaemon@example.net
Subject: Permanent Delivery Failure

Failed address: bob@example.net

--- Session Transcript ---
 Sat 10:00:00: [1:1] --> RCPT To:<bob@example.net>
 Sat 10:00:00: [1:1] <-- 550 5.1.1 unknown
`;

const SCREEN_NAMES = `From: MAILER-DAEMON@aol.com
Subject: Mail Delivery Problem

Your mail to the following recipients could not be delivered because they are not accepting mail:
	bob
`;

export const fuzzTargets = [
  {
    name: 'returned message',
    seeds: [QMAIL, REPORT, NOTIFICATION, TRANSCRIPT, SCREEN_NAMES, '550 5.1.1 <bob@example.net> User unknown'].map((text) =>
      Buffer.from(text),
    ),
    run(bytes: Uint8Array): void {
      const { recipients } = readBounce(bytes);
      for (const { diagnostic, context } of recipients) normalised(diagnostic + context);
    },
  },
  {
    name: 'mbox',
    seeds: [Buffer.from(`From a Sat Nov 21 10:00:00 2026\n${QMAIL}\nFrom b Sat Nov 21 10:00:00 2026\n${REPORT}`)],
    run(bytes: Uint8Array): void {
      const splitter = new MessageSplitter();
      const middle = bytes.length >> 1;
      const pieces = [...splitter.push(bytes.subarray(0, middle)), ...splitter.push(bytes.subarray(middle)), ...splitter.end()];
      const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
      if (length > bytes.length) throw new Error(`${length} bytes came out of ${bytes.length}.`);
    },
  },
];
