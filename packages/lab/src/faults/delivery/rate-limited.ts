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
      by: ['postfix', 'exim'],
      arrange: (post) => ({ to: post.postfix.entrance({ smtpd_client_connection_rate_limit: '1' }), copies: 2 }),
    },
    'Exim, messages in a minute': {
      arrange: (post) => ({
        to: post.exim.guarded(
          'defer',
          'message = Sender rate $sender_rate / $sender_rate_period exceeds the limit of $sender_rate_limit',
          'ratelimit = 0.5 / 1m / strict / per_rcpt / $sender_address',
        ),
      }),
    },
    'Exim, refused for good': {
      arrange: (post) => ({
        to: post.exim.guarded(
          'deny',
          'message = You have sent too many messages, please slow down',
          'ratelimit = 0.5 / 1m / strict / per_rcpt / $sender_address',
        ),
      }),
    },
  },
});
