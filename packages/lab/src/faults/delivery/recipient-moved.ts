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
    'Exim, in the words of RFC 5321': {
      arrange: (post) => ({ to: post.exim.guarded('deny', 'message = 551 5.1.6 User not local; please try <bob@example.net>') }),
    },
  },
});
