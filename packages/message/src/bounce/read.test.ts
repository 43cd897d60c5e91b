import { describe, expect, test } from 'vitest';
import { innermostReply } from '../reply/innermost.ts';
import { readBounce } from './read.ts';

const REPORT = `Return-Path: <>
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

describe('a report by the standard (RFC 3464)', () => {
  test('is read with all its fields', () => {
    expect(readBounce(REPORT)).toMatchObject({
      kind: 'failure',
      reporter: 'Postfix',
      recipients: [
        {
          address: 'bob@example.net',
          original: 'bobby@example.net',
          action: 'failed',
          status: '5.1.1',
          reply: '550',
          remote: 'mx.example.net',
          stage: 'rcpt',
          finalLogId: '4711',
        },
        { address: 'carol@example.net', action: 'delayed', status: '4.2.2', willRetryUntil: 'Thu, 26 Nov 2026 10:00:00 +0000' },
      ],
      original: { messageId: '<1@example.org>', subject: 'Grüße', from: 'ann@example.org' },
    });
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a boundary that is not announced', (text: string) => text.replace('; boundary="b1"', '').replaceAll('--b1', '--bound-1')],
    ['another boundary than announced', (text: string) => text.replaceAll('--b1', '--bound-2')],
    ['its end cut off', (text: string) => text.slice(0, text.indexOf('Hello'))],
  ])('with %s', (_name, broken) => {
    expect(readBounce(broken(REPORT)).recipients[0]).toMatchObject({ address: 'bob@example.net', status: '5.1.1' });
  });

  test('is a delay when nothing failed yet', () => {
    expect(readBounce(REPORT.replace('Action: failed', 'Action: delayed'))).toMatchObject({
      kind: 'delay',
      contradictions: expect.arrayContaining([expect.stringContaining('delayed')]) as unknown,
    });
  });

  test('is a success when all was delivered', () => {
    expect(readBounce(REPORT.replace('Action: failed', 'Action: delivered').replace('Action: delayed', 'Action: relayed')).kind).toBe(
      'success',
    );
  });
});

const prose = (from: string, subject: string, text: string) => `From: ${from}\nTo: ann@example.org\nSubject: ${subject}\n\n${text}`;

describe('bounces that follow no standard', () => {
  test.each([
    [
      'qmail',
      prose(
        'MAILER-DAEMON@mx.example.org',
        'failure notice',
        "Hi. This is the qmail-send program at mx.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<bob@example.net>:\n192.0.2.7 does not like recipient.\nRemote host said: 550 5.2.2 Mailbox full\nGiving up on 192.0.2.7.\n\n--- Below this line is a copy of the message.\n\nReceived: from a by b\nFrom: ann@example.org\nSubject: hello\n",
      ),
    ],
    [
      'Exim',
      prose(
        'Mail Delivery System <Mailer-Daemon@mx.example.org>',
        'Mail delivery failed: returning message to sender',
        'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bob@example.net\n    SMTP error from remote mail server after RCPT TO:<bob@example.net>:\n    host mx.example.net [192.0.2.7]: 550 5.2.2 Mailbox full\n\n------ This is a copy of the message, including all the headers. ------\n\nReceived: from a by b\nFrom: ann@example.org\nSubject: hello\n',
      ),
    ],
    [
      'Sendmail',
      prose(
        'Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>',
        'Returned mail: see transcript for details',
        '   ----- The following addresses had permanent fatal errors -----\n<bob@example.net>\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.net.:\n>>> RCPT To:<bob@example.net>\n<<< 550 5.2.2 Mailbox full\n550 5.2.2 <bob@example.net>... Mailbox full\n',
      ),
    ],
    [
      'OpenSMTPD',
      prose(
        'Mailer Daemon <MAILER-DAEMON@mx.example.org>',
        'Delivery status notification: error',
        '    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this e-mail.\n\nbob@example.net: 550 5.2.2 Mailbox full\n',
      ),
    ],
  ])('%s', (reporter, text) => {
    const reading = readBounce(text);
    expect(reading).toMatchObject({
      kind: 'failure',
      reporter,
      recipients: [{ address: 'bob@example.net', status: '5.2.2', reply: '550' }],
    });
    expect(reading.recipients).toHaveLength(1);
  });

  test.each([
    [
      'a line that names the address, and the reason below it',
      'Unable to deliver message to: <bob@example.net>\nDelivery failed for the following reason:\nmx.example.net[192.0.2.7] responded with failure: 552 sorry, mailbox bob@example.net is over quota\n\nNo further attempts will be made.\n',
      /over quota/,
    ],
    [
      'what the other side answered before the connection broke',
      '   ----- Transcript of session follows -----\nWhile talking to mx.example.net:\n>>> DATA\n<<< 550 5.2.2 Mailbox full\n421 mx.example.net (smtp)... Deferred: Connection reset by peer\n554 <bob@example.net>... Remote protocol error: Connection reset by peer\n',
      /^550 5\.2\.2 Mailbox full$/,
    ],
    [
      'what a queue remembers of the last attempt',
      '<bob@example.net>: delivery temporarily suspended: host mx.example.net[192.0.2.7] refused to talk to me: 421 busy\n',
      /^host mx\.example\.net/,
    ],
  ])('the reason is %s', (_name, text, reason) => {
    const { recipients } = readBounce(prose('MAILER-DAEMON@mx.example.org', 'Message delivery has failed', text));
    expect(recipients).toMatchObject([{ address: 'bob@example.net', diagnostic: expect.stringMatching(reason) as unknown }]);
  });

  test('KDDI says in a sentence what is the matter with the account', () => {
    const text = REPORT.replace('MAILER-DAEMON@mx.example.org', 'Postmaster@ezweb.ne.jp').replace(
      'This is the mail system',
      'The user(s) account is temporarily over quota.\n\nThis is the mail system',
    );
    expect(readBounce(text)).toMatchObject({
      reporter: 'au (KDDI)',
      recipients: [{ address: 'bob@example.net', status: '5.1.1', diagnostic: expect.stringContaining('over quota') as unknown }, {}],
    });
  });

  test('a notification of Amazon SES', () => {
    const inner = JSON.stringify({
      notificationType: 'Bounce',
      bounce: {
        bouncedRecipients: [
          { emailAddress: 'bob@example.net', action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 unknown' },
        ],
      },
    });
    const text = prose('no-reply@sns.amazonaws.com', 'AWS Notification Message', JSON.stringify({ Type: 'Notification', Message: inner }));
    expect(readBounce(text)).toMatchObject({
      kind: 'failure',
      reporter: 'Amazon SES',
      recipients: [{ address: 'bob@example.net', status: '5.1.1' }],
    });
  });

  test('a bounce that somebody forwarded in the text', () => {
    const forwarded = REPORT.split('\n')
      .map((line) => `> ${line}`)
      .join('\n');
    expect(readBounce(prose('carol@example.org', 'Fwd: what is this?', `Please help.\n\n${forwarded}`)).recipients[0]).toMatchObject({
      address: 'bob@example.net',
    });
  });

  test('a pasted reply line', () => {
    expect(readBounce('550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown')).toMatchObject({
      kind: 'failure',
      recipients: [{ address: 'bob@example.net', status: '5.1.1', reply: '550' }],
    });
    expect(readBounce('connect to mx.example.net: Connection timed out')).toMatchObject({ kind: 'failure', recipients: [{ address: '' }] });
    expect(readBounce('a shopping list')).toMatchObject({ kind: 'not-a-bounce', recipients: [] });
    expect(readBounce('452 4.2.2 The mailbox is full')).toMatchObject({ kind: 'failure', recipients: [{ address: '', status: '4.2.2' }] });
  });
});

test('a report that names nobody still says why', () => {
  const text = 'Your message was not delivered: the mailbox is full.\n';
  expect(readBounce(prose('MAILER-DAEMON@example.org', 'Undeliverable: hello', text)).recipients).toMatchObject([
    { address: '', diagnostic: text.trim() },
  ]);
});

test('of two paragraphs on one address the one with the reply counts', () => {
  const text = "bob@example.net\nThe provider rejected it.\n\nDiagnostic information:\n\nbob@example.net\nsaid '550 5.1.1 no mailbox'\n";
  expect(readBounce(prose('postmaster@example.org', 'Undeliverable: hello', text)).recipients).toMatchObject([
    { address: 'bob@example.net', diagnostic: "said '550 5.1.1 no mailbox'" },
  ]);
});

describe('what is no failure', () => {
  test.each([
    ['autoreply', 'From: bob@example.net\nReturn-Path: <>\nAuto-Submitted: auto-replied\nSubject: Automatic reply: hello\n\nI am away.\n'],
    ['not-a-bounce', 'From: bob@example.net\nTo: ann@example.org\nSubject: lunch\n\nAt noon?\n'],
    [
      'disposition',
      'From: bob@example.net\nSubject: Read: hello\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nread\n--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;bob@example.net\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--\n',
    ],
    [
      'feedback',
      'From: fbl@example.net\nSubject: complaint\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nreport\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Rcpt-To: bob@example.net\n--b--\n',
    ],
  ])('%s', (kind, text) => {
    expect(readBounce(text).kind).toBe(kind);
  });
});

test.each([
  ['nothing', ''],
  [
    'a thousand levels of MIME',
    Array.from({ length: 1000 }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`).join(''),
  ],
  ['a hundred thousand parts', `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(100_000)}`],
  ['one endless line', `From: MAILER-DAEMON@x\nSubject: failed\n\n${'a@'.repeat(400_000)}`],
  ['one endless header', `Subject: ${'x '.repeat(400_000)}\n\n`],
])('%s is read without harm', (_name, text) => {
  const begun = performance.now();
  expect(readBounce(text).kind).toBeTypeOf('string');
  expect(performance.now() - begun).toBeLessThan(5000);
});

test.each([
  ['qmail', 'a does not like recipient.\nRemote host said: 550 no mailbox\nGiving up on 192.0.2.7.', '550 no mailbox'],
  ['Gmail', 'It was rejected.\n\nThe error that the other server returned was:\n550 5.1.1 no mailbox', '550 5.1.1 no mailbox'],
  ['Microsoft', "bob@example.net\nRemote Server returned '550 5.1.1 no mailbox'", '550 5.1.1 no mailbox'],
  ['Cisco', "5.1.0 - Unknown address error 550-'5.1.1 no mailbox'", "550-'5.1.1 no mailbox"],
  ['nobody', 'no mailbox', 'no mailbox'],
])('the reply that %s quotes is the reason', (_name, text, reply) => {
  expect(innermostReply(text)).toBe(reply);
});

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

describe('pasted text', () => {
  test.each([
    [
      'with its header moved to the right',
      '    From: MAILER-DAEMON@example.org (Mail Delivery System)\n    To: ann@example.org\n    Subject: Undelivered Mail Returned to Sender\n\nThis is the mail system at host example.org.\n\n<bob@example.net>: user unknown\n',
    ],
    [
      'with its lines run together',
      "This is the mail system at host example.org. I'm sorry to have to inform you. <bob@example.net>: host mx.example.net[192.0.2.7] said: 550 5.1.1 user unknown",
    ],
  ])('%s names the recipient', (_name, text) => {
    expect(readBounce(text)).toMatchObject({
      kind: 'failure',
      recipients: [{ address: 'bob@example.net', diagnostic: expect.stringContaining('user unknown') }],
    });
  });

  test('from the log of qmail, which writes no spaces', () => {
    const [recipient] = readBounce(
      'failure: 192.0.2.7_does_not_like_recipient./Remote_host_said:_550_No_such_user/Giving_up_on_192.0.2.7.',
    ).recipients;
    expect(recipient).toMatchObject({ reply: '550', stage: 'rcpt', diagnostic: '550 No such user' });
  });
});

test('of a transcript, the reason that is given beside the address counts', () => {
  const text = `From: MAILER-DAEMON@example.org
Subject: Returned mail: see transcript for details

   ----- The following addresses had permanent fatal errors -----
bob@example.net
    (reason: 553 Sender Policy Framework (SPF) fail)

   ----- Transcript of session follows -----
>>> DATA
<<< 553 Sender Policy Framework (SPF) fail
550 5.1.1 bob@example.net... User unknown
`;
  expect(readBounce(text).recipients[0]).toMatchObject({
    address: 'bob@example.net',
    diagnostic: '553 Sender Policy Framework (SPF) fail',
  });
});

test('who has no address and says that there is no such user is no person who answers', () => {
  expect(
    readBounce(
      'From: <>\nTo: ann@example.org\nAuto-Submitted: auto-replied\n\nYou sent mail to bob@example.net. That is not a valid user here.\n',
    ),
  ).toMatchObject({
    kind: 'failure',
    recipients: [{ address: 'bob@example.net' }],
  });
});

test('an automatic answer may stand in brackets', () => {
  expect(
    readBounce('From: Ann <ann@example.org>\nTo: bob@example.net\nSubject: [Automatische Antwort] Hallo\n\nIch bin verreist.\n').kind,
  ).toBe('autoreply');
});

test('a code before an address in brackets belongs to the same line, also where lines run together', () => {
  const text =
    'Delivery to the following recipient failed permanently:\n\n     bob@example.net\n\nThe error that the other server returned was: ' +
    '554 554 5.7.1 <bob@example.net>: Relay access denied (state 13).\n';
  expect(readBounce(text).recipients).toMatchObject([
    { address: 'bob@example.net', status: '5.7.1', diagnostic: expect.stringContaining('Relay access denied') },
  ]);
});

test('the fields of a pasted report count, also below the header of the message', () => {
  const text = `Échec de la remise pour ces destinataires ou groupes :

bob@example.net
Nous n’avons pas trouvé l’adresse de courrier que vous avez entrée.

Message-ID: <1@example.org>
X-Mailer: example

Final-Recipient: rfc822;bob@example.net
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound
`;
  expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [{ address: 'bob@example.net', status: '5.1.10', reply: '550' }] });
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

test('of two reports on one recipient the one with a status counts', () => {
  const text = `Delivery has failed to these recipients or groups:

bob@example.net
There was no valid enhanced status code to determine the exact cause, status: '451'.

Diagnostic information for administrators:

bob@example.net
Remote Server at mx.example.net (192.0.2.1) returned '400 4.4.7 Message delayed'
`;
  expect(readBounce(text).recipients).toMatchObject([
    { address: 'bob@example.net', status: '4.4.7', diagnostic: '400 4.4.7 Message delayed' },
  ]);
});

test.each([
  'Votre message n’a pas été transmis à certains ou à tous vos destinataires.\n\nImpossible de contacter le(s) destinataire(s) suivant(s) :\n\n    bob@example.net\n    Accès refusé.',
  'Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.\n\nFolgende Empfänger konnten nicht erreicht werden:\n\n    bob@example.net\n    Keine Berechtigung.',
  'Il messaggio non ha raggiunto alcuni o tutti i destinatari.\n\n    bob@example.net\n    Accesso negato.',
])('what Outlook says in another language is a failure', (text) => {
  expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [{ address: 'bob@example.net' }] });
});

test('a pasted notice of a temporary problem is a delay', () => {
  const text =
    'Delivery incomplete\n\nThere was a temporary problem delivering your message to bob@example.net. It will be retried.\n\nThe response was:\n\n421 4.7.28 Too much unsolicited mail from your address.\n';
  expect(readBounce(text)).toMatchObject({ kind: 'delay', recipients: [{ address: 'bob@example.net' }] });
});

test.each([
  ['a word before the address is no part of it', 'to=<mailbox55@example.net>: 550 User unknown', 'mailbox55@example.net'],
  ['a code before it neither', '550-bob@example.net is not an active address at this host', 'bob@example.net'],
  ['nor the dots behind it', '550 bob@example.net...User unknown', 'bob@example.net'],
])('%s', (_, text, address) => {
  expect(readBounce(text).recipients).toMatchObject([{ address }]);
});

describe('pasted', () => {
  const transcript = `The original message was received at Mon, 2 Nov 2026 10:00:00 GMT

   ----- The following addresses had permanent fatal errors -----
<bob@example.net>
    (reason: 553 Sender Policy Framework (SPF) fail)

   ----- Transcript of session follows -----
... while talking to mx.example.net.:
>>> DATA
<<< 553 Sender Policy Framework (SPF) fail
550 5.1.1 <bob@example.net>... User unknown
`;
  const meant = { kind: 'failure', recipients: [{ address: 'bob@example.net', diagnostic: '553 Sender Policy Framework (SPF) fail' }] };

  test('as a quotation', () => {
    const quoted = transcript.trim().split('\n');
    expect(readBounce(quoted.map((line) => `> ${line}`).join('\n'))).toMatchObject(meant);
    expect(readBounce(`Ann wrote:\n${quoted.map((line) => `> > ${line}`).join('\n')}\n`)).toMatchObject(meant);
  });

  test('on one line', () => {
    expect(readBounce(transcript.replaceAll(/\s+/g, ' '))).toMatchObject(meant);
  });

  test('a forwarded one that names nobody', () => {
    const text = `From: ann@example.org
To: help@example.org
Subject: Fwd: please help

What does this mean?

---------- Forwarded message ---------
From: Mail Delivery Subsystem <mailer-daemon@example.com>
Subject: Delivery Status Notification (Failure)

Message blocked

The response from the remote server was:
550 5.7.1 Our policy does not allow this.
`;
    expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [{ reply: '550', status: '5.7.1' }] });
  });

  test('in the words of Outlook', () => {
    const text = `    Subject: Lunch
    Sent:    3/9/2015 11:09 AM
    The following recipient(s) cannot be reached:
       bob@example.org
       The recipient has been deleted or has no e-mail address.
`;
    expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [{ address: 'bob@example.org' }] });
  });

  test('in Chinese', () => {
    const text = `无法将您的邮件投递至以下地址:\nbob@example.org : 投递失败, 帐号不存在.\n`;
    expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [{ address: 'bob@example.org' }] });
  });

  test('by a person into a mail', () => {
    const asked = (text: string) => `From: Ann <ann@example.com>\nTo: help@example.com\nSubject: Re: the list\n\n${text}`;
    const bounce = "<list@example.org>:\nSorry, I wasn't able to establish an SMTP connection. (#4.4.1)\n";
    const meant = { kind: 'failure', recipients: [{ address: 'list@example.org', status: '4.4.1' }] };
    expect(readBounce(asked(`The list is gone:\n\n${bounce}`))).toMatchObject(meant);
    expect(readBounce(asked(`The list is gone:\n\n${bounce.replaceAll(/^/gm, '> ')}\nIs it?`))).toMatchObject(meant);
    expect(readBounce(asked('> Shall we meet?\n> At nine?\nYes.\n'))).toMatchObject({ kind: 'not-a-bounce', recipients: [] });
  });

  test('from a page that writes links with brackets', () => {
    const text = `Action: failed
Final-Recipient: rfc822;[bob@example.org](mailto:bob@example.org)
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 see [https://example.net/5](https://example.net/5)
`;
    const meant = { address: 'bob@example.org', diagnostic: '550 5.1.1 see https://example.net/5' };
    expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [meant] });
  });

  test('about an office', () => {
    const meant = (address: string) => ({ kind: 'failure', recipients: [{ address }] });
    expect(readBounce('<abuse@example.org>: unknown user: "abuse"\nReporting-MTA: dns; example.org\n')).toMatchObject(
      meant('abuse@example.org'),
    );
    expect(readBounce('550 5.1.1 User does not exist - <support@example.org>')).toMatchObject(meant('support@example.org'));
  });

  test('in German', () => {
    const text = 'bob@example.org (bob@example.org)\nDas Postfach des Empfängers ist voll.\n';
    expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [{ address: 'bob@example.org' }] });
  });

  test('from the log of Postfix, which names the sender first', () => {
    const text =
      'NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 504 5.5.2 <PC>: Helo command rejected: need fully-qualified hostname; from=<ann@example.com> to=<bob@example.org> proto=ESMTP';
    expect(readBounce(text).recipients).toMatchObject([{ address: 'bob@example.org', reply: '504' }]);
  });

  test('with a bracket behind the address', () => {
    const text = 'Failure Notice\n\n* Recipient :\nbob@example.org)\n\n* Remote host said :\nYour mail was denied from the receiver.\n';
    expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [{ address: 'bob@example.org' }] });
  });

  test('from the log of Exim', () => {
    const text = '2026-03-24 10:02:24 1pfdJV-004eVE-9X == bob@example.org R=dnslookup T=remote_smtp defer (113): No route to host';
    expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [{ address: 'bob@example.org' }] });
  });

  test('with the addresses struck out', () => {
    const text = `Subject: Undeliverable: Lunch
From: [removed]
To: ann@example.com

Delivery has failed to these recipients or groups:

[removed]
The email address you entered couldn't be found.

Diagnostic information for administrators:

Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'
`;
    expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [{ address: '', status: '5.1.10' }] });
  });
});

test('the transcript has all the lines of a reply of which the report has the first', () => {
  const text = `From: Mail Delivery Subsystem <mailer-daemon@example.com>
Subject: Returned mail: Service unavailable

   ----- The following addresses had permanent fatal errors -----
<bob@example.org>

   ----- Transcript of session follows -----
... while talking to mx.example.org.:
<<< 550-Example no longer accepts connections from dynamically assigned
<<< 550 IP addresses. Please contact your provider.

Final-Recipient: RFC822; bob@example.org
Action: failed
Status: 5.5.0
Diagnostic-Code: SMTP; 550-Example no longer accepts connections from dynamically assigned
`;
  const [one] = readBounce(text).recipients;
  expect(one?.diagnostic).toMatch(/IP addresses\. Please contact your provider/);
});
