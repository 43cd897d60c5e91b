import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Cyrus with STARTTLS; sign-in is switched off before it (LOGINDISABLED), as it should be.',
  settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
  arrange(lab) {
    lab.mailA.cyrus();
    lab.mailA.exim();
  },
});
