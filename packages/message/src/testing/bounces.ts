/** A report by RFC 3464 on two recipients: one of them failed, one is delayed. */
export const REPORT = `Return-Path: <>
From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
To: ann@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain

This is the mail system at host mx.example.org.

<bob@example.net>: host mx.example.net[192.0.2.7] said: 550 5.1.1 <bob@example.net>
    Recipient address rejected: User unknown (in reply to RCPT TO command)

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; bob@example.net
Original-Recipient: rfc822;bobby@example.net
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.net
Diagnostic-Code: smtp; 550 5.1.1 <bob@example.net> Recipient address rejected:
    User unknown
Final-Log-ID: 4711

Final-Recipient: rfc822; carol@example.net
Action: delayed
Status: 4.2.2
Will-Retry-Until: Thu, 26 Nov 2026 10:00:00 +0000

--b1
Content-Type: message/rfc822

From: Ann <ann@example.org>
To: bob@example.net, carol@example.net
Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
Message-ID: <1@example.org>

Hello
--b1--
`;

/** A bounce that says all it says in its text. */
export const prose = (from: string, subject: string, text: string) => `From: ${from}\nTo: ann@example.org\nSubject: ${subject}\n\n${text}`;
