import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A firewall that hides what the server calls itself behind asterisks is odd; as long as STARTTLS passes, it does no harm.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
  arrange: (lab) => lab.intercept({ ports: [587], relay: { fromServer: [['^220 .*', `220 ${'*'.repeat(58)}`]] } }),
});
