import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'An older server that takes a digest of the password and nothing else (RFC 2195), inside encryption.',
  password: ACCOUNT_PASSWORD,
  arrange: ({ mailA }) => mailA.dovecot('auth_mechanisms = cram-md5'),
});
