const REASONS = [
  '550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown in virtual mailbox table',
  '552 5.2.2 Mailbox full',
  '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org',
  '550-5.7.26 Unauthenticated email from example.org is not accepted due to domain policy - gsmtp',
  '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints',
];

/** Returned messages as Postfix, qmail and Exim write them, about as long as real ones. */
export function exampleBounces(): readonly string[] {
  return REASONS.flatMap((reason) => [report(reason), qmail(reason), exim(reason)]);
}

const ORIGINAL = `Received: from ann (ann.example.org [192.0.2.1]) by mx.example.org; Sat, 21 Nov 2026 10:00:00 +0000
From: Ann <ann@example.org>
To: Bob <bob@example.net>
Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
Message-ID: <1@example.org>

${'Some lines of the message that came back, as it was written.\n'.repeat(30)}`;

function report(reason: string): string {
  return `Return-Path: <>
From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
To: ann@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1

This is the mail system at host mx.example.org.

<bob@example.net>: host mx.example.net[192.0.2.7] said: ${reason} (in reply to RCPT TO command)

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; bob@example.net
Action: failed
Remote-MTA: dns; mx.example.net
Diagnostic-Code: smtp; ${reason}

--b1
Content-Type: message/rfc822

${ORIGINAL}
--b1--
`;
}

function qmail(reason: string): string {
  return `From: MAILER-DAEMON@mx.example.org
To: ann@example.org
Subject: failure notice

Hi. This is the qmail-send program at mx.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.

<bob@example.net>:
192.0.2.7 does not like recipient.
Remote host said: ${reason}
Giving up on 192.0.2.7.

--- Below this line is a copy of the message.

${ORIGINAL}`;
}

function exim(reason: string): string {
  return `X-Failed-Recipients: bob@example.net
From: Mail Delivery System <Mailer-Daemon@mx.example.org>
To: ann@example.org
Subject: Mail delivery failed: returning message to sender

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@example.net
    host mx.example.net [192.0.2.7]
    SMTP error from remote mail server after RCPT TO:<bob@example.net>:
    ${reason}

------ This is a copy of the message, including all the headers. ------

${ORIGINAL}`;
}
