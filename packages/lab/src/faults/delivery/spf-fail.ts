import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'Since we send by another provider, messages come back.',
  finds: 'delivery/spf-fail',
  variants: {
    'Postfix with policyd-spf': {
      arrange: (post) => ({ domain: post.names.own('strict.example', 'v=spf1 -all'), to: post.postfix.guarded(post.postfix.spfPolicy()) }),
    },
    'Postfix with policyd-spf, a record that cannot be read': {
      arrange: (post) => ({
        domain: post.names.own('garbled.example', 'v=spf1 ipv4:192.0.2.1 include: -all'),
        to: post.postfix.guarded(post.postfix.spfPolicy()),
      }),
    },
    'Postfix, after a forward by Exim': {
      arrange(post) {
        const domain = post.names.own('strict-forward.example', 'v=spf1 ip4:198.51.100.0/28 -all');
        return { domain, to: post.exim.alias('also_moved', post.postfix.guarded(post.postfix.spfPolicy())) };
      },
    },
  },
});
