import { defineReturned } from '../../post/letter.ts';

/** As RFC 3463 section 3.3 has it. */
const DISABLED = 'Mailbox disabled, not accepting messages';

export default defineReturned({
  complaint: 'The address was right until last month.',
  finds: 'delivery/recipient-disabled',
  variants: {
    'Postfix, a mailbox that is closed': {
      arrange: (post) => ({ to: post.postfix.guarded(`check_recipient_access static:{550 5.2.1 ${DISABLED}}`) }),
    },
    'Exim, a mailbox that is closed': { arrange: (post) => ({ to: post.exim.alias('closed', `:fail: ${DISABLED}`) }) },
    'OpenSMTPD, a mailbox that is closed': {
      arrange: (post) => ({ to: post.opensmtpd.entrance(`phase rcpt-to match rcpt-to regex { ".*" } reject "550 5.2.1 ${DISABLED}"`) }),
    },
  },
});
