import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'What is forwarded to my other mailbox is taken for a forgery there.',
  finds: 'delivery/forward-broken',
  variants: {
    'Exim forwards to Postfix with rspamd': {
      arrange(post) {
        const domain = post.names.own('kept-sender.example', 'v=spf1 ip4:198.51.100.0/28 -all');
        return { domain, to: post.exim.alias('movedon', post.postfix.entrance({ smtpd_milters: post.filters.rspamd() })) };
      },
      hops: ['mx.exim.example', 'mx.postfix.example'],
      says: [/mx\.exim\.example passed the message on .*broke SPF.*kept-sender\.example/],
    },
  },
});
