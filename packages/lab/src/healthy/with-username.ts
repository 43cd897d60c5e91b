import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Settings for all three services, with the user name in its published form.',
  settings: [
    '--imap',
    'mail.example.org:993/tls',
    '--pop3',
    'mail.example.org:995/tls',
    '--smtp',
    'mail.example.org:465/tls',
    '--username',
    'ann@example.org',
  ],
  arrange: () => undefined,
});
