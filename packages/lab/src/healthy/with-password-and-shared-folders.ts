import { fillMailbox } from '../mail/mailbox.ts';
import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'INBOX is the root of the own folders, and others are shared beside it (RFC 2342).',
  settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
  password: ACCOUNT_PASSWORD,
  async arrange(lab) {
    await fillMailbox(lab, [1, 0]);
    lab.mailA.dovecot(
      'namespace inbox {\n  inbox = yes\n  prefix = INBOX.\n  separator = .\n}',
      `namespace shared {\n  type = public\n  separator = .\n  prefix = Shared.\n  location = maildir:${lab.mailA.host.folder}/dovecot/mail/public\n  subscriptions = no\n  list = yes\n}`,
    );
  },
});
