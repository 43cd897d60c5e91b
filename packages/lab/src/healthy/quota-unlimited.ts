import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { fillMailbox, quota } from '../mail/mailbox.ts';

export default defineHealthy({
  because: 'A quota root need not have a limit (RFC 9208 section 3.2).',
  password: ACCOUNT_PASSWORD,
  async arrange(lab) {
    await fillMailbox(lab, [2, 1, 0], 300_000);
    lab.mailA.dovecot(...quota('*:storage=0'));
  },
});
