import { defineReturned } from '../../post/letter.ts';

export default defineReturned({
  complaint: 'What I send through our shop is refused.',
  finds: 'delivery/dmarc-fail',
  variants: {
    'OpenDMARC, the policy says reject': {
      live: true,
      says: [
        /the SPF record of guarded\.example does not name .*, and it came back without a signature of guarded\.example, so that DMARC failed/,
      ],
      arrange(post) {
        post.names.own('guarded.example', 'v=spf1 -all');
        post.names.dns.set('_dmarc.guarded.example', 'TXT', '"v=DMARC1; p=reject"');
        return { domain: 'guarded.example', to: post.postfix.entrance({ smtpd_milters: post.filters.milter('opendmarc') }) };
      },
    },
  },
});
