import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Cyrus instead of Dovecot: other greetings, other order of capabilities.',
  settings: ['--imap', 'mail.example.org:993/tls', '--pop3', 'mail.example.org:110/starttls', '--smtp', 'mail.example.org:465/tls'],
  arrange(lab) {
    lab.mailA.cyrus();
  },
});
