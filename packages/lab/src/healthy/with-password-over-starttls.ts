import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'POP3 and submission with STARTTLS: the password goes over the channel that was upgraded (RFC 2595, RFC 3207).',
  settings: ['--pop3', 'mail.example.org:110/starttls', '--smtp', 'mail.example.org:587/starttls'],
  password: ACCOUNT_PASSWORD,
  arrange: () => undefined,
});
