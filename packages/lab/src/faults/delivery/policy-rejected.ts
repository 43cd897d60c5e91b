import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'They do not say why; they just do not want my message.',
  finds: 'delivery/policy-rejected',
  variants: {
    'Postfix, a rule without a reason': { arrange: (post) => ({ to: post.postfix.guarded('reject') }) },
    'Postfix, only people of the house may write here': {
      arrange: (post) => ({ to: post.postfix.guarded('check_sender_access inline:{postfix.example=OK} reject') }),
    },
    'Exim, a rule without a reason': { arrange: (post) => ({ to: post.exim.guarded('deny') }) },
    'Dovecot, a rule of the recipient': {
      arrange: (post) => ({
        to: post.store.user({ rules: 'require "reject";\nreject "I do not take mail from this list any more.";\n' }),
      }),
    },
    'mlmmj, the list takes no such message': {
      arrange: (post) => ({
        to: post.lists.list({ subscribers: ['member@exim.example'], control: { access: 'deny ^Subject: Thursday\\nallow\\n' } }),
      }),
    },
  },
});
