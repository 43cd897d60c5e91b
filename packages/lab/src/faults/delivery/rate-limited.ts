import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'Our newsletter comes back from one provider.',
  finds: 'delivery/rate-limited',
  variants: {
    'Postfix, messages in a minute': {
      arrange: (post) => ({ to: post.postfix.entrance({ smtpd_client_message_rate_limit: '1' }), copies: 2 }),
    },
    'Postfix, recipients in a minute': {
      arrange: (post) => ({ to: post.postfix.entrance({ smtpd_client_recipient_rate_limit: '1' }), copies: 2 }),
    },
    'Postfix, connections in a minute': {
      arrange: (post) => ({ to: post.postfix.entrance({ smtpd_client_connection_rate_limit: '1' }), copies: 2 }),
    },
  },
});
