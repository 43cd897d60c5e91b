import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Exim with an account of its own: it takes the password, and lets the account send.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
  password: ACCOUNT_PASSWORD,
  arrange: ({ mailA }) => mailA.exim(),
});
