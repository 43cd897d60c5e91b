import { ownPassword } from '../mail/password-sources.ts';
import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Without SASL-IR (RFC 4959) the password goes when the server asks for it.',
  settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
  password: 'größe "12\\"',
  async arrange(lab) {
    await ownPassword(lab, 'größe "12\\"');
    lab.mailA.dovecot('imap_capability = IMAP4rev1 ID');
  },
});
