import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Names may be written in capitals, and with the dot that ends every full name.',
  address: 'Ann@Example.ORG',
  settings: ['--imap', 'MAIL.Example.ORG:993/tls', '--smtp', 'mail.example.org.:465/tls'],
  arrange(lab) {
    lab.mailA.certificate({ names: ['MAIL.EXAMPLE.ORG'] });
  },
});
