import { ACCOUNT_TOKEN, defineHealthy } from '../fault.ts';
import { takeTokens } from '../mail/tokens.ts';

export default defineHealthy({
  because: 'An access token instead of a password (RFC 7628): Dovecot asks the sign-in host about it, for Postfix too.',
  token: ACCOUNT_TOKEN,
  arrange: (lab) => takeTokens(lab),
});
