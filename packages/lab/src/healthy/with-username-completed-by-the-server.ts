import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The server adds its domain to a user name without one.',
  settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls', '--username', 'ann'],
  password: ACCOUNT_PASSWORD,
  arrange: ({ mailA }) => mailA.dovecot('auth_default_realm = example.org'),
});
