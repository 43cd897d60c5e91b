import { describe, expect, test } from 'vitest';
import { prose, REPORT } from '../testing/bounces.ts';
import { readBounce } from './read.ts';

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

  test('whom to ask is nobody to whom something was to be delivered', () => {
    const text = prose(
      'MAILER-DAEMON@example.org',
      'delivery failed',
      'Your message could not be delivered to the following recipients:\n\n\t<bob@example.net>\n\nFor the following reason:\n\n\t550 no such user\n\nQuestions and complaints go to the support team:\n\n\tteam@example.org\n',
    );
    expect(readBounce(text).recipients).toMatchObject([{ address: 'bob@example.net', reply: '550' }]);
  });

  test('a helpdesk that takes only answers', () => {
    const text = prose(
      'MAILER-DAEMON <bounce@example.org>',
      'Re: hello',
      'Hello,\n\nyour mail sent to help@example.org could not be handled. Use our form: office@example.org\n',
    );
    expect(readBounce(text)).toMatchObject({ kind: 'failure', recipients: [{ address: 'help@example.org' }] });
  });
});
