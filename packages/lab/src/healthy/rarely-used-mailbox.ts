import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { fillMailbox, rhythm } from '../mail/mailbox.ts';

export default defineHealthy({
  because: 'Once a month something arrives; that the last message is six weeks old is its own rhythm.',
  password: ACCOUNT_PASSWORD,
  arrange: (lab) => fillMailbox(lab, rhythm(15, 30, 42)),
});
