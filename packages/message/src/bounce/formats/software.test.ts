import { expect, test } from 'vitest';
import { readBounce } from '../read.ts';

// Each as its software writes it, about a message from ann@example.org to bob@example.net.
const ORIGINAL = 'Received: from a by b\nFrom: ann@example.org\nSubject: hello\n';

test.each([
  [
    'MDaemon',
    'MDaemon@example.net',
    'Permanent Delivery Failure',
    'MDaemon has determined that the following message could not be delivered.\n\nFailed address: bob@example.net\n\n--- Session Transcript ---\n Sat 10:00:00: [1:1] --> RCPT To:<bob@example.net>\n Sat 10:00:00: [1:1] <-- 550 5.1.1 unknown\n--- End Transcript ---\n',
  ],
  [
    'hMailServer',
    'mailer-daemon@example.net',
    'Message undeliverable: hello',
    'The following recipient(s) could not be reached:\n\nbob@example.net\n   Error Type: SMTP\n   hMailServer sent: RCPT TO:<bob@example.net>\n   Remote server replied: 550 5.1.1 unknown\n\nhMailServer\n',
  ],
  [
    'SmarterMail',
    'postmaster@example.net',
    'Delivery Failure',
    `Could not deliver message to the following recipient(s):\n\nFailed Recipient: bob@example.net\nReason: Remote host said: 550 5.1.1 unknown\n\n   -- The header and top 20 lines of the message follows --\n\n${ORIGINAL}`,
  ],
  [
    'Cisco Secure Email',
    'MAILER-DAEMON@example.net',
    'Delivery Status Notification (Failure)',
    "The following message to <bob@example.net> was undeliverable.\nThe reason for the problem:\n5.1.0 - Unknown address error 550-'5.1.1 <bob@example.net>: unknown'\n",
  ],
  [
    'CommuniGate Pro',
    'MAILER-DAEMON@example.net',
    'Undeliverable mail: hello',
    `Failed to deliver to '<bob@example.net>'\nSMTP module(domain example.net) reports:\n 550 5.1.1 unknown\n\nOriginal message header:\n${ORIGINAL}`,
  ],
  [
    'MailEnable',
    'postmaster@example.net',
    'Message Delivery Failure',
    'MailEnable: Message could not be delivered to some recipients.\nThe following recipient(s) could not be reached:\n\n\tRecipient: [SMTP:bob@example.net]\n\tReason: Remote SMTP Server Returned: 550 5.1.1 unknown\n',
  ],
  [
    'Haraka',
    'postmaster@example.net',
    'failed mail',
    'Hi. This is the Haraka Mailer program at mx.example.net.\n\nIntended Recipients: <bob@example.net>\nFailure Reason: 550 5.1.1 unknown\n',
  ],
  [
    'Mimecast',
    'Postmaster@example.net',
    '[Postmaster] Email Delivery Failure',
    'This is a delivery failure notification message indicating that\nan email you addressed to email address :\n-- bob@example.net\n\ncould not be delivered. The problem appears to be :\n-- Recipient email server rejected the message\n\nAdditional information follows :\n-- 550 5.1.1 unknown\n',
  ],
  [
    'HCL Domino',
    'postmaster@example.net',
    'DELIVERY FAILURE: 550 5.1.1 unknown',
    'Your message\n\n  Subject: hello\n\nwas not delivered to:\n\n  bob@example.net\n\nbecause:\n\n  550 5.1.1 unknown\n',
  ],
  [
    '1&1 IONOS',
    'mailer-daemon@kundenserver.de',
    'Mail delivery failed: returning message to sender',
    `The following address failed:\n\n"bob@example.net":\nSMTP error from remote server for RCPT TO command, host: mx.example.net (192.0.2.7) reason: 550 5.1.1 unknown\n\n--- The header of the original message is following. ---\n\n${ORIGINAL}`,
  ],
  [
    'QQ Mail',
    'PostMaster@qq.com',
    '系统退信/Systems bounce',
    '收件人\tbob@example.net\n退信原因：\n收件人邮件地址（bob@example.net）不存在。\nhost mx.example.net[192.0.2.7] said: 550 5.1.1 unknown\n',
  ],
  ['NetEase', 'Postmaster@163.com', '系统退信', '很抱歉，您的邮件未能成功发送。\n收件人： bob@example.net\n退信原因： 550 5.1.1 unknown\n'],
])('%s', (reporter, from, subject, text) => {
  const message = `From: ${from}\nTo: ann@example.org\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${text}`;
  const reading = readBounce(Buffer.from(message));
  expect(reading).toMatchObject({ kind: 'failure', reporter, recipients: [{ address: 'bob@example.net', status: '5.1.1' }] });
  expect(reading.recipients).toHaveLength(1);
});

test('AOL names those who turned a sender away by their screen names', () => {
  const text =
    'From: MAILER-DAEMON@aol.com\nTo: ann@example.org\nSubject: Mail Delivery Problem\n\nYour mail to the following recipients could not be delivered because they are not accepting mail from ann@example.org:\n\tbob\n\tcarol\n';
  expect(readBounce(text)).toMatchObject({
    reporter: 'AOL',
    recipients: [{ address: 'bob@aol.com', diagnostic: expect.stringContaining('not accepting') as unknown }, { address: 'carol@aol.com' }],
  });
});

test('a delay of Gmail has its reason below a heading', () => {
  const text =
    'From: mailer-daemon@googlemail.com\nTo: ann@example.org\nSubject: Delivery Status Notification (Delay)\n\nThere was a temporary problem delivering your message to bob@example.net. Gmail will retry for 46 more hours.\n\nThe response was:\n\nThe recipient server did not accept our requests to connect.\n';
  expect(readBounce(text)).toMatchObject({
    kind: 'delay',
    recipients: [{ address: 'bob@example.net', diagnostic: expect.stringContaining('requests to connect') as unknown }],
  });
});
