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
  },
});
