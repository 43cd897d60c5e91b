import { defineReturned } from '../../post/letter.ts';
import { DISAGREEING, NAMELESS } from '../../post/ways.ts';

export default defineReturned({
  complaint: 'Since the move to the new server, some messages come back.',
  finds: 'delivery/reverse-dns',
  variants: {
    'Postfix, no name for our address': {
      arrange: (post) => ({ to: post.postfix.guarded('reject_unknown_reverse_client_hostname'), way: NAMELESS }),
    },
    'Postfix, name and address disagree': {
      arrange: (post) => ({ to: post.postfix.guarded('reject_unknown_client_hostname'), way: DISAGREEING }),
    },
    'Postfix, an unknown name in the greeting': {
      arrange: (post) => ({
        to: post.postfix.guarded('reject_unknown_helo_hostname'),
        way: { smtp_helo_name: 'server7.internal.example' },
      }),
    },
    'Postfix, half a name in the greeting': {
      arrange: (post) => ({ to: post.postfix.guarded('reject_non_fqdn_helo_hostname'), way: { smtp_helo_name: 'server7' } }),
    },
  },
});
