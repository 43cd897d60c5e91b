import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { askPam } from '../mail/pam.ts';

export default defineHealthy({
  because: 'The mail server asks the system (PAM) about names and passwords.',
  password: ACCOUNT_PASSWORD,
  arrange: (lab) => askPam(lab, {}),
});
