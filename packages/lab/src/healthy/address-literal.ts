import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because:
    'The server is configured by its address, and the certificate is made out to that address (RFC 9525 section 6.5 does not forbid it).',
  settings: ['--imap', '198.51.100.25:993/tls', '--smtp', '198.51.100.25:465/tls'],
  arrange(lab) {
    lab.mailA.certificate({ names: ['mail.example.org', '198.51.100.25'] });
  },
});
