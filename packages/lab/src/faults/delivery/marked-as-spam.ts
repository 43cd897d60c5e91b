import { defineReturned } from '../../post/letter.ts';

/** The text by which spam filters are tested: each of them refuses it. */
const GTUBE = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';

export default defineReturned({
  complaint: 'They take my message for spam.',
  finds: 'delivery/marked-as-spam',
  variants: {
    rspamd: { arrange: (post) => ({ to: post.postfix.entrance({ smtpd_milters: post.filters.rspamd() }), body: GTUBE }) },
    'rspamd, by points': {
      arrange: (post) => ({
        to: post.postfix.entrance({ smtpd_milters: post.filters.rspamd() }),
        subject: 'WIN NOW',
        body: 'Play in our casino and win a million.',
        headers: ['X-Priority: 1'],
      }),
    },
    // its line bears the id that the receiving server had for the message, which nobody outside can know
    'rspamd, which lets it in': {
      arrange: (post) => ({ to: post.postfix.entrance({ smtpd_milters: post.filters.rspamd() }), body: 'Play in our casino.' }),
      hops: ['mx.postfix.example'],
      says: [/rspamd took it for spam \(9 points/, /CASINO/],
    },
    // its lines stand at the end of the header, where the sender's own do, and name the server on which it looked
    'SpamAssassin, which lets it in': {
      arrange: (post) => ({
        to: post.postfix.entrance({ smtpd_milters: post.filters.spamAssassin() }),
        body: 'Play in our casino and win a million.',
      }),
      hops: ['mx.postfix.example'],
      says: [/SpamAssassin took it for spam \(7\.5 points/, /Speaks of a casino/],
    },
    SpamAssassin: {
      arrange: (post) => ({ to: post.postfix.entrance({ smtpd_milters: post.filters.spamAssassin() }), body: GTUBE }),
    },
  },
});
