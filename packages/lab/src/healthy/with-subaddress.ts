import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'An address with a tag behind a plus sign belongs to the mailbox without it (RFC 5233).',
  address: 'ann+shop@example.org',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls', '--username', 'ann@example.org'],
  password: ACCOUNT_PASSWORD,
  arrange: ({ mailA }) => mailA.postfix({ recipient_delimiter: '+' }),
});
