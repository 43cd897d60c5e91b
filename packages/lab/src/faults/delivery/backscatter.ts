import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'Messages come back that I never sent.',
  finds: 'delivery/backscatter',
  variants: {
    'Exim, which took a forged message and found no such user': {
      by: ['forger'],
      answers: ['sent=no'],
      arrange: (post) => ({ to: post.exim.alias('forged', 'nobody@postfix.example') }),
    },
    'Dovecot, whose owner has no room for a forged message': {
      by: ['forger'],
      answers: ['sent=no'],
      arrange: (post) => ({ to: post.store.user({ octets: 100 }) }),
    },
    'mlmmj, whose list takes no forged message': {
      by: ['forger'],
      answers: ['sent=no'],
      arrange: (post) => ({ to: post.lists.list({ subscribers: ['member@exim.example'], control: { subonlypost: '' } }) }),
    },
  },
});
