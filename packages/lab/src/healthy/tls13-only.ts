import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Every current client speaks TLS 1.3 (RFC 9325 section 3.1.1 allows a server to offer it alone).',
  arrange(lab) {
    lab.mailA.tls({ min: 'TLSv1.3' });
  },
});
