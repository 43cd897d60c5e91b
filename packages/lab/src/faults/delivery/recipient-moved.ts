import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'The bounce names another address.',
  finds: 'delivery/recipient-moved',
  variants: {
    'Postfix, relocated': {
      arrange(post) {
        post.postfix.table('relocated', '/^bob@/ bob@example.net');
        return { to: 'bob@postfix.example' };
      },
    },
  },
});
