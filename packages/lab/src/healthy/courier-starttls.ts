import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Courier with STARTTLS: other greetings, other capabilities, and nothing said of a password.',
  settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
  arrange: ({ mailA }) => mailA.courier(),
});
