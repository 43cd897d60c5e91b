import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { fillMailbox, quota } from '../../mail/mailbox.ts';

export default defineFault({
  complaint: 'My provider writes that my mailbox is almost full.',
  finds: [],
  variants: {
    'little room left': {
      password: ACCOUNT_PASSWORD,
      verdict: 'healthy',
      warns: ['mailbox/nearly-full'],
      async breakIt(lab) {
        await fillMailbox(lab, [4, 3, 2, 1, 0], 195_000);
        lab.mailA.dovecot(...quota('*:storage=1M'));
      },
    },
    'few messages left': {
      password: ACCOUNT_PASSWORD,
      verdict: 'healthy',
      warns: ['mailbox/nearly-full'],
      async breakIt(lab) {
        await fillMailbox(lab, [9, 8, 7, 6, 5, 4, 3, 2, 1]);
        lab.mailA.dovecot(...quota('*:messages=10'));
      },
    },
  },
});
