import { expect, test } from 'vitest';
import { prose } from '../testing/bounces.ts';
import { readBounce } from './read.ts';

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

test('a report that names nobody still says why', () => {
  const text = 'Your message was not delivered: the mailbox is full.\n';
  expect(readBounce(prose('MAILER-DAEMON@example.org', 'Undeliverable: hello', text)).recipients).toMatchObject([
    { address: '', diagnostic: text.trim() },
  ]);
});

test('the end of the own long address, broken over two lines, is nobody', () => {
  const text = 'bob@example.net:\n550 not allowed for identity ann-with-a-long-na\nme@example.org here\n';
  const message = prose('MAILER-DAEMON@example.org', 'Undelivered', text).replace(/^To: .*$/m, 'To: ann-with-a-long-name@example.org');
  expect(readBounce(message).recipients.map(({ address }) => address)).toEqual(['bob@example.net']);
});

test('each of several replies in a row is about the address that it names', () => {
  const text = 'They answered:\n550 5.1.1 <bob@example.net>: no mailbox\n552 5.2.2 <eve@example.net>: mailbox full\n';
  expect(readBounce(text).recipients).toMatchObject([
    { address: 'bob@example.net', status: '5.1.1' },
    { address: 'eve@example.net', status: '5.2.2' },
  ]);
});

test('a sentence right below the one that names the address belongs to it', () => {
  const text = "Your message to bob@example.net couldn't be delivered.\nSomebody over there keeps the gate shut.\n\nHave a nice day.\n";
  expect(readBounce(prose('postmaster@example.org', 'Undeliverable: hello', text)).recipients).toMatchObject([
    { address: 'bob@example.net', diagnostic: expect.stringMatching(/gate shut\.$/) as unknown },
  ]);
});

test('of two paragraphs on one address the one with the reply counts', () => {
  const text = "bob@example.net\nThe provider rejected it.\n\nDiagnostic information:\n\nbob@example.net\nsaid '550 5.1.1 no mailbox'\n";
  expect(readBounce(prose('postmaster@example.org', 'Undeliverable: hello', text)).recipients).toMatchObject([
    { address: 'bob@example.net', diagnostic: "said '550 5.1.1 no mailbox'" },
  ]);
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

test('a code before an address in brackets belongs to the same line, also where lines run together', () => {
  const text =
    'Delivery to the following recipient failed permanently:\n\n     bob@example.net\n\nThe error that the other server returned was: ' +
    '554 554 5.7.1 <bob@example.net>: Relay access denied (state 13).\n';
  expect(readBounce(text).recipients).toMatchObject([
    { address: 'bob@example.net', status: '5.7.1', diagnostic: expect.stringContaining('Relay access denied') },
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

test('words for people in a part that calls itself a report are words', () => {
  const part = (words: string) => `--b\nContent-Type: message/delivery-status\n\n${words}\n`;
  const { recipients } = readBounce(
    `From: postmaster@example.net\nTo: ann@example.org\nSubject: Returned mail\nContent-Type: multipart/report; boundary="b"\n\n${part('It came back because:\n\n<bob@example.net> takes letters from friends only')}${part('Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.3.0')}--b--\n`,
  );
  expect(recipients).toMatchObject([{ address: 'bob@example.net', diagnostic: 'takes letters from friends only' }]);
});
