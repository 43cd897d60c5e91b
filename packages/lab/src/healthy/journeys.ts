import { defineJourneys } from '../post/letter.ts';

export default defineJourneys({
  because: 'A message takes as many servers as it needs (RFC 5321 section 4.4), and forwards, lists and filters are no faults.',
  variants: {
    'to Postfix': { arrange: (post) => ({ to: post.postfix.mailbox() }), hops: ['mx.postfix.example'] },
    'to Postfix, encrypted': {
      arrange: (post) => ({ to: post.postfix.encrypted({ smtpd_tls_security_level: 'may', smtpd_tls_received_header: 'yes' }) }),
      hops: ['mx.postfix.example'],
    },
    'to Exim': { arrange: (post) => ({ to: post.exim.mailbox() }), hops: ['mx.exim.example'] },
    'to OpenSMTPD': { arrange: (post) => ({ to: post.opensmtpd.mailbox() }), hops: ['mx.opensmtpd.example'] },
    'to Dovecot behind Postfix': {
      arrange: (post) => ({ to: post.store.user() }),
      hops: ['mx.postfix.example', 'mx.postfix.example'],
    },
    'forwarded by Exim': {
      arrange: (post) => ({ to: post.exim.alias('forwarder', post.postfix.mailbox()) }),
      hops: ['mx.exim.example', 'mx.postfix.example'],
    },
    'forwarded by a rule of the recipient': {
      arrange: (post) => ({ to: post.store.user({ rules: `redirect "${post.exim.mailbox()}";\n` }) }),
      hops: ['mx.postfix.example', 'mx.postfix.example', 'mx.postfix.example', 'mx.exim.example'],
    },
    'through a relay': {
      by: ['postfix'],
      arrange: (post) => ({ to: post.opensmtpd.mailbox(), through: post.postfix.relay('permit') }),
      hops: ['mx.postfix.example', 'mx.opensmtpd.example'],
    },
    'looked at by rspamd, which has nothing against it': {
      arrange: (post) => ({ to: post.postfix.entrance({ smtpd_milters: post.filters.rspamd() }) }),
      hops: ['mx.postfix.example'],
    },
    'looked at by SpamAssassin, which has nothing against it': {
      arrange: (post) => ({ to: post.postfix.entrance({ smtpd_milters: post.filters.spamAssassin() }) }),
      hops: ['mx.postfix.example'],
    },
    'through a mailing list': {
      arrange: (post) => ({ to: post.lists.list({ subscribers: [post.exim.mailbox()] }) }),
      hops: ['mx.postfix.example', 'mx.postfix.example', 'mx.exim.example'],
    },
    'greylisted for a moment': {
      by: ['postfix', 'sendmail'],
      arrange: (post) => ({ to: post.postfix.guarded(post.filters.postgrey(2)) }),
      hops: ['mx.postfix.example'],
      says: [/greylist/i],
    },
    'with letters beyond ASCII in it': {
      by: ['postfix', 'exim'],
      arrange: (post) => ({
        to: post.exim.mailbox(),
        subject: 'Gr\u00fc\u00dfe',
        body: 'Sch\u00f6ne Gr\u00fc\u00dfe',
        mail: ['BODY=8BITMIME'],
      }),
      hops: ['mx.exim.example'],
    },
  },
});
