import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The server offers SCRAM-SHA-256 alone: neither side shows the password, and both prove that they know it (RFC 7677).',
  password: ACCOUNT_PASSWORD,
  arrange: ({ mailA }) => mailA.dovecot('auth_mechanisms = scram-sha-256'),
});
