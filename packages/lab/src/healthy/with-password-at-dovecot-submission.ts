import { submitByDovecot } from '../mail/dovecot-submission.ts';
import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Dovecot takes outgoing mail itself and hands it on.',
  settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
  password: ACCOUNT_PASSWORD,
  arrange: (lab) => submitByDovecot(lab),
});
