import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { rulesElsewhere, writeRules } from '../mail/mailbox.ts';

export default defineHealthy({
  because:
    'Who sends all mail on to the own mailbox elsewhere, and keeps none, may do so; and rules may be kept at another host (RFC 5804 section 2.4).',
  password: ACCOUNT_PASSWORD,
  async arrange(lab) {
    await writeRules(lab, 'redirect "ann.private@example.net";\n');
    rulesElsewhere(lab);
  },
});
