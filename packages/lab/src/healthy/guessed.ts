import { defineHealthy } from '../fault.ts';
import { withdrawAutoconfig, withdrawServiceRecords } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because: 'Nothing is published, but the configured servers work: what is not published is not wrong.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  arrange(lab) {
    withdrawAutoconfig(lab, 'example.org');
    withdrawServiceRecords(lab, 'example.org');
  },
});
