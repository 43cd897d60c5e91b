import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'POP3 with STARTTLS at Courier, which takes no sign-in before it.',
  settings: ['--pop3', 'mail.example.org:110/starttls', '--smtp', 'mail.example.org:587/starttls'],
  password: ACCOUNT_PASSWORD,
  arrange: ({ mailA }) => mailA.courier(),
});
