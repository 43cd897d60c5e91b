import { ACCOUNT_TOKEN, defineHealthy } from '../fault.ts';
import { takeTokens } from '../mail/tokens.ts';

export default defineHealthy({
  because: 'XOAUTH2 alone is offered, the forerunner of RFC 7628 that large providers still use.',
  token: ACCOUNT_TOKEN,
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
  arrange: (lab) => takeTokens(lab, 'xoauth2'),
});
