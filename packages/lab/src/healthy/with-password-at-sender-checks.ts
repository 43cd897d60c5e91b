import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Postfix lets an account send with its own addresses only, and this is one of them.',
  password: ACCOUNT_PASSWORD,
  arrange: ({ mailA }) =>
    mailA.postfix({
      smtpd_sender_login_maps: 'inline:{ {ann@example.org = ann@example.org} }',
      smtpd_sender_restrictions: 'reject_sender_login_mismatch',
    }),
});
