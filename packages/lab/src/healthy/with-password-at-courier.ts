import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Courier takes the password and opens the inbox; it keeps no rules that could be shown.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  password: ACCOUNT_PASSWORD,
  arrange: ({ mailA }) => mailA.courier(),
});
