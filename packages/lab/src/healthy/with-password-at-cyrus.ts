import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Cyrus takes the password, opens the inbox and shows the rules of the account.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  password: ACCOUNT_PASSWORD,
  arrange: ({ mailA }) => mailA.cyrusWithAccount(),
});
