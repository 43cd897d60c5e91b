import { ownPassword } from '../mail/password-sources.ts';
import { defineHealthy } from '../fault.ts';

const PASSWORD = '  pä%s\\"ü {5}\'€ $HOME ';

export default defineHealthy({
  because: 'A password may hold spaces at its ends, quotes, percent signs and letters beyond ASCII (RFC 4616 section 2).',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  password: PASSWORD,
  arrange: (lab) => ownPassword(lab, PASSWORD),
});
