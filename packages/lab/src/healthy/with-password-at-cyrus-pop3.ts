import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'POP3 with STARTTLS at Cyrus, which never sees the password (SCRAM, RFC 7677); Exim beside it.',
  settings: ['--pop3', 'mail.example.org:110/starttls', '--smtp', 'mail.example.org:465/tls'],
  password: ACCOUNT_PASSWORD,
  arrange({ mailA }) {
    mailA.cyrusWithAccount('sasl_mech_list: SCRAM-SHA-256 SCRAM-SHA-1 CRAM-MD5');
    mailA.exim();
  },
});
