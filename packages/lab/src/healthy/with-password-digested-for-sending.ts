import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Postfix lists no method that shows the password (smtpd_sasl_security_options); a digest is left (RFC 2195).',
  settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
  password: ACCOUNT_PASSWORD,
  arrange({ mailA }) {
    mailA.dovecot('auth_mechanisms = plain login cram-md5');
    mailA.postfix({ smtpd_sasl_security_options: 'noanonymous, noplaintext', smtpd_sasl_tls_security_options: 'noanonymous, noplaintext' });
  },
});
