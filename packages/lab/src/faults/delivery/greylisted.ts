import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'My mail server gave up on a message that was only "greylisted".',
  finds: 'delivery/greylisted',
  variants: {
    'Postfix with postgrey': { arrange: (post) => ({ to: post.postfix.guarded(post.filters.postgrey()) }) },
    'Exim, in the usual words': {
      arrange: (post) => ({ to: post.exim.guarded('defer', 'message = Greylisted, please try again later') }),
    },
  },
});
