import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'The message with the pictures came back.',
  finds: 'delivery/message-too-large',
  variants: {
    'Postfix, over its limit': {
      arrange: (post) => ({ to: post.postfix.entrance({ message_size_limit: '8000' }), octets: 9000 }),
    },
    'Postfix, found out only at the end': {
      // without SIZE in its greeting (RFC 1870), the sender cannot know
      arrange: (post) => ({
        to: post.postfix.entrance({ message_size_limit: '8000', smtpd_discard_ehlo_keywords: 'size' }),
        octets: 9000,
      }),
    },
    'Exim, over its limit': {
      arrange(post) {
        post.exim.configure('message_size_limit = 20K');
        return { to: post.exim.mailbox(), octets: 22_000 };
      },
    },
    'OpenSMTPD, over its limit': {
      arrange(post) {
        post.opensmtpd.configure('smtp max-message-size 20000');
        return { to: post.opensmtpd.mailbox(), octets: 22_000 };
      },
    },
    'Sendmail, over its limit': {
      arrange(post) {
        post.sendmail.configure("define(`confMAX_MESSAGE_SIZE', `20000')dnl");
        return { to: post.sendmail.mailbox(), octets: 22_000 };
      },
    },
  },
});
