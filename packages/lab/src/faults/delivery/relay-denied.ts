import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'The other side says "relay access denied".',
  finds: 'delivery/relay-denied',
  variants: {
    'Postfix, a domain that is not its own': {
      arrange(post) {
        post.dns.set('moved.example', 'MX', '10 mx.postfix.example.');
        return { to: 'info@moved.example' };
      },
    },
  },
});
