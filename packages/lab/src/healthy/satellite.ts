import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Round trips of 600 ms, as over a satellite: slow, and everything works.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  mayWarn: ['network/slow'],
  async arrange(lab) {
    await lab.delay(600);
  },
});
