import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'My message arrived hours late.',
  finds: 'delivery/delayed',
  variants: {
    'Exim, whose queue ran only two hours later': {
      by: ['late'],
      arrange: (post) => ({ to: post.postfix.mailbox() }),
      hops: ['mx.postfix.example'],
      says: [/waited 2 h at late\.sender\.example before mx\.postfix\.example took it/],
    },
    'Exim, before a forward': {
      by: ['late'],
      arrange: (post) => ({ to: post.exim.alias('late_forward', post.opensmtpd.mailbox()) }),
      hops: ['mx.exim.example', 'mx.opensmtpd.example'],
      says: [/waited 2 h at late\.sender\.example before mx\.exim\.example took it/],
    },
  },
});
