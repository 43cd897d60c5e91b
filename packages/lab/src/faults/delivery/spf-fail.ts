import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'Since we send by another provider, messages come back.',
  finds: 'delivery/spf-fail',
  variants: {
    'Postfix with policyd-spf': {
      live: true,
      says: [/the SPF record of strict\.example does not name 198\.51\.100\.1\d/, /would refute this/],
      arrange: (post) => ({ domain: post.names.own('strict.example', 'v=spf1 -all'), to: post.postfix.guarded(post.postfix.spfPolicy()) }),
    },
    'Postfix with policyd-spf, a record that cannot be read': {
      live: true,
      says: [/the SPF record of garbled\.example is broken/],
      arrange: (post) => ({
        domain: post.names.own('garbled.example', 'v=spf1 ipv4:192.0.2.1 include: -all'),
        to: post.postfix.guarded(post.postfix.spfPolicy()),
      }),
    },
    'Postfix, after a forward by Exim': {
      live: true,
      says: [
        /the SPF record of strict-forward\.example names \S+\.sender\.example, but not 198\.51\.100\.30 .*, which passed the message on/,
      ],
      arrange(post) {
        const domain = post.names.own('strict-forward.example', 'v=spf1 ip4:198.51.100.0/28 -all');
        return { domain, to: post.exim.alias('also_moved', post.postfix.guarded(post.postfix.spfPolicy())) };
      },
    },
  },
});
