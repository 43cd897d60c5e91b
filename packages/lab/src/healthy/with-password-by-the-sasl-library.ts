import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { checkBySaslLibrary } from '../mail/sasl-library.ts';

export default defineHealthy({
  because: 'Postfix checks the password in a file of the Cyrus SASL library, without Dovecot.',
  settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
  password: ACCOUNT_PASSWORD,
  arrange: (lab) => checkBySaslLibrary(lab, 'file'),
});
