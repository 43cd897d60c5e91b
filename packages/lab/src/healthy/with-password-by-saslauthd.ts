import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { checkBySaslLibrary } from '../mail/sasl-library.ts';

export default defineHealthy({
  because: 'Postfix asks saslauthd, which asks the IMAP server; only methods that show the password are listed.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
  password: ACCOUNT_PASSWORD,
  arrange: (lab) => checkBySaslLibrary(lab, 'saslauthd'),
});
