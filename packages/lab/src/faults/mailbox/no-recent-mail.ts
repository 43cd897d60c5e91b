import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { fillMailbox, rhythm } from '../../mail/mailbox.ts';

export default defineFault({
  complaint: 'I get no mail any more.',
  finds: ['mailbox/no-recent-mail'],
  variants: {
    'daily, then nothing for three weeks': {
      password: ACCOUNT_PASSWORD,
      says: [/for 21 days/, /administrator/],
      breakIt: (lab) => fillMailbox(lab, rhythm(40, 1, 21)),
    },
    'weekly, then nothing for two months': { password: ACCOUNT_PASSWORD, breakIt: (lab) => fillMailbox(lab, rhythm(14, 7, 60)) },
  },
});
