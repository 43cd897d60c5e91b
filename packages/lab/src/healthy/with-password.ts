import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Name and password are right: reading and sending take them, the inbox opens, and the account may send with its address.',
  password: ACCOUNT_PASSWORD,
  arrange: () => undefined,
});
