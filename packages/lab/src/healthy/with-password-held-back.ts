import { holdBack } from '../mail/penalty.ts';
import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Dovecot makes this computer wait because somebody in the same house mistyped a password; then it takes the right one.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  password: ACCOUNT_PASSWORD,
  arrange: (lab) => holdBack(lab, 1),
});
