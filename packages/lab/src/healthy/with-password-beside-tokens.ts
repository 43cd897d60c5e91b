import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { takeTokens } from '../mail/tokens.ts';

export default defineHealthy({
  because: 'The server takes tokens and passwords alike; a password is given.',
  password: ACCOUNT_PASSWORD,
  arrange: (lab) => takeTokens(lab),
});
