import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'POP3 with STLS (RFC 2595) is published and works.',
  settings: ['--pop3', 'mail.example.org:110/starttls', '--smtp', 'mail.example.org:587/starttls'],
  arrange: () => undefined,
});
