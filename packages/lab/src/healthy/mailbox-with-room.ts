import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { fillMailbox, quota, rhythm } from '../mail/mailbox.ts';

export default defineHealthy({
  because: 'A mailbox with a limit that is far off, and mail every day until today.',
  password: ACCOUNT_PASSWORD,
  async arrange(lab) {
    await fillMailbox(lab, rhythm(60, 0.7, 0.1), 5000);
    lab.mailA.dovecot(...quota('*:storage=1M'));
  },
});
