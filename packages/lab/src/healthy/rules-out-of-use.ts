import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { writeRules } from '../mail/mailbox.ts';

export default defineHealthy({
  because: 'A script that is not in use does nothing (RFC 5804 section 2.8).',
  password: ACCOUNT_PASSWORD,
  arrange: (lab) => writeRules(lab, 'discard;\n', false),
});
