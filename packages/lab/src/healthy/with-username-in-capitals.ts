import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Dovecot does not care for capitals in a user name.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls', '--username', 'ANN@EXAMPLE.ORG'],
  password: ACCOUNT_PASSWORD,
  arrange: () => undefined,
});
