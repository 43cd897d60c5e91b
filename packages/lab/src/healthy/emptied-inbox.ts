import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { fillMailbox } from '../mail/mailbox.ts';

export default defineHealthy({
  because: 'Who files or deletes what was read keeps a few old messages in the inbox; nothing can be told from them.',
  password: ACCOUNT_PASSWORD,
  arrange: (lab) => fillMailbox(lab, [400, 399, 398, 200]),
});
