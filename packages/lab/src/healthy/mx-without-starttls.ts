import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'STARTTLS on port 25 is optional (RFC 3207) and does not concern mail clients.',
  arrange(lab) {
    lab.mailA.postfix({ smtpd_tls_security_level: 'none' }, 'smtp');
  },
});
