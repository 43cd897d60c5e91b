import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Exim with GnuTLS instead of Postfix with OpenSSL.',
  arrange(lab) {
    lab.mailA.exim();
  },
});
