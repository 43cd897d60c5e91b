import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because:
    'Servers may hold their greeting back for a while to sort out impatient senders; six seconds is in order (RFC 5321 section 4.5.3.2.1 lets clients wait five minutes).',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
  async arrange(lab) {
    await lab.intercept({ at: 'core', ports: [587], relay: { greetingAfterMs: 6000 } });
  },
});
