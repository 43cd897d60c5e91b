import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Round trips of 200 ms with some jitter, and STARTTLS, which needs more of them.',
  settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
  async arrange(lab) {
    await lab.delay(200, 20);
  },
});
