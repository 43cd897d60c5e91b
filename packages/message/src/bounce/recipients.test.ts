import { expect, test } from 'vitest';
import { readBounce } from './read.ts';

test.each([
  [
    'the address that was written, where the report has an X.400 one',
    `From: postmaster@gw.example.org
Subject: Delivery Report (failure)
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: x400; mta gw in /ADMD= /C=WW/

Original-Recipient: rfc822; bob@example.net
Final-Recipient: x400; /S=bob/OU=example/PRMD=NET/ADMD= /C=GB/
Action: failed
Status: 5.1.1
--b--
`,
  ],
  [
    'the address inside an X.400 one, below the line that says what was not reached',
    `From: System Administrator <postmaster@example.org>
Subject: Undeliverable: Minutes

Your message

  To:      team@lists.example.org
  Subject: Minutes

did not reach the following recipient(s):

c=US;a= ;p=ORG;o=North;dda:SMTP=bob@example.net; on Fri, 4 Oct 2002
17:12:28 -0400
    The recipient name is not recognized
`,
  ],
  [
    'the one of an error that has no report',
    `From: MAILER-DAEMON@example.org
Subject: Processing Error

Intended recipient: bob@example.net

The following mail has been returned because it met with an error.
`,
  ],
  [
    'the one in round brackets of a transcript',
    `From: MAILER-DAEMON@example.org
Subject: Returned mail: Host unknown

   ----- The following addresses had delivery problems -----
(bob@example.net)  (unrecoverable error)

   ----- Transcript of session follows -----
550 (bob@example.net)... Host unknown
`,
  ],
  [
    'the one of a mail that failed',
    `From: <MAILER-DAEMON@example.org>
Subject: mail failed, returning to sender

|--- Failed addresses follow: ---|
 bob@example.net ... unknown host
`,
  ],
])('%s is the recipient', (_name, message) => {
  expect(readBounce(message)).toMatchObject({ kind: 'failure', recipients: [{ address: 'bob@example.net' }] });
});

test('an address inside a mail system gives way to the one that was written to', () => {
  const text = `From: postmaster@example.org
Subject: Delivery Notification: Delivery has failed
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns;mx.example.org

Original-recipient: rfc822;bob@example.net
Final-recipient: rfc822;@store7.example.net.lmtp:2003@lmtpcs-daemon
Action: failed
Status: 4.2.2
Diagnostic-code: lmtp;550 4.2.2 Delivery failed: Over quota

--b--
`;
  expect(readBounce(text).recipients).toMatchObject([{ address: 'bob@example.net' }]);
});

test('a linked address in a page is read without its link', () => {
  const text = `From: postmaster@example.org
Subject: Undeliverable: Hello
Content-Type: text/html; charset=utf-8

<p>Delivery has failed to these recipients or groups:</p>
<p><a href="mailto:bob@example.net">bob@example.net</a></p>
<p>Remote server returned '550 5.5.0 Requested action not taken: mailbox unavailable'</p>
`;
  expect(readBounce(text).recipients).toMatchObject([
    { address: 'bob@example.net', diagnostic: expect.stringMatching(/^(?!.*href)[^]*mailbox unavailable/) },
  ]);
});

test.each([
  ['a word before the address is no part of it', 'to=<mailbox55@example.net>: 550 User unknown', 'mailbox55@example.net'],
  ['a code before it neither', '550-bob@example.net is not an active address at this host', 'bob@example.net'],
  ['nor the dots behind it', '550 bob@example.net...User unknown', 'bob@example.net'],
])('%s', (_, text, address) => {
  expect(readBounce(text).recipients).toMatchObject([{ address }]);
});
