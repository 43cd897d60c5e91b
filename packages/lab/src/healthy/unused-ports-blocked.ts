import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The network forbids the old ports without encryption; the mail program uses the others.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  async arrange(lab) {
    await lab.router.nft('through tcp dport { 25, 110, 143 } drop');
  },
});
