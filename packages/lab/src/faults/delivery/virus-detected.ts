import { defineReturned } from '../../post/letter.ts';
import { EICAR } from '../../post/servers/clamav.ts';

export default defineReturned({
  complaint: 'They say that my message is infected.',
  finds: 'delivery/virus-detected',
  variants: {
    ClamAV: {
      arrange: (post) => ({ to: post.postfix.entrance({ smtpd_milters: post.filters.clamav() }), body: EICAR }),
      says: [/Eicar-Test-Signature/],
    },
    'rspamd, which asks ClamAV': {
      arrange: (post) => ({ to: post.postfix.entrance({ smtpd_milters: post.filters.rspamdWithClamav() }), body: EICAR }),
      says: [/Eicar-Test-Signature/],
    },
  },
});
