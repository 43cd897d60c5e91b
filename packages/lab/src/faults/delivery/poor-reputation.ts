import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'One company takes nothing from us, whoever writes and whatever it is.',
  finds: 'delivery/poor-reputation',
  variants: {
    'Postfix, nobody from our address': {
      arrange: (post) => ({ to: post.postfix.guarded('check_client_access inline:{198.51.100=REJECT}') }),
    },
  },
});
