import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'That the receiving server does not know the address is a warning while nothing shows that mail is missing.',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  warns: ['delivery/recipient-unknown'],
  arrange(lab) {
    lab.mailA.postfix({ virtual_mailbox_maps: 'inline:{ {postmaster@example.org = postmaster} }' });
  },
});
