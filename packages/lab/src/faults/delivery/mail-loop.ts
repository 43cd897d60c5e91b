import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'My message went in circles.',
  finds: 'delivery/mail-loop',
  variants: {
    'Postfix, a mail server that does not know its domain': {
      by: ['postfix'],
      arrange(post) {
        post.names.dns.set('orphan.example', 'MX', '10 mail.sender.example.');
        return { to: 'info@orphan.example' };
      },
    },
    'Postfix, two servers that hand it to each other': {
      arrange(post) {
        const ping = post.postfix.entrance({});
        post.postfix.table('transport', `/^${ping}$/ smtp:[mx.postfix.example]`);
        return { to: ping };
      },
    },
    'Postfix, a user who forwards to himself': {
      arrange(post) {
        const to = post.postfix.local('forwarder');
        return { to, headers: [`Delivered-To: ${to}`] };
      },
    },
    'Postfix, passed on too often': {
      arrange: (post) => ({
        to: post.postfix.mailbox(),
        headers: Array.from(
          { length: 60 },
          (_, hop) => `Received: from hop${hop}.example by hop${hop + 1}.example with ESMTP; Mon, 16 Nov 2026 08:00:00 +0000`,
        ),
      }),
    },
    'OpenSMTPD, passed on too often': {
      by: ['postfix', 'exim'],
      arrange: (post) => ({
        to: post.opensmtpd.mailbox(),
        headers: Array.from(
          { length: 120 },
          (_, hop) => `Received: from hop${hop}.example by hop${hop + 1}.example with ESMTP; Mon, 16 Nov 2026 08:00:00 +0000`,
        ),
      }),
    },
    'Sendmail, a mail server that does not know its domain': {
      by: ['sendmail'],
      arrange(post) {
        post.names.dns.set('forgotten.example', 'MX', '10 sendmail.sender.example.');
        return { to: 'info@forgotten.example' };
      },
    },
    'Sendmail, passed on too often': {
      arrange: (post) => ({
        to: post.sendmail.mailbox(),
        headers: Array.from(
          { length: 60 },
          (_, hop) => `Received: from hop${hop}.example by hop${hop + 1}.example with ESMTP; Mon, 16 Nov 2026 08:00:00 +0000`,
        ),
      }),
    },
  },
});
