import { describe, expect, test } from 'vitest';
import { prose, REPORT } from '../testing/bounces.ts';
import { readBounce } from './read.ts';

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
    [
      'with marks of Markdown about the address',
      'This is the mail system at host example.org.\n\n<**bob@example.net**>: host mx.example.net[192.0.2.7] said: 550 5.1.1 user unknown\n',
    ],
  ])('%s names the recipient', (_name, text) => {
    expect(readBounce(text)).toMatchObject({
      kind: 'failure',
      recipients: [{ address: 'bob@example.net', diagnostic: expect.stringContaining('user unknown') }],
    });
  });

  test.each([
    ['size 99999999 exceeds what is allowed'],
    ['das Postfach ist überfüllt'],
    ['skrzynka jest przepełniona'],
    ['adresát nenalezen'],
    ['このメールボックスはいっぱいです'],
  ])('a report of which only one line was kept: %s', (words) => {
    expect(readBounce(`                   The mail system\n\n<bob@example.net>: ${words}\n`)).toMatchObject({
      kind: 'failure',
      recipients: [{ address: 'bob@example.net' }],
    });
  });

  test('from the log of qmail, which writes no spaces', () => {
    const [recipient] = readBounce(
      'failure: 192.0.2.7_does_not_like_recipient./Remote_host_said:_550_No_such_user/Giving_up_on_192.0.2.7.',
    ).recipients;
    expect(recipient).toMatchObject({ reply: '550', stage: 'rcpt', diagnostic: '550 No such user' });
  });

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

  test.each([
    ['554 5.7.1 [192.0.2.1] is on our list, contact abuse@example.org'],
    ['550 Spam. Please write to help-team@example.org'],
    ['550 Spam. Questions to: <help-team@example.org>'],
    ['550 Abgelehnt. Bitte wenden Sie sich an postmaster@example.org'],
  ])('with where to ask, which is nobody who was to get it: %s', (text) => {
    expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [{ address: '' }] });
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

test.each([
  ['a script', '#!/bin/sh\nping -c 1 host || echo "connection timed out"\n'],
  ['lines of code', 'const box = open();\nif (box.error) {\n  throw new Error("mailbox is full");\n}\n'],
])('%s is no answer of a server', (_, text) => {
  expect(readBounce(text)).toMatchObject({ kind: 'not-a-bounce' });
  expect(readBounce(text).pasted).toBeUndefined();
});
